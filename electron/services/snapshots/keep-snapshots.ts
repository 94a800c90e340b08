import type { Change } from '#domain/journal/model.ts';
import type { JournalBase } from '#electron/services/journal/load-journal.ts';
import type { SnapshotWhy } from '#electron/services/snapshots/snapshot-text.ts';
import type { SnapshotEntry, Snapshots } from '#electron/services/snapshots/snapshots.ts';

/** Makes snapshots when they are due. */
export interface SnapshotKeeper {
  /** Told of each change. */
  changed(change: Change): void;
  /** One now. */
  make(why: SnapshotWhy): Promise<SnapshotEntry>;
  /** When the last one was made since the start, ISO 8601. */
  last(): string | null;
  /** A last one, where something changed since. */
  close(): Promise<void>;
}

/** How snapshots are kept. */
export interface SnapshotKeeperOptions {
  readonly snapshots: Snapshots;
  readonly base: () => JournalBase;
  /** Whether room is so short that only the log goes on. */
  readonly isTight: () => boolean;
  readonly report: (error: unknown) => void;
  readonly everyMs?: number;
}

const QUARTER_HOUR_MS = 15 * 60 * 1000;

/** On close of an incident, a quarter of an hour after the first change that is in none, and at the end. */
export function keepSnapshots({ snapshots, base, isTight, report, everyMs }: SnapshotKeeperOptions): SnapshotKeeper {
  let made: number = base().head.seq;
  let last: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  function make(why: SnapshotWhy): Promise<SnapshotEntry> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const turn = queue.then(async () => {
      const now = base();
      const entry = await snapshots.make(now, why);
      made = now.head.seq;
      last = entry.at;
      return entry;
    });
    queue = turn.catch(() => undefined);
    return turn;
  }

  function makeIfDue(why: SnapshotWhy): Promise<void> {
    timer = null;
    if (isTight() || base().head.seq === made) return Promise.resolve();
    // The journal has it all: a snapshot that fails is said, and tried again with the next change.
    return make(why).then(() => undefined, report);
  }

  return {
    make,
    last: () => last,
    changed: (change) => {
      if (change.kind === 'event' && change.event.type === 'incident.closed') void makeIfDue('closed');
      else timer ??= setTimeout(() => void makeIfDue('change'), everyMs ?? QUARTER_HOUR_MS).unref();
    },
    close: async () => {
      if (timer !== null) clearTimeout(timer);
      await queue;
      await makeIfDue('exit');
    },
  };
}
