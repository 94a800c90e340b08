import { ulid } from 'ulid';
import type { Host, HostInfo } from '#host/host.ts';
import { type Db, type MetaRow, makeDb, OpenError, type OpenProblem, openDb } from '#storage/db.ts';
import { type Door, makeDoor } from './door.ts';

/** What every use case needs: the open store, the door to it, the machine, and the clock. */
export interface App {
  readonly db: Db;
  readonly door: Door;
  readonly host: Host;
  readonly info: HostInfo;
  readonly store: MetaRow;
  /** Milliseconds since 1970, by this device's clock. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** The app, its database open. Throws OpenError when the database cannot be opened; nothing was changed then. */
export async function openApp(host: Host, options: { readonly databaseName?: string } = {}): Promise<App> {
  const db = makeDb(options.databaseName);
  const info = await host.info();
  const now = () => Date.now();
  const newId = () => ulid();
  const store = await openDb(db, { newId, appVersion: info.appVersion });
  const journal = await host.journalRecord();
  const door = makeDoor({ db, host, store: journal.store, now, newId });
  return { db, door, host, info, store, now, newId };
}

/** Why openApp threw, for people. */
export function whyNotOpen(error: unknown): OpenProblem {
  return error instanceof OpenError ? error.problem : 'broken';
}
