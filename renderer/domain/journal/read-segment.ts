import { textOf } from '../plan/utf8.ts';
import { readLine } from './line.ts';
import { JOURNAL_LIMITS, type JournalLine } from './model.ts';

/** What a segment's bytes say. */
export interface SegmentRead {
  readonly lines: readonly JournalLine[];
  /** How many bytes, from the beginning, are good lines with their line ends. */
  readonly goodBytes: number;
  /** `torn`: only a last line without its end is left out. `damaged`: something that was complete is not believed. */
  readonly end: 'whole' | 'torn' | 'damaged';
}

const LINE_END = 0x0a;

/** The good lines at the beginning of `bytes`, one chain; never throws. Rules J2 to J5. */
export function readSegment(bytes: Uint8Array): SegmentRead {
  const lines: JournalLine[] = [];
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(LINE_END, start);
    if (end === -1) return { lines, goodBytes: start, end: 'torn' };
    const line = lineIn(bytes, start, end);
    if (line === null || !follows(lines.at(-1), line)) return { lines, goodBytes: start, end: 'damaged' };
    lines.push(line);
    start = end + 1;
  }
  return { lines, goodBytes: start, end: 'whole' };
}

function lineIn(bytes: Uint8Array, start: number, end: number): JournalLine | null {
  if (end - start > JOURNAL_LIMITS.lineBytes) return null;
  const text = textOf(bytes.subarray(start, end));
  return text === null ? null : readLine(text);
}

/** Whether `line` is the next link after `before`; any line may begin a segment. */
export function follows(before: Pick<JournalLine, 'seq' | 'hash' | 'store'> | undefined, line: JournalLine): boolean {
  if (before === undefined) return (line.seq === 1) === (line.prev === null);
  return line.seq === before.seq + 1 && line.prev === before.hash && line.store === before.store;
}
