import type { CallNode, CallTree, Component, Contact, Role } from '#domain/plan/model.ts';
import type { App } from './open-app.ts';
import { type ProcedureHead, thing, thingsOf } from './plan.ts';

/** A contact with everything of the plan that names it. */
export interface ContactView {
  readonly contact: Contact;
  /** Roles in whose succession it stands. */
  readonly roles: readonly Role[];
  readonly trees: readonly CallTree[];
  /** What it owns. */
  readonly components: readonly Component[];
  readonly procedures: readonly ProcedureHead[];
  /** Contacts for whom it stands in. */
  readonly deputyOf: readonly Contact[];
}

/** The contact `id` and what names it, in the plan's order; `null` when the plan has none. */
export async function contactView(app: App, id: string): Promise<ContactView | null> {
  const contact = await thing(app, 'contact', id);
  if (contact === null) return null;
  const [roles, trees, components, procedures, contacts] = await Promise.all([
    thingsOf(app, 'role'),
    thingsOf(app, 'tree'),
    thingsOf(app, 'component'),
    thingsOf(app, 'procedure'),
    thingsOf(app, 'contact'),
  ]);
  return {
    contact,
    roles: roles.filter((role) => role.succession.includes(contact.id)),
    trees: trees.filter((tree) => isIn(tree.root, id)),
    components: components.filter((component) => component.owner === id),
    procedures: procedures.filter((procedure) => procedure.owner === id),
    deputyOf: contacts.filter((other) => other.deputies.includes(contact.id)),
  };
}

function isIn(node: CallNode, id: string): boolean {
  return node.contact === id || node.calls.some((call) => isIn(call, id));
}
