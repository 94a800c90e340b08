import type { ChangedPart } from '#domain/editing/changed-part.ts';
import type { Words } from '../../words/words.ts';

/** What a change is called when it is offered to be undone: "step 4 of Hand temperature rounds". */
export function nameOfChange(part: ChangedPart, words: Words['editor']): string {
  if ('which' in part) return words.changed[part.sort](part.title, part.which);
  return words.changed[part.sort](part.title);
}
