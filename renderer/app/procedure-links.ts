import type { ContactId, ProcedureId } from '#domain/plan/model.ts';
import type { App } from './open-app.ts';
import { currentPlan } from './plan.ts';

/** Who is named, and what is led to, in the texts of all procedures. */
export interface ProcedureLinks {
  /** Contacts that each procedure links to, each once, in the order of its text. */
  readonly contacts: ReadonlyMap<ProcedureId, readonly ContactId[]>;
  /** For each procedure, those that link to it, by id. */
  readonly linkedFrom: ReadonlyMap<ProcedureId, readonly ProcedureId[]>;
}

const LINK = /(?<=[(<\s"'])(contact|procedure):([a-z0-9][a-z0-9-]{0,63})/g;
const known = new WeakMap<App, { readonly generation: number; readonly links: Promise<ProcedureLinks> }>();

/** The links between the plan's procedures and contacts; all texts are read once for each state of the plan. */
export async function procedureLinks(app: App): Promise<ProcedureLinks> {
  const generation = (await currentPlan(app))?.generation ?? 0;
  const before = known.get(app);
  if (before?.generation === generation) return before.links;
  const links = readLinks(app);
  known.set(app, { generation, links });
  return links;
}

async function readLinks(app: App): Promise<ProcedureLinks> {
  const contacts = new Map<ProcedureId, readonly ContactId[]>();
  const linkedFrom = new Map<ProcedureId, ProcedureId[]>();
  await app.db.bodies.each(({ id, body }) => {
    const own = id as ProcedureId;
    const found = [...new Set([...body.matchAll(LINK)].map((match) => match[0]))];
    contacts.set(own, idsIn<ContactId>(found, 'contact:'));
    for (const other of idsIn<ProcedureId>(found, 'procedure:')) {
      linkedFrom.set(other, [...(linkedFrom.get(other) ?? []), own]);
    }
  });
  return { contacts, linkedFrom };
}

// The pattern lets nothing through but ids.
function idsIn<T extends string>(links: readonly string[], kind: string): readonly T[] {
  return links.filter((link) => link.startsWith(kind)).map((link) => link.slice(kind.length) as T);
}
