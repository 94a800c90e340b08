import type { Kind, Procedure } from '#domain/plan/model.ts';
import type { SearchedPlan } from '#domain/search/plan-documents.ts';
import type { BodyRow, Db, ListRow } from '../db.ts';

/** Everything that is searched, as it is stored. */
export async function listsAndBodies(
  db: Db,
): Promise<{ readonly lists: readonly ListRow[]; readonly bodies: readonly BodyRow[] }> {
  const [lists, bodies] = await Promise.all([db.lists.toArray(), db.bodies.toArray()]);
  return { lists, bodies };
}

/** `lists` and `bodies` as the plan that they were made from, as far as it is searched. */
export function planOfRows(lists: readonly ListRow[], bodies: readonly BodyRow[]): SearchedPlan {
  const texts = new Map(bodies.map((row) => [row.id, row]));
  // Rows are only written from checked domain values (app/plan.ts), each under its kind.
  const things = <T>(kind: Kind) => lists.filter((row) => row.kind === kind).map((row) => row.thing as T);
  const heads = things<Omit<Procedure, 'body' | 'bodyLine'>>('procedure');
  return {
    procedures: heads.map((head) => ({ ...head, ...textOf(texts.get(head.id)) })),
    components: things('component'),
    contacts: things('contact'),
    roles: things('role'),
    callTrees: things('tree'),
    scenarios: things('scenario'),
    actions: things('action'),
    copies: things('copy'),
  };
}

function textOf(row: BodyRow | undefined): Pick<Procedure, 'body' | 'bodyLine'> {
  return { body: row?.body ?? '', bodyLine: row?.bodyLine ?? 1 };
}
