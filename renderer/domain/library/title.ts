import type { AnyThing } from '#domain/editing/references.ts';

/** What people call a thing. */
export function titleOf({ kind, thing }: AnyThing): string {
  if ('title' in thing) return thing.title;
  return 'name' in thing ? thing.name : `${kind} ${thing.id}`;
}
