import type { Kind, PlanInfo } from '#domain/plan/model.ts';
import type { BodyRow, Db, FileRow, ListRow, PlanRow } from './db.ts';

/** A whole plan as rows, ready to be put in. */
export interface PlanRows {
  readonly info: PlanInfo;
  readonly hash: string;
  readonly shipped: PlanRow['shipped'];
  readonly lists: readonly ListRow[];
  readonly bodies: readonly BodyRow[];
  readonly files: readonly FileRow[];
}

/** Puts `rows` in the place of the plan that is there: all of it or, when anything fails, nothing. */
export function putPlan(db: Db, rows: PlanRows): Promise<PlanRow> {
  return db.transaction('rw', [db.plan, db.lists, db.bodies, db.files], async () => {
    const before = await db.plan.get('plan');
    await Promise.all([db.lists.clear(), db.bodies.clear(), db.files.clear()]);
    await db.lists.bulkAdd([...rows.lists]);
    await db.bodies.bulkAdd([...rows.bodies]);
    await db.files.bulkAdd([...rows.files]);
    const plan: PlanRow = {
      key: 'plan',
      info: rows.info,
      hash: rows.hash,
      shipped: rows.shipped,
      counts: countsOf(rows.lists),
      generation: (before?.generation ?? 0) + 1,
    };
    await db.plan.put(plan);
    return plan;
  });
}

/** A change of a plan that is there: what it is afterwards, which rows are put and which taken out. */
export interface PlanEdit {
  readonly info: PlanInfo;
  readonly hash: string;
  readonly shipped: PlanRow['shipped'];
  /** `remove`: keys, `kind:id`. */
  readonly lists: { readonly put: readonly ListRow[]; readonly remove: readonly string[] };
  /** `remove`: ids of procedures. */
  readonly bodies: { readonly put: readonly BodyRow[]; readonly remove: readonly string[] };
  /** `remove`: paths. */
  readonly files: { readonly put: readonly FileRow[]; readonly remove: readonly string[] };
}

/** Makes `edit` of the plan that is there: all of it or, when anything fails, nothing. What it does not name stays. */
export function editPlan(db: Db, edit: PlanEdit): Promise<PlanRow> {
  return db.transaction('rw', [db.plan, db.lists, db.bodies, db.files], async () => {
    const before = await db.plan.get('plan');
    const counts = countsOf([]);
    for (const [kind, count] of Object.entries(before?.counts ?? {})) counts[kind as Kind] = count;
    const gone = await db.lists.bulkGet([...edit.lists.remove]);
    for (const row of gone) if (row !== undefined) counts[row.kind] -= 1;
    await db.lists.bulkDelete([...edit.lists.remove]);
    const known = await db.lists.bulkGet(edit.lists.put.map((row) => row.key));
    edit.lists.put.forEach((row, at) => {
      if (known[at] === undefined) counts[row.kind] += 1;
    });
    await db.lists.bulkPut([...edit.lists.put]);
    await db.bodies.bulkDelete([...edit.bodies.remove]);
    await db.bodies.bulkPut([...edit.bodies.put]);
    await db.files.bulkDelete([...edit.files.remove]);
    await db.files.bulkPut([...edit.files.put]);
    const { info, hash, shipped } = edit;
    const generation = (before?.generation ?? 0) + 1;
    const plan: PlanRow = { key: 'plan', info, hash, shipped, counts, generation };
    await db.plan.put(plan);
    return plan;
  });
}

function countsOf(lists: readonly ListRow[]): Record<Kind, number> {
  const counts: Record<Kind, number> = {
    component: 0,
    procedure: 0,
    contact: 0,
    role: 0,
    tree: 0,
    scenario: 0,
    schedule: 0,
    action: 0,
    copy: 0,
  };
  for (const row of lists) counts[row.kind] += 1;
  return counts;
}

/** The plan as a whole; `null` before the first one. */
export async function planRow(db: Db): Promise<PlanRow | null> {
  return (await db.plan.get('plan')) ?? null;
}

/** What lists show of every thing of `kind`, by id. */
export function listRows(db: Db, kind: Kind): Promise<readonly ListRow[]> {
  return db.lists.where('kind').equals(kind).toArray();
}

/** What lists show of one thing; `null` when the plan has none with this id. */
export async function listRow(db: Db, kind: Kind, id: string): Promise<ListRow | null> {
  return (await db.lists.get(`${kind}:${id}`)) ?? null;
}

/** A procedure's text; `null` when the plan has none with this id. */
export async function bodyRow(db: Db, id: string): Promise<BodyRow | null> {
  return (await db.bodies.get(id)) ?? null;
}

/** A file of the plan folder; `null` when there is none at `path`. */
export async function fileRow(db: Db, path: string): Promise<FileRow | null> {
  return (await db.files.get(path)) ?? null;
}

/** Every file of the plan folder, in path order. */
export function fileRows(db: Db): Promise<readonly FileRow[]> {
  return db.files.toArray();
}
