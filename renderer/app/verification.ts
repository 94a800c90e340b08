import type { ChannelRef } from '#domain/calls/call-log.ts';
import { type Campaign, type CheckOutcome, checkedContacts } from '#domain/calls/verification.ts';
import type { LogEvent, Ulid } from '#domain/incident/events.ts';
import { changePlan } from './change-plan.ts';
import type { App } from './open-app.ts';
import { currentPlan } from './plan.ts';
import { type Author, record } from './record.ts';
import { openIncidents } from './runs.ts';
import { today } from './today.ts';

/** A verification campaign: a drill of its own, in whose log every number is. */
export interface OpenCampaign {
  readonly incident: Ulid;
  readonly events: readonly LogEvent[];
}

/** What marks a drill as one; names are in the language of whoever began it. */
const SCENARIO = 'verification';

/** The campaign that is open, the latest of several; `null` where none is. */
export async function openCampaign(app: App): Promise<OpenCampaign | null> {
  const views = await openIncidents(app);
  const found = views.find(({ events }) =>
    events.some((event) => event.type === 'incident.declared' && event.data['scenario'] === SCENARIO),
  );
  return found === undefined ? null : { incident: found.summary.incident, events: found.events };
}

/** Begins a campaign called `name`; `null` without a plan. */
export async function startCampaign(app: App, author: Author, name: string): Promise<Ulid | null> {
  const plan = await currentPlan(app);
  if (plan === null) return null;
  const incident = app.newId() as Ulid;
  const { id, edition } = plan.info;
  await record(app, author, incident, 'incident.declared', {
    kind: 'drill',
    name,
    plan: { id, edition, hash: plan.hash },
    scenario: SCENARIO,
  });
  return incident;
}

/** Logs what came of a number. */
export function checkNumber(
  app: App,
  author: Author,
  incident: Ulid,
  check: { readonly contact: string; readonly channel: ChannelRef; readonly outcome: CheckOutcome },
): Promise<LogEvent> {
  const { contact, channel, outcome } = check;
  return record(app, author, incident, 'contact.verified', { subject: contact, channel, outcome });
}

/** Puts what the campaign found into the plan, as one change that can be undone, and closes it. `values`: new numbers. Rule CT26. */
export async function finishCampaign(
  app: App,
  author: Author,
  incident: Ulid,
  campaign: Campaign,
  values: ReadonlyMap<string, string>,
  name: string,
): Promise<void> {
  const contacts = checkedContacts(campaign, values, today(app));
  if (contacts.length > 0) {
    await changePlan(app, author, { name, put: contacts.map((thing) => ({ kind: 'contact', thing })) });
  }
  await record(app, author, incident, 'incident.closed', { reason: name, lessons: [] });
}
