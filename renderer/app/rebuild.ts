import type { LogEvent } from '#domain/incident/events.ts';
import { sha256Of } from '#domain/journal/heads.ts';
import type { JournalHead, JournalLine } from '#domain/journal/model.ts';
import type { HostFile, KeptState } from '#host/host.ts';
import type { Db, KeptRow, PlanRow } from '#storage/db.ts';
import { keepEvents, keepPlan, keepSetting, keptRow, NOTHING_KEPT } from '#storage/kept.ts';
import { eventsIn } from './kept-state.ts';
import { planRows } from './plan.ts';
import type { FolderRead } from './read-folder.ts';

/** How the files of a plan are read: in a worker, or by a test at once. */
export type ReadFiles = (files: readonly HostFile[]) => Promise<FolderRead>;

/** Fills an empty database with everything that the journal of `store` comes to, in one transaction. Rule KS3. */
export async function rebuild(db: Db, store: string, state: KeptState, read: ReadFiles): Promise<void> {
  const plan = await planIn(state, read);
  const events = eventsIn(state.events);
  await db.transaction('rw', db.tables, async () => {
    let kept: KeptRow = { ...NOTHING_KEPT, store, head: state.head };
    await Promise.all([db.events.clear(), db.settings.clear()]);
    if (plan !== null) ({ kept } = await keepPlan(db, kept, plan.rows, plan.hashes));
    kept = await keepEvents(db, kept, events);
    for (const [key, value] of Object.entries(state.settings)) {
      kept = await keepSetting(db, kept, key, value);
    }
    await db.kept.put(kept);
  });
}

/** Puts the lines that the database lacks at its end into it, in one transaction. Rule KS2. */
export async function catchUp(
  db: Db,
  lines: readonly JournalLine[],
  head: JournalHead,
  whole: () => Promise<KeptState>,
  read: ReadFiles,
): Promise<void> {
  const isPlan = lines.some((line) => line.change.kind === 'plan');
  const plan = isPlan ? await planIn(await whole(), read) : null;
  const events = lines.flatMap(({ change }): LogEvent[] => (change.kind === 'event' ? [change.event] : []));
  await db.transaction('rw', db.tables, async () => {
    let kept = await keptRow(db);
    if (plan !== null) ({ kept } = await keepPlan(db, kept, plan.rows, plan.hashes));
    kept = await keepEvents(db, kept, events);
    for (const { change } of lines) {
      if (change.kind === 'setting') kept = await keepSetting(db, kept, change.key, change.value);
    }
    await db.kept.put({ ...kept, head });
  });
}

async function planIn(state: KeptState, read: ReadFiles) {
  if (state.files.length === 0) return null;
  const { plan, hash } = await read(state.files);
  if (plan === null) throw new Error('the plan that is kept cannot be read');
  const rows = planRows({ ...plan, files: state.files }, hash, state.shipped as PlanRow['shipped']);
  return { rows, hashes: state.files.map((file) => [file.path, sha256Of(file.bytes)] as const) };
}
