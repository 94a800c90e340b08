import { EMPTY_HEAD, type EventChange, type JournalHead, type JournalLine } from './model.ts';
import { follows, type SegmentRead } from './read-segment.ts';

/** A segment with its name, in the order in which they were begun. */
export interface NamedSegment {
  readonly name: string;
  readonly read: SegmentRead;
}

/** Something in the journal that is not as it was written: in which segment, and which lines are missing after it. */
export interface JournalFlaw {
  readonly segment: string;
  /** First and last line that are missing; `null` where that cannot be known, or nothing is. */
  readonly missing: { readonly first: number; readonly last: number } | null;
}

/** Segments put together. */
export interface JoinedJournal {
  /** In order; a gap in `seq` is a flaw. */
  readonly lines: readonly JournalLine[];
  /** Events of lines that another line took the place of (J6). */
  readonly stray: readonly EventChange[];
  readonly head: JournalHead;
  readonly flaws: readonly JournalFlaw[];
}

/**
 * The lines of `segments` as one journal. Rules J4 to J6.
 *
 * `vouched`: how far the journal went according to the record beside it; what is missing at the end is a flaw too.
 */
export function joinSegments(segments: readonly NamedSegment[], vouched = 0): JoinedJournal {
  const lines: JournalLine[] = [];
  const stray: EventChange[] = [];
  const flaws: JournalFlaw[] = [];
  let before: string | null = null;
  for (const { name, read } of segments) {
    const first = read.lines[0];
    if (first !== undefined) {
      stray.push(...takeBack(lines, first));
      const last = lines.at(-1);
      const expected = (last?.seq ?? 0) + 1;
      const missing = first.seq > expected ? { first: expected, last: first.seq - 1 } : null;
      if (missing !== null || (last !== undefined && !follows(last, first)))
        flaws.push({ segment: before ?? name, missing });
      // One by one: an argument list of a whole segment may be longer than the engine takes.
      for (const line of read.lines) lines.push(line);
    }
    if (read.end === 'damaged') flaws.push({ segment: name, missing: null });
    before = name;
  }
  const last = lines.at(-1);
  const head = last === undefined ? EMPTY_HEAD : { seq: last.seq, hash: last.hash };
  if (head.seq < vouched) flaws.push({ segment: before ?? '', missing: { first: head.seq + 1, last: vouched } });
  return { lines, stray, head, flaws: withoutDoubles(flaws) };
}

/** Takes from the end of `lines` what `first` begins again, and gives back the events among it. */
function takeBack(lines: JournalLine[], first: JournalLine): readonly EventChange[] {
  const taken: EventChange[] = [];
  for (let last = lines.at(-1); last !== undefined && last.seq >= first.seq; last = lines.at(-1)) {
    lines.pop();
    if (last.change.kind === 'event') taken.push(last.change);
  }
  return taken.reverse();
}

/** Damage in a segment and the gap after it are one flaw: the one that says what is missing. */
function withoutDoubles(flaws: readonly JournalFlaw[]): readonly JournalFlaw[] {
  const said = new Set(flaws.filter((flaw) => flaw.missing !== null).map((flaw) => flaw.segment));
  return flaws.filter((flaw) => flaw.missing !== null || !said.has(flaw.segment));
}
