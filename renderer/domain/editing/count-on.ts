import { splitFrontMatter } from '../plan/front-matter.ts';
import { readProcedure } from '../procedure/read-procedure.ts';

/** Characters `from` to `to` of a text give way to `insert`. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

interface Numbered {
  /** On paper: `5`, `5.1`. */
  readonly number: string;
  /** From 1, in the whole text. */
  readonly line: number;
  /** The number that is written; `null` for bullets and decisions. */
  readonly typed: number | null;
}

interface Steps {
  readonly lines: readonly string[];
  readonly all: readonly Numbered[];
  readonly slugs: ReadonlySet<string>;
}

const TYPED = /^(\s*)(\d{1,9})[.)]\s/;
/** A link to a step by its number, as a Markdown link has it. */
const TO_STEP = /\]\(#(step-(\d+(?:\.\d+)*))\)/g;

/**
 * What is left to change in a procedure's text once `splice` was made in `before`: the numbers of the steps that follow it count
 * on, and links to them follow. In order, none inside another, none inside of what was put in; places in the text after `splice`.
 *
 * A number that is the one on paper becomes the new one on paper; one that only counts on in its list goes on doing so; any
 * other (every step is `1.`, or each section begins again) stays. Rule E13.
 */
export function countOn(before: string, splice: Splice): readonly Splice[] {
  const after = before.slice(0, splice.from) + splice.insert + before.slice(splice.to);
  const [old, now] = [stepsIn(before), stepsIn(after)];
  const lineNow = lineMap(before, splice);
  const byLine = new Map(now.all.map((one) => [one.line, one]));
  const pairs = old.all.flatMap((was) => {
    const is = byLine.get(lineNow(was.line));
    return is === undefined ? [] : [{ was, is }];
  });
  const isInside = (at: number) => at >= splice.from && at < splice.from + splice.insert.length;
  return [...typedNumbers(pairs, now), ...linksToSteps(after, pairs, now)]
    .filter(({ from }) => !isInside(from))
    .toSorted((a, b) => a.from - b.from);
}

/** `text` after `splice` and what follows from it, as one change. */
export function withCountedOn(text: string, splice: Splice): Splice {
  const more = countOn(text, splice);
  const shift = splice.insert.length - (splice.to - splice.from);
  const first = Math.min(splice.from, ...more.map((one) => one.from));
  const end = Math.max(splice.from + splice.insert.length, ...more.map((one) => one.to));
  let insert = text.slice(0, splice.from) + splice.insert + text.slice(splice.to);
  let last = end;
  for (const one of more.toReversed()) {
    insert = insert.slice(0, one.from) + one.insert + insert.slice(one.to);
    last += one.insert.length - (one.to - one.from);
  }
  return { from: first, to: end - shift, insert: insert.slice(first, last) };
}

function stepsIn(text: string): Steps {
  const { body, bodyLine } = splitFrontMatter(text);
  const lines = text.split('\n');
  const { all, headings } = readProcedure(body, { roles: [] });
  return {
    lines,
    slugs: new Set(headings.map((heading) => heading.slug)),
    all: all.map(({ number, line, type }) => {
      const at = line + bodyLine - 1;
      const typed = type === 'step' ? TYPED.exec(lines[at - 1] ?? '')?.[2] : undefined;
      return { number, line: at, typed: typed === undefined ? null : Number(typed) };
    }),
  };
}

/** Where a line of the text before is afterwards. */
function lineMap(before: string, { from, to, insert }: Splice): (line: number) => number {
  const first = countLines(before.slice(0, from)) + 1;
  const last = first + countLines(before.slice(from, to));
  const shift = countLines(insert) - (last - first);
  // What is put in before a line moves it down; what is put in behind its beginning does not.
  const isBefore = from === to && before.slice(0, from).endsWith('\n');
  return (line) => (line < first || (line === first && !isBefore) ? line : line + shift);
}

interface Pair {
  readonly was: Numbered;
  readonly is: Numbered;
}

function typedNumbers(pairs: readonly Pair[], now: Steps): readonly Splice[] {
  const offsets = offsetsOf(now.lines);
  const known = new Set(pairs.map(({ is }) => is));
  const splices: Splice[] = [];
  for (const siblings of Map.groupBy(pairs, ({ is }) => parentOf(is.number)).values()) {
    const parent = parentOf(siblings[0]?.is.number ?? '');
    const fresh = now.all.filter((one) => !known.has(one) && one.typed !== null && parentOf(one.number) === parent);
    // The last number of a run that counts on from before what was put in; `null` once one begins anew.
    let run: number | null = null;
    for (const { was, is } of siblings) {
      if (was.typed === null) continue;
      const added = fresh.filter((one) => one.line < is.line).length;
      const isAsOnPaper = was.typed === lastPart(was.number);
      const goesOn: boolean = run !== null && was.typed === run + 1;
      run = added === 0 || isAsOnPaper || goesOn ? was.typed : null;
      const next = isAsOnPaper ? lastPart(is.number) : was.typed + (goesOn ? added : 0);
      const line = now.lines[is.line - 1] ?? '';
      const [, space = '', digits = ''] = TYPED.exec(line) ?? [];
      if (digits === '' || Number(digits) === next) continue;
      const from = (offsets[is.line - 1] ?? 0) + space.length;
      splices.push({ from, to: from + digits.length, insert: String(next) });
    }
  }
  return splices;
}

function linksToSteps(after: string, pairs: readonly Pair[], now: Steps): readonly Splice[] {
  const moved = new Map(pairs.flatMap(({ was, is }) => (was.number === is.number ? [] : [[was.number, is.number]])));
  if (moved.size === 0) return [];
  return [...after.matchAll(TO_STEP)].flatMap((found): readonly Splice[] => {
    const [whole, slug = '', number = ''] = found;
    const insert = moved.get(number);
    // A heading of that name is what the link leads to.
    if (insert === undefined || now.slugs.has(slug)) return [];
    const from = found.index + whole.length - 1 - number.length;
    return [{ from, to: from + number.length, insert }];
  });
}

function parentOf(number: string): string {
  return number.slice(0, Math.max(0, number.lastIndexOf('.')));
}

function lastPart(number: string): number {
  return Number(number.slice(number.lastIndexOf('.') + 1));
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function offsetsOf(lines: readonly string[]): readonly number[] {
  let offset = 0;
  return lines.map((line) => {
    const from = offset;
    offset += line.length + 1;
    return from;
  });
}
