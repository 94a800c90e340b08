import type { LogEvent } from '#domain/incident/events.ts';
import { eventHash } from '#domain/incident/log.ts';
import {
  type DatabaseContents,
  type DatabaseSummary,
  type JournalContents,
  rowsTouched,
} from '#domain/journal/compare.ts';
import { sha256Of } from '#domain/journal/heads.ts';
import type { JournalLine } from '#domain/journal/model.ts';
import type { BodyRow, Db, FileRow, ListRow } from './db.ts';
import { keptRow, NOTHING_KEPT } from './kept.ts';

/** What the database says of itself, and how many rows there are; no content is read. Throws when it cannot be read. */
export async function databaseSummary(db: Db): Promise<DatabaseSummary> {
  const [kept, files, hashes, events, settings, plan, lists] = await Promise.all([
    keptRow(db),
    db.files.count(),
    db.hashes.count(),
    db.events.count(),
    db.settings.count(),
    db.plan.get('plan'),
    db.lists.count(),
  ]);
  const { store, head, heads, ahead } = kept;
  const things = Object.values(plan?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  // Lists and bodies are made of the files: where they are not all there, the files might as well not be.
  const isWhole = files === hashes && things === lists && (plan !== undefined || files === 0);
  return { store, head, heads, ahead, counted: { files: isWhole ? files : -1, events, settings } };
}

/** Those of the rows that `lines` touch which are there. */
export async function rowsBefore(db: Db, lines: readonly JournalLine[]): Promise<JournalContents> {
  const touched = rowsTouched(lines);
  const [hashes, events, settings] = await Promise.all([
    touched.allFiles ? db.hashes.toArray() : db.hashes.bulkGet([...touched.files]),
    db.events
      .where('hash')
      .anyOf([...touched.events])
      .primaryKeys(),
    db.settings.bulkGet([...touched.settings]),
  ]);
  return {
    files: new Map(hashes.flatMap((row) => (row === undefined ? [] : [[row.path, row.sha256] as const]))),
    events: new Set(events),
    settings: new Map(settings.flatMap((row) => (row === undefined ? [] : [[row.key, row.value] as const]))),
  };
}

/** Everything that can be read of a database. */
export interface ReadContents {
  readonly contents: DatabaseContents;
  /** Events that are what their hash says. */
  readonly events: readonly LogEvent[];
  readonly files: readonly FileRow[];
  readonly settings: ReadonlyMap<string, unknown>;
  /** Whether every row of every table could be read, and is what it says that it is. */
  readonly isWhole: boolean;
}

/** Everything that can be read of `db`: damage shows only when it is read. Never throws; what does not read is left out. */
export async function readContents(db: Db): Promise<ReadContents> {
  const failed: string[] = [];
  const rowsOf = async <Row>(table: ReadableTable<Row>): Promise<readonly Row[]> => {
    const { rows, isWhole } = await readableRows(table);
    if (!isWhole) failed.push(table.name);
    return rows;
  };
  const kept = await keptRow(db).catch(() => NOTHING_KEPT);
  const all = await rowsOf<LogEvent>(db.events);
  const files = await rowsOf<FileRow>(db.files);
  const settings = await rowsOf<{ readonly key: string; readonly value: unknown }>(db.settings);
  const lists = await rowsOf<ListRow>(db.lists);
  const bodies = await rowsOf<BodyRow>(db.bodies);
  const plan = await db.plan.get('plan').catch(() => undefined);
  const events = all.filter(isAsSealed);
  const things = Object.values(plan?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  const isPlanWhole = lists.length === things && bodies.length === (plan?.counts.procedure ?? 0);
  const known = new Map(settings.map((row) => [row.key, row.value]));
  return {
    contents: {
      ...{ store: kept.store, head: kept.head, ahead: { plan: false, settings: kept.ahead } },
      files: new Map(files.map((file) => [file.path, sha256Of(file.bytes)])),
      events: new Set(events.map((event) => event.hash)),
      settings: known,
    },
    events,
    files,
    settings: known,
    isWhole: failed.length === 0 && events.length === all.length && isPlanWhole,
  };
}

function isAsSealed(event: LogEvent): boolean {
  try {
    return eventHash(event) === event.hash;
  } catch {
    return false;
  }
}

/** What is needed of a table in order to read all of it. */
interface ReadableTable<Row> {
  readonly name: string;
  toArray(): Promise<Row[]>;
  toCollection(): { primaryKeys(): Promise<string[]> };
  get(key: string): Promise<Row | undefined>;
}

async function readableRows<Row>(table: ReadableTable<Row>) {
  try {
    return { rows: await table.toArray(), isWhole: true };
  } catch {
    return { rows: await oneByOne(table), isWhole: false };
  }
}

/** A table that does not read at once may still give most of its rows. */
async function oneByOne<Row>(table: ReadableTable<Row>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const keys = await table
    .toCollection()
    .primaryKeys()
    .catch((): string[] => []);
  for (const key of keys) {
    const row = await table.get(key).catch(() => undefined);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}
