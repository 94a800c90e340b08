import type { Things } from './encode.ts';
import type { Kind, Procedure } from './model.ts';

/** What a thing is called; an entry of the schedule by what it is about, and when. */
export function thingTitle(thing: Exclude<Things[Kind], Procedure> | Pick<Procedure, 'title'>): string {
  if ('title' in thing) return thing.title;
  if ('name' in thing) return thing.name;
  if ('place' in thing) return thing.place;
  return `${thing.scenario ?? thing.review ?? thing.id}, ${thing.on}`;
}
