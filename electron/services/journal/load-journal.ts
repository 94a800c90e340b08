import { type JournalFlaw, joinSegments } from '#domain/journal/join-segments.ts';
import { EMPTY_HEAD, type JournalHead, type JournalLine } from '#domain/journal/model.ts';
import { type JournalState, type Replay, startReplay } from '#domain/journal/state.ts';
import { readSegments, type SegmentFile, segmentFiles, segmentsAfter } from '#electron/services/journal/segments.ts';

/** What a snapshot holds: everything up to a line of the journal. */
export interface JournalBase {
  readonly store: string;
  readonly head: JournalHead;
  readonly state: JournalState;
  /** When it was made, ISO 8601, by the clock as it was then. */
  readonly at?: string;
}

/** A journal as its files say. */
export interface LoadedJournal {
  /** `null` where there is neither a line nor a base. */
  readonly store: string | null;
  readonly head: JournalHead;
  readonly replay: Replay;
  readonly flaws: readonly JournalFlaw[];
  /** The lines that were read, in order: all, or those after the base. */
  readonly lines: readonly JournalLine[];
  readonly segments: readonly SegmentFile[];
  /** Length of the last segment where the next line may follow in it; `null` where a new one is to be begun. */
  readonly room: { readonly segment: SegmentFile; readonly bytes: number } | null;
}

/**
 * The journal in `folder`, replayed from `base` where that is part of it, else from its first line.
 *
 * `vouched`: how many lines there were according to the record beside it.
 */
export async function loadJournal(folder: string, base: JournalBase | null, vouched: number): Promise<LoadedJournal> {
  const segments = await segmentFiles(folder);
  const fromBase = base === null ? null : await loadAfter(folder, segments, base, vouched);
  return fromBase ?? loadAll(folder, segments, base, vouched);
}

async function loadAfter(
  folder: string,
  segments: readonly SegmentFile[],
  base: JournalBase,
  vouched: number,
): Promise<LoadedJournal | null> {
  const read = await readSegments(folder, segmentsAfter(segments, base.head.seq));
  const { lines, stray, flaws, head } = joinSegments(read, vouched);
  const at = lines.find((line) => line.seq === base.head.seq);
  const next = lines.find((line) => line.seq > base.head.seq);
  const isPart = at === undefined ? next === undefined || next.prev === base.head.hash : at.hash === base.head.hash;
  if (!isPart || (next ?? at ?? base).store !== base.store) return null;
  const after = lines.filter((line) => line.seq > base.head.seq);
  const replay = startReplay(base.state);
  for (const change of [...stray, ...after.map((line) => line.change)]) replay.apply(change);
  const isAhead = head.seq < base.head.seq;
  // What the base holds is not missing, whatever became of the lines.
  const open = flaws.flatMap((flaw): JournalFlaw[] => {
    if (flaw.missing === null) return [flaw];
    const { first, last } = flaw.missing;
    return last > base.head.seq ? [{ ...flaw, missing: { first: Math.max(first, base.head.seq + 1), last } }] : [];
  });
  return {
    store: base.store,
    head: isAhead ? base.head : head,
    replay,
    flaws: open,
    lines: after,
    segments,
    room: isAhead ? null : roomIn(segments, read.at(-1)),
  };
}

async function loadAll(
  folder: string,
  segments: readonly SegmentFile[],
  base: JournalBase | null,
  vouched: number,
): Promise<LoadedJournal> {
  const read = await readSegments(folder, segments);
  const { lines, stray, flaws, head } = joinSegments(read, vouched);
  const replay = startReplay();
  // Events of a base that the journal does not know are events all the same: a log is a set.
  for (const event of base?.state.events.values() ?? []) replay.apply({ kind: 'event', event });
  for (const change of [...stray, ...lines.map((line) => line.change)]) replay.apply(change);
  const store = lines.at(-1)?.store ?? null;
  return {
    store,
    head: store === null ? EMPTY_HEAD : head,
    replay,
    flaws,
    lines,
    segments,
    room: roomIn(segments, read.at(-1)),
  };
}

function roomIn(
  segments: readonly SegmentFile[],
  last: Awaited<ReturnType<typeof readSegments>>[number] | undefined,
): LoadedJournal['room'] {
  const segment = segments.at(-1);
  if (segment === undefined || last?.name !== segment.name) return null;
  return last.read.end === 'whole' ? { segment, bytes: last.read.goodBytes } : null;
}
