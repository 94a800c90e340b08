import type { Decision, ProcedureText, Step, StepKey } from './model.ts';

type Item = Step | Decision;
type HeadingEntry = ProcedureText['headings'][number];

/** Where everything of one document is, found without going through it again. */
export interface Places {
  readonly bySlug: ReadonlyMap<string, HeadingEntry>;
  /** Indexes into `all`. */
  readonly byNumber: ReadonlyMap<string, number>;
  readonly byKey: ReadonlyMap<StepKey, number>;
  /** Index into `all` of the first item on or after `line`; the number of items where there is none. */
  firstFrom(line: number): number;
  /** The last heading on or before `line`. */
  headingAbove(line: number): HeadingEntry | null;
  /** The line at which the section of `heading` ends: of the next heading that is not below it, or infinity. */
  endOf(heading: HeadingEntry): number;
}

const known = new WeakMap<ProcedureText, Places>();

/** The places of `text`, worked out once. */
export function placesOf(text: ProcedureText): Places {
  const found = known.get(text) ?? workedOut(text);
  known.set(text, found);
  return found;
}

function workedOut(text: ProcedureText): Places {
  const { all, headings } = text;
  const ends = sectionEnds(text);
  return {
    bySlug: new Map(headings.map((heading) => [heading.slug, heading])),
    byNumber: new Map(all.map((item: Item, index) => [item.number, index])),
    byKey: new Map(all.map((item: Item, index) => [item.key, index])),
    firstFrom: (line) => firstAtLeast(all, line),
    headingAbove: (line) => headings[firstAtLeast(headings, line + 1) - 1] ?? null,
    endOf: (heading) => ends.get(heading.slug) ?? Number.POSITIVE_INFINITY,
  };
}

/** Only headings that are blocks end a section: one in a quote or an item ends none. */
function sectionEnds(text: ProcedureText): ReadonlyMap<string, number> {
  const top = new Set(text.blocks.flatMap((block) => (block.type === 'heading' ? [block.slug] : [])));
  const ends = new Map<string, number>();
  const open: HeadingEntry[] = [];
  for (const heading of text.headings) {
    if (top.has(heading.slug)) {
      for (let last = open.at(-1); last !== undefined && last.depth >= heading.depth; last = open.at(-1)) {
        ends.set(last.slug, heading.line);
        open.pop();
      }
    }
    open.push(heading);
  }
  return ends;
}

/** Index of the first thing whose line is at least `line`, in a list that is in order of lines. */
export function firstAtLeast(things: readonly { readonly line: number }[], line: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.line ?? Number.POSITIVE_INFINITY) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
