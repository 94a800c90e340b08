import { proceduresWriting, type WithoutContact, withoutContact } from '#domain/person/without-contact.ts';
import { changePlan, type ThingChanges } from './change-plan.ts';
import { drafts, dropDraft } from './drafts.ts';
import { forgetInEditions } from './editions.ts';
import type { App } from './open-app.ts';
import { wholePlan } from './plan.ts';
import type { Author } from './record.ts';

/** What taking a person out does, and what it cannot reach. */
export interface Forgetting {
  readonly id: string;
  readonly name: string;
  /** How many things of the plan name that person. */
  readonly named: number;
  /** Names of the call trees that begin with them: somebody else must begin those first. */
  readonly stuck: readonly string[];
  /** Procedures whose text writes their name or links to them: that text stays until somebody changes it. */
  readonly writing: readonly { readonly id: string; readonly title: string }[];
  /** Paper copies that may name them. */
  readonly copies: number;
}

/** What taking the contact `id` out would do; `null` when the plan has none. */
export async function aboutForgetting(app: App, id: string): Promise<Forgetting | null> {
  const plan = await wholePlan(app);
  const contact = plan?.contacts.find((other) => other.id === id);
  if (plan === null || contact === undefined) return null;
  const without = withoutContact(plan, contact.id);
  const named = thingsIn(without).length + (without.info === plan.info ? 0 : 1);
  const writing = proceduresWriting(plan, contact).map(({ id: procedure, title }) => ({ id: procedure, title }));
  const stuck = without.stuck.map((tree) => plan.callTrees.find((other) => other.id === tree)?.name ?? tree);
  return { id, name: contact.name, named, stuck, writing, copies: plan.copies.length };
}

/**
 * Takes the contact `id` out of the plan, of the editions that incidents name, and out of its past: earlier texts of the plan,
 * snapshots, journal and what was put aside are deleted, the plan as it is then and the logs (which name people by id only) stay. The window closes and opens again.
 *
 * Throws PlanRefused, HostError, or RangeError when a call tree is stuck; nothing was forgotten then.
 */
export async function forgetPerson(app: App, author: Author, id: string, name: string): Promise<void> {
  const plan = await wholePlan(app);
  const contact = plan?.contacts.find((other) => other.id === id);
  if (plan === null || contact === undefined) return;
  const without = withoutContact(plan, contact.id);
  if (without.stuck.length > 0) throw new RangeError('a call tree begins with that person');
  await changePlan(app, author, {
    name,
    info: without.info,
    put: thingsIn(without),
    remove: [{ kind: 'contact', id }],
  });
  await forgetInEditions(app, id);
  await forgetChanges(app, contact);
  await app.host.forgetHistory();
}

type PlanThing = NonNullable<ThingChanges['put']>[number];

function thingsIn(without: WithoutContact): readonly PlanThing[] {
  return [
    ...without.components.map((thing) => ({ kind: 'component', thing }) as const),
    ...without.procedures.map((thing) => ({ kind: 'procedure', thing }) as const),
    ...without.contacts.map((thing) => ({ kind: 'contact', thing }) as const),
    ...without.roles.map((thing) => ({ kind: 'role', thing }) as const),
    ...without.callTrees.map((thing) => ({ kind: 'tree', thing }) as const),
    ...without.schedule.map((thing) => ({ kind: 'schedule', thing }) as const),
    ...without.actions.map((thing) => ({ kind: 'action', thing }) as const),
  ];
}

/** What can be undone holds the texts as they were, and a draft what was typed of that person. */
async function forgetChanges(app: App, { id, name }: { readonly id: string; readonly name: string }): Promise<void> {
  const keys = await app.db.settings.where('key').startsWithAnyOf('change:', 'aside:').primaryKeys();
  for (const key of keys) await app.door.putSetting(key, null);
  await app.door.putSetting('drafts', {});
  for (const draft of await drafts(app)) {
    if (draft.text.includes(id) || draft.text.includes(name)) await dropDraft(app, draft.path);
  }
  await app.typed.forget();
}
