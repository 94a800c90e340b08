import { eventHash } from '#domain/incident/log.ts';
import { eventsHead, filesHead, sameHeads, settingsHead, sha256Of } from '#domain/journal/heads.ts';
import { keptRow } from '#storage/kept.ts';
import type { App } from './open-app.ts';

/** Rows that are read in one go while nobody waits for anything. */
const AT_ONCE = 100;

/**
 * Whether every row of the database can be read, and is what it was when it was written. Reads a little at a time, after each
 * `pause`: damage of a table shows only when it is read. `null` where something was written meanwhile: nothing can be said.
 */
export async function readThrough(app: App, pause: () => Promise<void>): Promise<boolean | null> {
  const { db } = app;
  const before = await keptRow(db);
  const [events, files, settings]: [string[], [string, string][], [string, unknown][]] = [[], [], []];
  try {
    await inPieces(db.events, pause, (row) => events.push(eventHash(row) === row.hash ? row.hash : 'altered'));
    await inPieces(db.files, pause, (row) => files.push([row.path, sha256Of(row.bytes)]));
    await inPieces(db.settings, pause, (row) => settings.push([row.key, row.value]));
    await inPieces(db.lists, pause, () => undefined);
    await inPieces(db.bodies, pause, () => undefined);
    await inPieces(db.hashes, pause, () => undefined);
  } catch {
    return false;
  }
  const after = await keptRow(db);
  if (!sameHeads(before.heads, after.heads)) return null;
  const read = { events: eventsHead(events), files: filesHead(files), settings: settingsHead(settings) };
  return sameHeads(read, after.heads);
}

/** A table that is read by its keys. */
interface Keyed<Row> {
  toCollection(): { primaryKeys(): Promise<string[]> };
  bulkGet(keys: string[]): Promise<(Row | undefined)[]>;
}

async function inPieces<Row>(
  table: Keyed<Row>,
  pause: () => Promise<void>,
  take: (row: Row) => unknown,
): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    await pause();
    for (const row of await table.bulkGet(keys.slice(at, at + AT_ONCE))) if (row !== undefined) take(row);
  }
}
