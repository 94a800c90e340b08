import type { LogEvent } from '#domain/incident/events.ts';
import { changedHead, EMPTY_HEADS, EMPTY_TABLE, eventsHead, filesHead, settingsHead } from '#domain/journal/heads.ts';
import { EMPTY_HEAD } from '#domain/journal/model.ts';
import type { Db, KeptRow, PlanRow } from './db.ts';
import { addEvents } from './events.ts';
import { editPlan, type PlanEdit, type PlanRows, putPlan } from './plan.ts';

/** What this database says of itself when nothing was written to it. */
export const NOTHING_KEPT: KeptRow = { key: 'kept', store: null, head: EMPTY_HEAD, heads: EMPTY_HEADS, ahead: [] };

/** What is written together changes together: the tables of a transaction that writes anything of these. */
export const EVENT_TABLES = ['kept', 'events'] as const;
export const SETTING_TABLES = ['kept', 'settings'] as const;
export const PLAN_TABLES = ['kept', 'plan', 'lists', 'bodies', 'files', 'hashes'] as const;

/** A file of the plan, by the hash of its content. */
export type FileHash = readonly [path: string, sha256: string];

/** What the database says of itself. */
export async function keptRow(db: Db): Promise<KeptRow> {
  return (await db.kept.get('kept')) ?? NOTHING_KEPT;
}

/** Path and SHA-256 of every file of the plan, in path order. */
export async function fileHashes(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.hashes.toArray();
  return new Map(rows.map((row) => [row.path, row.sha256]));
}

/** `kept` with `events` in the database. Inside a transaction on EVENT_TABLES. Rule D8. */
export async function keepEvents(db: Db, kept: KeptRow, events: readonly LogEvent[]): Promise<KeptRow> {
  const added = await addEvents(db, events);
  return withHeads(kept, { events: changedHead(kept.heads.events, EMPTY_TABLE, eventsHead(added)) });
}

/** `kept` with a setting in the database. Inside a transaction on SETTING_TABLES. Rule D8. */
export async function keepSetting(db: Db, kept: KeptRow, key: string, value: unknown): Promise<KeptRow> {
  const before = await db.settings.get(key);
  await db.settings.put({ key, value });
  const gone = before === undefined ? EMPTY_TABLE : settingsHead([[key, before.value]]);
  return withHeads(kept, { settings: changedHead(kept.heads.settings, gone, settingsHead([[key, value]])) });
}

/** `kept` with a whole plan in the database, whose files have `hashes`. Inside a transaction on PLAN_TABLES. Rules D4, D8. */
export async function keepPlan(
  db: Db,
  kept: KeptRow,
  rows: PlanRows,
  hashes: readonly FileHash[],
): Promise<{ readonly kept: KeptRow; readonly plan: PlanRow }> {
  const plan = await putPlan(db, rows);
  await db.hashes.clear();
  await db.hashes.bulkPut(hashes.map(([path, sha256]) => ({ path, sha256 })));
  return { kept: withHeads(kept, { files: filesHead(hashes) }), plan };
}

/** `kept` with `edit` in the database, whose put files have `hashes`. Inside a transaction on PLAN_TABLES. Rules D4, D8. */
export async function keepEdit(
  db: Db,
  kept: KeptRow,
  edit: PlanEdit,
  hashes: readonly FileHash[],
): Promise<{ readonly kept: KeptRow; readonly plan: PlanRow }> {
  const files = await filesHeadAfter(db, kept, edit, hashes);
  const plan = await editPlan(db, edit);
  await db.hashes.bulkDelete([...edit.files.remove]);
  await db.hashes.bulkPut(hashes.map(([path, sha256]) => ({ path, sha256 })));
  return { kept: withHeads(kept, { files }), plan };
}

/** The head of the plan's files once `edit` is made, whose put files have `hashes`. */
export async function filesHeadAfter(db: Db, kept: KeptRow, edit: PlanEdit, hashes: readonly FileHash[]) {
  const paths = [...new Set([...edit.files.remove, ...hashes.map(([path]) => path)])];
  const before = (await db.hashes.bulkGet(paths)).flatMap((row) =>
    row === undefined ? [] : [[row.path, row.sha256] as const],
  );
  return changedHead(kept.heads.files, filesHead(before), filesHead(hashes));
}

function withHeads(kept: KeptRow, heads: Partial<KeptRow['heads']>): KeptRow {
  return { ...kept, heads: { ...kept.heads, ...heads } };
}
