import { Dexie, type EntityTable } from 'dexie';
import type { LogEvent } from '#domain/incident/events.ts';
import type { TableHeads } from '#domain/journal/heads.ts';
import type { JournalHead } from '#domain/journal/model.ts';
import type { Kind, PlanInfo } from '#domain/plan/model.ts';

/** What lists show of a thing, apart from its body: fetching 50 of these costs a fourteenth of listing 10,000 bodies' keys. */
export interface ListRow {
  /** `kind:id`. */
  readonly key: string;
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  /** The thing itself without its Markdown body. Plain data, as domain/plan typed it. */
  readonly thing: unknown;
}

/** A procedure's text. */
export interface BodyRow {
  readonly id: string;
  readonly body: string;
  readonly bodyLine: number;
}

/** A file of the plan folder as it was brought in: what writing it out again starts from. */
export interface FileRow {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The plan as a whole: one row, key `plan`. */
export interface PlanRow {
  readonly key: 'plan';
  readonly info: PlanInfo;
  /** SHA-256 of the plan's files: the edition that a log names. */
  readonly hash: string;
  readonly counts: Readonly<Record<Kind, number>>;
  /** Grows with every change of the plan; the search index is good for one generation. */
  readonly generation: number;
  /** Which shipped plan it is, if it is one as shipped: the example says that it is one. */
  readonly shipped: 'example' | 'library' | null;
}

interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

/** About the store itself: `store` (id), `schema`, `minReader`. */
export interface MetaRow {
  readonly key: 'store';
  readonly id: string;
  readonly schema: number;
  /** The oldest schema whose code can read this database. */
  readonly minReader: number;
  readonly writtenBy: string;
}

/** The search index, kept between starts; a copy of nothing that is not in the plan. */
interface SearchIndexRow {
  readonly key: 'index';
  readonly generation: number;
  readonly json: string;
}

/** The SHA-256 of each file of the plan, apart from its bytes: what changes is known without reading the plan. */
interface HashRow {
  readonly path: string;
  readonly sha256: string;
}

/** How far the journal is in this database, and what that comes to: written with every change, in its transaction. */
export interface KeptRow {
  readonly key: 'kept';
  /** The journal's store; `null` before its first line. */
  readonly store: string | null;
  readonly head: JournalHead;
  readonly heads: TableHeads;
  /** Settings that the journal could not be told. */
  readonly ahead: readonly string[];
}

export interface Tables {
  readonly meta: EntityTable<MetaRow, 'key'>;
  readonly settings: EntityTable<SettingRow, 'key'>;
  readonly plan: EntityTable<PlanRow, 'key'>;
  readonly lists: EntityTable<ListRow, 'key'>;
  readonly bodies: EntityTable<BodyRow, 'id'>;
  readonly files: EntityTable<FileRow, 'path'>;
  readonly hashes: EntityTable<HashRow, 'path'>;
  readonly events: EntityTable<LogEvent, 'hash'>;
  readonly kept: EntityTable<KeptRow, 'key'>;
  readonly search: EntityTable<SearchIndexRow, 'key'>;
}

export type Db = Dexie & Tables;

/** Schema of this version, and the oldest one whose code can read what this version writes. */
export const SCHEMA = 1;
const MIN_READER = 1;

/**
 * A database that is not open yet.
 *
 * `strict`: a commit is on disk before it is acknowledged; with the default, power cuts lost 98 % of acknowledged entries.
 */
export function makeDb(name = 'holdfast'): Db {
  const db = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' }) as Db;
  // Version 1 is frozen once released; a new version names only the tables that it changes.
  db.version(1).stores({
    meta: '&key',
    settings: '&key',
    plan: '&key',
    lists: '&key, kind',
    bodies: '&id',
    files: '&path',
    hashes: '&path',
    kept: '&key',
    events: '&hash, incident, type, [incident+device+seq]',
    search: '&key',
  });
  return db;
}

export type OpenProblem = 'newer' | 'blocked' | 'broken';

/** A database that could not be opened; nothing in it was changed. */
export class OpenError extends Error {
  readonly problem: OpenProblem;
  constructor(problem: OpenProblem, options?: ErrorOptions) {
    super(`storage: ${problem}`, options);
    this.name = 'OpenError';
    this.problem = problem;
  }
}

/**
 * Opens `db`, or throws OpenError: `newer` (written by a newer version, which Dexie itself opens without a word), `blocked`
 * (another window holds an older version open), `broken`.
 */
export async function openDb(
  db: Db,
  about: { readonly newId: () => string; readonly appVersion: string },
): Promise<MetaRow> {
  if ((await orBroken(() => schemaOnDisk(db.name))) > SCHEMA) throw new OpenError('newer');
  await open(db);
  return orBroken(() => metaOf(db, about));
}

/** A database whose disk was damaged may open, and fail at the first row that is asked for. */
async function orBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof OpenError ? cause : new OpenError('broken', { cause });
  }
}

async function metaOf(db: Db, about: Parameters<typeof openDb>[1]): Promise<MetaRow> {
  const meta = await db.meta.get('store');
  if (meta !== undefined && meta.minReader > SCHEMA) {
    db.close();
    throw new OpenError('newer');
  }
  if (meta !== undefined) return meta;
  const made: MetaRow = {
    key: 'store',
    id: about.newId(),
    schema: SCHEMA,
    minReader: MIN_READER,
    writtenBy: about.appVersion,
  };
  await db.meta.add(made);
  return made;
}

async function open(db: Db): Promise<void> {
  const blocked = new Promise<never>((_resolve, reject) => {
    db.on('blocked', () => reject(new OpenError('blocked')));
  });
  try {
    await Promise.race([db.open(), blocked]);
  } catch (cause) {
    if (cause instanceof OpenError) throw cause;
    const newer = cause instanceof Dexie.VersionError || (cause instanceof Error && cause.name === 'VersionError');
    throw new OpenError(newer ? 'newer' : 'broken', { cause });
  }
}

/** Asked before Dexie opens anything: it would add what it misses to a newer database. Dexie keeps ten times its number. */
async function schemaOnDisk(name: string): Promise<number> {
  const known = (await indexedDB.databases()).find((database) => database.name === name);
  return Math.floor((known?.version ?? 0) / 10);
}
