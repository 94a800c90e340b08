import { headsOfContents } from '#domain/journal/compare.ts';
import { sha256Of } from '#domain/journal/heads.ts';
import type { Change } from '#domain/journal/model.ts';
import { planChanges } from '#domain/journal/plan-changes.ts';
import type { Host } from '#host/host.ts';
import { type ReadContents, readContents } from '#storage/contents.ts';
import type { Db } from '#storage/db.ts';
import { keepSetting, keptRow } from '#storage/kept.ts';
import { journalBatches } from './journal-batches.ts';

/** What telling the journal what only the database has works with: at the start, before there is a door. */
export interface Telling {
  readonly db: Db;
  readonly host: Pick<Host, 'appendJournal' | 'journalRecord'>;
  readonly newId: () => string;
}

/** Tells the journal what `found` has of the named events and settings, and its plan where `plan` says so. */
export async function tellOnly(
  parts: Telling,
  found: ReadContents,
  only: { readonly events: readonly string[]; readonly plan: boolean; readonly settings: readonly string[] },
): Promise<void> {
  const wanted = new Set(only.events);
  const events = found.events.filter((event) => wanted.has(event.hash));
  await tell(parts, [
    ...events.map((event): Change => ({ kind: 'event', event })),
    ...only.settings.map((key): Change => ({ kind: 'setting', key, value: found.settings.get(key) ?? null })),
    ...(only.plan ? await planOf(parts, found) : []),
  ]);
}

/** Tells an empty journal everything that the database has. */
export async function tellAll(parts: Telling, found: ReadContents): Promise<void> {
  const { events, settings } = found.contents;
  await tellOnly(parts, found, { events: [...events], plan: found.files.length > 0, settings: [...settings.keys()] });
}

async function planOf(parts: Telling, found: ReadContents): Promise<readonly Change[]> {
  const files = found.files.map((file) => ({ ...file, sha256: sha256Of(file.bytes) }));
  const shipped = (await parts.db.plan.get('plan'))?.shipped ?? null;
  return planChanges(null, { id: parts.newId(), files, shipped });
}

async function tell({ host }: Telling, changes: readonly Change[]): Promise<void> {
  for (const batch of journalBatches(changes)) await host.appendJournal(batch);
}

/** Makes what the database says of itself anew, from what is in it, now that the journal has the same. */
export async function sayItself({ db, host }: Telling): Promise<void> {
  const [{ contents, files }, { store, head }] = [await readContents(db), await host.journalRecord()];
  const hashes = files.map((file) => ({ path: file.path, sha256: contents.files.get(file.path) ?? '' }));
  await db.transaction('rw', db.kept, db.hashes, async () => {
    await db.hashes.clear();
    await db.hashes.bulkPut(hashes);
    await db.kept.put({ key: 'kept', store, head, heads: headsOfContents(contents), ahead: [] });
  });
}

/** Sets a setting before there is a door. A database that is about to be put aside need not take it: the journal has it. */
export async function tellSetting(parts: Telling, key: string, value: unknown): Promise<void> {
  const { db, host } = parts;
  const head = await host.appendJournal(JSON.stringify({ kind: 'setting', key, value } satisfies Change));
  await db
    .transaction('rw', db.kept, db.settings, async () => {
      await db.kept.put({ ...(await keepSetting(db, await keptRow(db), key, value)), head });
    })
    .catch(() => undefined);
}
