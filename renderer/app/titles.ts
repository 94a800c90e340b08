import type { Kind } from '#domain/plan/model.ts';
import { listRow, listRows } from '#storage/plan.ts';
import type { App } from './open-app.ts';

/** The name of a thing of the plan; `null` when the plan has none with this id. */
export async function titleOf(app: App, kind: Kind, id: string): Promise<string | null> {
  return (await listRow(app.db, kind, id))?.title ?? null;
}

/** Id and name of every thing of `kind`, by id. */
export async function titlesOf(
  app: App,
  kind: Kind,
): Promise<readonly { readonly id: string; readonly title: string }[]> {
  return (await listRows(app.db, kind)).map(({ id, title }) => ({ id, title }));
}
