import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ulid } from 'ulid';
import type { TableHeads } from '#domain/journal/heads.ts';
import type { JournalFlaw } from '#domain/journal/join-segments.ts';
import { joinSegments } from '#domain/journal/join-segments.ts';
import { sealLine } from '#domain/journal/line.ts';
import { type Change, JOURNAL_LIMITS, type JournalHead, type JournalLine } from '#domain/journal/model.ts';
import { headsOf, type JournalState } from '#domain/journal/state.ts';
import { HostFailure, isFull } from '#electron/services/host-failure.ts';
import { readRecord, writeRecord } from '#electron/services/journal/journal-record.ts';
import { type JournalBase, loadJournal } from '#electron/services/journal/load-journal.ts';
import { segmentWriter } from '#electron/services/journal/segment-writer.ts';
import { readSegments, segmentFiles, segmentsAfter } from '#electron/services/journal/segments.ts';
import { syncFolder } from '#electron/services/write-atomic.ts';

/** The journal of a data folder, open for writing by this process alone. */
export interface Journal {
  readonly store: string;
  /** What everything up to `head()` comes to. */
  readonly state: JournalState;
  readonly flaws: readonly JournalFlaw[];
  /** When the last line was written before this start, ISO 8601; `null` where no line is known. */
  readonly written: string | null;
  head(): JournalHead;
  heads(): TableHeads;
  /**
   * Writes `changes` and waits until they are on disk: all of them, or none where it throws; after a power cut meanwhile, the
   * first of them. One call after the other, in their order.
   */
  append(...changes: readonly Change[]): Promise<JournalHead>;
  /** The lines after `head`; `null` when that is no line of this journal. */
  since(head: JournalHead): Promise<readonly JournalLine[] | null>;
  /** Calls `listener` after each line. */
  onChange(listener: (change: Change) => void): void;
  /** Deletes every line up to the head, which a snapshot has; the chain goes on after it. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/** How a journal is opened. */
export interface JournalOptions {
  /** The newest snapshot that can be read, to replay from. */
  readonly base?: JournalBase | null;
  readonly now?: () => Date;
  /** Called when a line found no room; whether some was made, so that it is worth another try. */
  readonly makeRoom?: () => Promise<boolean>;
  /** What went wrong without keeping a line from being written. */
  readonly report?: (error: unknown) => void;
}

/** How long after a line the record beside the journal is brought up to date. */
const RECORD_AFTER_MS = 2000;

/** The journal in `folder`, made where there is none. */
export async function openJournal(folder: string, options: JournalOptions = {}): Promise<Journal> {
  await mkdir(folder, { recursive: true });
  const recordPath = join(folder, 'record.json');
  const record = await readRecord(recordPath);
  const loaded = await loadJournal(folder, options.base ?? null, record?.seq ?? 0);
  const store = loaded.store ?? record?.store ?? ulid();
  const { state } = loaded.replay;
  const writer = segmentWriter(folder, loaded.segments, loaded.room);
  const now = options.now ?? (() => new Date());
  const listeners: ((change: Change) => void)[] = [];
  let head = loaded.head;
  let queue: Promise<unknown> = Promise.resolve();

  async function put(changes: readonly Change[]): Promise<JournalHead> {
    const { bytes, after } = sealed(changes);
    // Also the most that one segment holds.
    if (bytes.length > JOURNAL_LIMITS.lineBytes) throw new HostFailure('too-large');
    // Parts are nothing without their closing line, whose sync covers them.
    const sync = changes.some((change) => change.kind !== 'plan-part');
    try {
      await writer.write(bytes, head.seq + 1, sync);
    } catch (error) {
      if (!isFull(error) || (await options.makeRoom?.()) !== true) throw error;
      await writer.write(bytes, head.seq + 1, sync);
    }
    head = after;
    for (const change of changes) {
      loaded.replay.apply(change);
      for (const listener of listeners) listener(change);
    }
    keepRecordSoon();
    return head;
  }

  /** The lines of `changes` after the head, and the head after them. */
  function sealed(changes: readonly Change[]) {
    const at = now().toISOString();
    let after = head;
    const texts = changes.map((change) => {
      const { line, text } = sealLine(change, after, { store, at });
      after = { seq: line.seq, hash: line.hash };
      return `${text}\n`;
    });
    return { bytes: new TextEncoder().encode(texts.join('')), after };
  }

  let timer: NodeJS.Timeout | null = null;
  function keepRecordSoon(): void {
    timer ??= setTimeout(() => void keepRecord().catch(options.report), RECORD_AFTER_MS).unref();
  }
  async function keepRecord(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    await writeRecord(recordPath, { format: 'holdfast-record/1', store, ...head, ...headsOf(state) });
  }

  return {
    store,
    state,
    flaws: loaded.flaws,
    written: loaded.lines.at(-1)?.at ?? options.base?.at ?? null,
    head: () => head,
    heads: () => headsOf(state),
    append: (...changes) => {
      const turn = queue.then(() => put(changes));
      queue = turn.catch(() => undefined);
      return turn;
    },
    since: async (from) => {
      if (from.seq === head.seq) return from.hash === head.hash ? [] : null;
      if (from.seq === 0 || from.seq > head.seq) return null;
      const files = segmentsAfter(await segmentFiles(folder), from.seq);
      const { lines } = joinSegments(await readSegments(folder, files));
      const at = lines.findIndex((line) => line.seq === from.seq && line.hash === from.hash);
      const after = lines.slice(at + 1);
      return at === -1 || after.length !== head.seq - from.seq ? null : after;
    },
    forget: () => {
      const turn = queue.then(async () => {
        await writer.close();
        for (const { name } of await segmentFiles(folder)) await rm(join(folder, name), { force: true });
        await syncFolder(folder);
        await keepRecord();
      });
      queue = turn.catch(() => undefined);
      return turn;
    },
    onChange: (listener) => void listeners.push(listener),
    close: async () => {
      await queue;
      await writer.close();
      if (head.seq > 0) await keepRecord();
    },
  };
}
