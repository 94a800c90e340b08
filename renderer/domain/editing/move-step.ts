import { splitFrontMatter } from '../plan/front-matter.ts';
import { readProcedure } from '../procedure/read-procedure.ts';
import { moveItem, type TextMove } from './move-item.ts';

/** A link to a step by its number, as a Markdown link has it. */
const TO_STEP = /(\]\(#step-)(\d+(?:\.\d+)*)(?=\))/g;

/**
 * The step at `at` of a procedure's text, one place up (-1) or down (1), as `moveItem` moves it; links to either step by its
 * number, wherever they stand, go on leading to the step that they led to. `null` where nothing moves. Rules E2, E11.
 */
export function moveStep(text: string, at: number, by: 1 | -1): TextMove | null {
  const moved = moveItem(text, at, by);
  if (moved === null || !text.includes('](#step-')) return moved;
  const { before, body } = splitFrontMatter(text);
  const start = text.length - body.length;
  const { all } = readProcedure(body, { roles: [] });
  const lineOf = (offset: number) => body.slice(0, Math.max(0, offset - start)).split('\n').length;
  const [first, last] = [lineOf(moved.from), lineOf(moved.to)];
  const upper = all.find((one) => one.line === first);
  const lower = all.findLast((one) => one.line <= last && depthOf(one.number) === depthOf(upper?.number ?? ''));
  if (before.length > moved.from || upper === undefined || lower === undefined || lower === upper) return moved;
  const swapped = (words: string) =>
    words.replace(TO_STEP, (_all, lead: string, number: string) => lead + swap(number, upper.number, lower.number));
  const whole = text.slice(0, moved.from) + moved.insert + text.slice(moved.to);
  const cursor = swapped(whole.slice(0, moved.cursor)).length;
  return { from: 0, to: text.length, insert: swapped(whole), cursor };
}

function depthOf(number: string): number {
  return number.split('.').length;
}

/** `number` when the steps `one` and `other` have changed places, with all that is nested in them. */
function swap(number: string, one: string, other: string): string {
  const within = (of: string) => number === of || number.startsWith(`${of}.`);
  if (within(one)) return other + number.slice(one.length);
  return within(other) ? one + number.slice(other.length) : number;
}
