import { ulid } from 'ulid';
import type { Host, HostInfo, JournalRecord } from '#host/host.ts';
import { type Db, type MetaRow, makeDb, OpenError, type OpenProblem, openDb } from '#storage/db.ts';
import { keepOpen } from '#storage/keep-open.ts';
import { lookAtClock } from './clock-watch.ts';
import { type Door, makeDoor } from './door.ts';
import { type HalfTyped, openHalfTyped } from './half-typed.ts';
import type { ReadFiles } from './rebuild.ts';
import { type SelfTest, selfTest } from './self-test.ts';

/** What every use case needs: the open store, the door to it, the machine, and the clock. */
export interface App {
  readonly db: Db;
  readonly door: Door;
  readonly typed: HalfTyped;
  readonly host: Host;
  readonly info: HostInfo;
  readonly store: MetaRow;
  /** Milliseconds since 1970, by this device's clock. */
  readonly now: () => number;
  readonly newId: () => string;
  /** How the files of a whole plan are read: away from the window, where it can be. */
  readonly read: ReadFiles;
}

/** How the app is opened; `read`: how the files of a plan are read. */
export interface OpenOptions {
  readonly read: ReadFiles;
  readonly databaseName?: string;
}

/**
 * The app, its database open and compared with the journal.
 *
 * Throws OpenError when the database cannot be opened; nothing was changed then. Never comes back where the profile is put
 * aside: the host closes the window, and opens one on a new profile.
 */
export async function openApp(host: Host, options: OpenOptions): Promise<App> {
  const info = await host.info();
  const record = await host.journalRecord();
  if (record.newer) throw new OpenError('newer');
  const now = () => Date.now();
  const newId = () => ulid();
  const { db, store } = await openOrPutAside(host, record, options, { newId, appVersion: info.appVersion });
  await test({ db, host, read: options.read, now, newId }, record);
  const door = makeDoor({ db, host, store: record.store, now, newId });
  keepOpen(db, store, () => makeAgain(host, door));
  const typed = await openHalfTyped(db, door);
  const app: App = { db, door, typed, host, info, store, now, newId, read: options.read };
  await lookAtClock(app, record.written);
  return app;
}

/** Times that a database is opened before it is given up, and how long between two of them, in milliseconds. */
const TRIES = 3;
const BETWEEN = 400;

/**
 * The open database. A browser that finds its store damaged may fail once, and begin an empty one the next time: so it is tried
 * again. What does not open even then is put aside, once, where a journal is there to make it again. Rule KS10.
 */
async function openOrPutAside(
  host: Host,
  record: JournalRecord,
  options: OpenOptions,
  about: Parameters<typeof openDb>[1],
): Promise<{ readonly db: Db; readonly store: MetaRow }> {
  for (let attempt = 1; ; attempt += 1) {
    const db = makeDb(options.databaseName);
    try {
      return { db, store: await openDb(db, about) };
    } catch (error) {
      db.close();
      if (!(error instanceof OpenError) || error.problem !== 'broken') throw error;
      if (attempt === TRIES && (record.head.seq === 0 || record.setAside !== null)) throw error;
      if (attempt === TRIES) {
        await host.setProfileAside('broken');
        await new Promise<never>(() => undefined);
      }
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
    }
  }
}

/** Has the database made again from the journal, once the journal has every entry that is held in memory. */
function makeAgain(host: Host, door: Door): void {
  const save = door.saveState();
  const isInJournal = save.state !== 'unsaved' && !(save.state === 'half' && save.only === 'database');
  if (isInJournal) void host.setProfileAside('broken').catch(() => undefined);
  else setTimeout(() => makeAgain(host, door), BETWEEN);
}

async function test(parts: SelfTest, record: JournalRecord): Promise<void> {
  const outcome = await selfTest(parts, record).catch((cause: unknown) => {
    parts.db.close();
    throw new OpenError('broken', { cause });
  });
  if (outcome === 'good') await parts.host.databaseIs('good');
  if (outcome === 'aside') await new Promise<never>(() => undefined);
}

/** Why openApp threw, for people. */
export function whyNotOpen(error: unknown): OpenProblem {
  return error instanceof OpenError ? error.problem : 'broken';
}
