import { reachedSince } from '#domain/freshness/contacts-reached.ts';
import { type Evidence, type Freshness, freshnessOf } from '#domain/freshness/evidence.ts';
import { evidenceFromRuns } from '#domain/freshness/runs-evidence.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import type { App } from './open-app.ts';
import { currentPlan, type ProcedureHead, thingsOf } from './plan.ts';
import { procedureLinks } from './procedure-links.ts';
import { today } from './today.ts';

/** A procedure as the list of procedures shows it. */
export interface ListedProcedure {
  readonly head: ProcedureHead;
  readonly freshness: Freshness;
  /** Names of what it is for; an id where the plan has no such thing. */
  readonly forNames: readonly string[];
  /** `null` where nobody owns it. */
  readonly owner: string | null;
}

/** Every procedure by id, with how fresh it is; `null` before the first plan. */
export async function procedureList(app: App): Promise<readonly ListedProcedure[] | null> {
  const [plan, heads, components, contacts, links, runs] = await Promise.all([
    currentPlan(app),
    thingsOf(app, 'procedure'),
    thingsOf(app, 'component'),
    thingsOf(app, 'contact'),
    procedureLinks(app),
    runEvidence(app),
  ]);
  if (plan === null) return null;
  const names = new Map(components.map((component) => [component.id, component.name]));
  const people = new Map(contacts.map((contact) => [contact.id, contact]));
  const day = today(app);
  return heads.map((head) => {
    const linked = (links.contacts.get(head.id) ?? []).flatMap((id) => people.get(id) ?? []);
    const known = { runs: runs.get(head.id) ?? [], reached: reachedSince(linked, day), edited: null };
    return {
      head,
      freshness: freshnessOf(head, known, plan.info.reviewEvery, day),
      forNames: head.for.map((id) => names.get(id) ?? id),
      owner: head.owner === null ? null : (people.get(head.owner)?.name ?? head.owner),
    };
  });
}

/** What the logs on this laptop prove of each procedure. */
export async function runEvidence(app: App): Promise<ReadonlyMap<string, readonly Evidence[]>> {
  const types = ['incident.declared', 'procedure.started', 'procedure.finished'];
  const events: readonly LogEvent[] = await app.db.events.where('type').anyOf(types).toArray();
  return evidenceFromRuns(events);
}
