import { LISTS } from '#domain/editing/check-file.ts';
import { KINDS, type Plan } from '#domain/plan/model.ts';
import type { Db } from '#storage/db.ts';
import { fileRows, listRows, planRow } from '#storage/plan.ts';

/** The whole plan that `db` holds, bodies and files too; `null` before the first one. Also for workers, which have no app. */
export async function planFromRows(db: Db): Promise<Plan | null> {
  const [plan, bodies, files, ...lists] = await Promise.all([
    planRow(db),
    db.bodies.toArray(),
    fileRows(db),
    ...KINDS.map((kind) => listRows(db, kind)),
  ]);
  if (plan === null) return null;
  const texts = new Map(bodies.map((row) => [row.id, row]));
  const things = KINDS.map((kind, at) => {
    const rows = (lists[at] ?? []).map((row) => row.thing);
    return [LISTS[kind], kind === 'procedure' ? rows.map((head) => withBody(head, texts)) : rows] as const;
  });
  // The rows were made by planRows from checked domain values, each under its kind.
  return { info: plan.info, files, ...Object.fromEntries(things) } as Plan;
}

function withBody(
  head: unknown,
  texts: ReadonlyMap<string, { readonly body: string; readonly bodyLine: number }>,
): object {
  const { id } = head as { readonly id: string };
  const text = texts.get(id);
  return { ...(head as object), body: text?.body ?? '', bodyLine: text?.bodyLine ?? 1 };
}
