import type { PlanFile } from '#domain/plan/model.ts';
import { fileHash, planHash } from '#domain/plan/plan-hash.ts';
import type { PlanRows } from '#storage/plan.ts';
import type { App } from './open-app.ts';
import { currentPlan, type PlanRow, planRows } from './plan.ts';
import { type Aside, type AsideSide, asideOf, isAside, putAside } from './plan-aside.ts';
import { changeQueue, type KeptChange, recordWhole, settleRecord } from './plan-changes.ts';
import type { Author } from './record.ts';

/**
 * Puts the plan of `rows` in the place of the one that is there: one change with a name, which can be taken back and done
 * again. What is too large to be put aside (see plan-aside.ts) goes into a snapshot instead. Rule CP8.
 */
export function replacePlan(app: App, author: Author, name: string, rows: PlanRows): Promise<PlanRow> {
  return changeQueue(app, async () => {
    const before = await currentPlan(app);
    if (before === null || before.hash === rows.hash) return app.door.replacePlan(rows);
    const number = await recordWhole(app, author, name, {
      before: { hash: before.hash, shipped: before.shipped },
      after: { hash: rows.hash, shipped: rows.shipped },
    });
    try {
      const isAside = await putAside(app, number, 'before', differenceTo(await app.db.files.toArray(), rows.files));
      if (!isAside) await app.host.makeSnapshot();
      return await app.door.replacePlan(rows);
    } finally {
      settleRecord(app);
    }
  });
}

/** Puts the other plan of `change` back. What it takes the place of is put aside first. Rule CP8. */
export async function turnWhole(app: App, change: KeptChange, to: AsideSide): Promise<void> {
  const target = change.whole?.[to];
  const aside = await asideOf(app, change.number, to);
  if (target === undefined || aside === null) throw new Error('that plan is not kept');
  const now = await app.db.files.toArray();
  const files = withAside(now, aside);
  if (planHash(files) !== target.hash) throw new Error('the plan that was put aside is not whole');
  const { plan } = await app.read(files);
  if (plan === null) throw new Error('the plan that was put aside cannot be read');
  const other = to === 'before' ? 'after' : 'before';
  if (!(await isAside(app, change.number, other))) {
    await putAside(app, change.number, other, differenceTo(now, files));
  }
  await app.door.replacePlan(planRows({ ...plan, files }, target.hash, target.shipped));
}

/** What makes `mine` of `theirs`. */
function differenceTo(mine: readonly PlanFile[], theirs: readonly PlanFile[]): Aside {
  const other = new Map(theirs.map((file) => [file.path, fileHash(file.bytes)]));
  const own = new Set(mine.map((file) => file.path));
  return {
    files: mine.filter((file) => other.get(file.path) !== fileHash(file.bytes)),
    gone: [...other.keys()].filter((path) => !own.has(path)),
  };
}

function withAside(now: readonly PlanFile[], { files, gone }: Aside): PlanFile[] {
  const next = new Map(now.map((file) => [file.path, { path: file.path, bytes: file.bytes }]));
  for (const path of gone) next.delete(path);
  for (const file of files) next.set(file.path, { path: file.path, bytes: file.bytes });
  return [...next.values()];
}
