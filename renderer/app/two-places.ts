import type { LogEvent } from '#domain/incident/events.ts';
import type { Change, JournalHead } from '#domain/journal/model.ts';
import { HostError } from '#host/host.ts';
import type { Db, KeptRow, Tables } from '#storage/db.ts';
import { keptRow } from '#storage/kept.ts';
import { journalBatches } from './journal-batches.ts';

/** A change on its way into the journal and into the database. */
export interface Passing {
  readonly changes: readonly Change[];
  readonly tables: readonly (keyof Tables)[];
  /** Puts it into the database, inside a transaction on `tables`; what the database then says of itself. */
  apply(kept: KeptRow): Promise<KeptRow>;
  /** Entries of a log: they are held in memory until both places have them. */
  readonly events: readonly LogEvent[];
  /** The setting that it changes. */
  readonly setting: string | null;
  /** Whether it waits for a journal that cannot be written; else it is given up then, and nothing has changed. */
  readonly holds: boolean;
}

/** What is not in both places, oldest first. */
export interface Held {
  readonly passing: Passing;
  readonly inJournal: boolean;
  readonly inDatabase: boolean;
}

/** The journal and the database behind the door. Calls come one at a time. */
export interface TwoPlaces {
  /** Comes back once `passing` is wherever it could be put. Throws what kept it from being put anywhere. */
  put(passing: Passing): Promise<void>;
  /** Tries again to put what is held where it is missing. */
  retry(): Promise<void>;
  held(): readonly Held[];
}

/** What the two places are. `append` writes lines of the journal of `store`, and comes back once they are on disk. */
export interface Places {
  readonly db: Db;
  readonly store: string;
  readonly append: (changes: string) => Promise<JournalHead>;
}

interface Waiting {
  readonly passing: Passing;
  inJournal: boolean;
  inDatabase: boolean;
}

/** Journal first, then one strict transaction; what one of them did not take is held in order, and tried again. Rules KD1 to KD5. */
export function twoPlaces({ db, store, append }: Places): TwoPlaces {
  let held: Waiting[] = [];
  let head: JournalHead | null = null;
  /** The database lacks a line that it does not take: its head stays before it, so that the next start makes up for it. */
  let isStuck = false;
  let said: JournalHead | null = null;

  async function tellJournal(): Promise<unknown> {
    for (const waiting of held) {
      if (waiting.inJournal) continue;
      try {
        for (const batch of journalBatches(waiting.passing.changes)) head = await append(batch);
        waiting.inJournal = true;
      } catch (error) {
        return error;
      }
    }
    return null;
  }

  async function tellDatabase(entries: readonly Waiting[]): Promise<void> {
    const tables = new Set(['kept', ...entries.flatMap((waiting) => waiting.passing.tables)]);
    await db.transaction('rw', [...tables], async () => {
      let kept = await keptRow(db);
      for (const waiting of entries) kept = await waiting.passing.apply(kept);
      const at = isStuck || head === null ? {} : { store, head };
      await db.kept.put({ ...kept, ...at, ahead: aheadAfter(kept.ahead, held) });
    });
    said = head;
    for (const waiting of entries) waiting.inDatabase = true;
  }

  async function settle(): Promise<{ readonly journal: unknown; readonly database: unknown }> {
    const journal = await tellJournal();
    const entries = held.filter(
      (it) => !it.inDatabase && (it.inJournal || it.passing.holds) && !isMistake(it, journal),
    );
    let database: unknown = null;
    try {
      if (entries.length > 0 || (head !== said && held.length > 0)) await tellDatabase(entries);
    } catch (error) {
      database = error;
    }
    held = held.filter((waiting) => !(waiting.inJournal && waiting.inDatabase));
    return { journal, database };
  }

  /** The first that the journal did not take, when it was for what it is: no later try will go better. */
  function isMistake(waiting: Waiting, error: unknown): boolean {
    const isOurs = waiting === held.find((other) => !other.inJournal);
    return isOurs && error instanceof HostError && (error.code === 'refused' || error.code === 'too-large');
  }

  function giveUp(waiting: Waiting): void {
    held = held.filter((other) => other !== waiting);
  }

  /** A change that the journal has and the database alone cannot take: those around it go on without it. */
  async function leaveOut(waiting: Waiting): Promise<void> {
    giveUp(waiting);
    isStuck = true;
    await settle();
  }

  return {
    put: async (passing) => {
      const waiting: Waiting = { passing, inJournal: false, inDatabase: false };
      // A newer value of a setting takes the place of one that the journal still lacks: what is held does not grow with typing.
      if (passing.setting !== null) {
        held = held.filter((other) => other.inJournal || other.passing.setting !== passing.setting);
      }
      held.push(waiting);
      const { journal, database } = await settle();
      if (!waiting.inJournal && (!passing.holds || isMistake(waiting, journal))) {
        giveUp(waiting);
        throw journal;
      }
      if (!waiting.inDatabase && passing.events.length === 0) {
        await leaveOut(waiting);
        throw database;
      }
    },
    retry: async () => void (await settle()),
    held: () => held,
  };
}

/** Settings that only the database has, now that `held` is in it. */
function aheadAfter(before: readonly string[], held: readonly Waiting[]): readonly string[] {
  const keys = held.filter((waiting) => !waiting.inJournal).map((waiting) => waiting.passing.setting);
  const told = new Set(held.filter((waiting) => waiting.inJournal).map((waiting) => waiting.passing.setting));
  return [...new Set([...before, ...keys.filter((key) => key !== null)])].filter((key) => !told.has(key));
}
