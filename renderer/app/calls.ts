import { type CallOutcome, type ChannelRef, channelKey, parkedCall } from '#domain/calls/call-log.ts';
import type { PlannedCall } from '#domain/calls/people.ts';
import type { LogEvent, Ulid } from '#domain/incident/events.ts';
import type { CallTree, Component, Contact, Role } from '#domain/plan/model.ts';
import { instantAt } from './clock.ts';
import type { App } from './open-app.ts';
import { currentPlan, type PlanRow, type ProcedureHead, thingsOf } from './plan.ts';
import { type Author, record } from './record.ts';
import { type IncidentView, incidentView } from './runs.ts';

/** An incident and everything of the plan that its calls need. */
export interface CallsView {
  readonly incident: IncidentView;
  readonly plan: PlanRow | null;
  readonly trees: readonly CallTree[];
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly roles: readonly Role[];
  readonly components: readonly Component[];
  readonly procedures: readonly ProcedureHead[];
}

/** The calls of `incident`; `null` when nothing of that id was declared. */
export async function callsView(app: App, incident: string): Promise<CallsView | null> {
  const [view, plan, trees, contacts, roles, components, procedures] = await Promise.all([
    incidentView(app, incident),
    currentPlan(app),
    thingsOf(app, 'tree'),
    thingsOf(app, 'contact'),
    thingsOf(app, 'role'),
    thingsOf(app, 'component'),
    thingsOf(app, 'procedure'),
  ]);
  if (view === null) return null;
  const byId = new Map(contacts.map((contact) => [contact.id as string, contact]));
  return { incident: view, plan, trees, contacts: byId, roles, components, procedures };
}

/** What came of a call, as the one who made it says. */
export interface CallMade {
  readonly call: Pick<PlannedCall, 'person' | 'rings'> & { readonly channel: ChannelRef | null };
  /** `null`: a call outside trees. */
  readonly tree: string | null;
  readonly outcome: CallOutcome;
  /** Contact who answered in the place of the one who was rung. */
  readonly answered?: string;
  readonly text?: string;
}

/**
 * Logs a call. A deputy who answers for somebody is logged with that person; one who does not, with the deputy.
 *
 * A wrong number is logged as a failed check of that channel too, and raised as work. Rules CT3, CT5.
 */
export async function logCall(app: App, author: Author, incident: Ulid, made: CallMade): Promise<LogEvent> {
  const { call, tree, outcome, answered, text } = made;
  const isStandIn = call.rings !== call.person && (outcome === 'reached' || outcome === 'deputy');
  const reached = answered ?? (isStandIn ? call.rings : undefined);
  const event = await record(app, author, incident, 'call.attempted', {
    subject: isStandIn ? call.person : outcome === 'deputy' ? call.person : call.rings,
    channel: call.channel,
    outcome: isStandIn ? 'deputy' : outcome,
    ...(tree === null ? {} : { tree }),
    ...(reached === undefined ? {} : { reached }),
    ...(text === undefined || text === '' ? {} : { text }),
  });
  if (outcome === 'wrong-number' && call.channel !== null) {
    const failed = { subject: call.rings, channel: call.channel, outcome: 'failed' } as const;
    await record(app, author, incident, 'contact.verified', failed);
  }
  return event;
}

/** Raises the mending of a wrong number as work: in the log. `title` in the words of the one who calls. */
export function raiseWrongNumber(
  app: App,
  author: Author,
  incident: Ulid,
  wrong: { readonly contact: string; readonly channel: ChannelRef; readonly title: string },
): Promise<LogEvent> {
  return record(app, author, incident, 'action.raised', {
    id: actionId(wrong.contact, wrong.channel),
    title: wrong.title,
    state: 'open',
    from: incident,
    about: `contact:${wrong.contact}`,
    raised: instantAt(app.now()),
  });
}

function actionId(contact: string, channel: ChannelRef): string {
  const tail = channelKey('', channel).replaceAll('/', '-');
  return `wrong-number-${contact}`.slice(0, 64 - tail.length) + tail;
}

/** Starts a tree: its clock runs from now. */
export function startTree(app: App, author: Author, incident: Ulid, tree: CallTree): Promise<LogEvent> {
  return record(app, author, incident, 'call-tree.started', { subject: tree.id });
}

/** Ends a tree and says who was not reached. */
export function completeTree(
  app: App,
  author: Author,
  incident: Ulid,
  tree: CallTree,
  unreached: readonly string[],
): Promise<LogEvent> {
  return record(app, author, incident, 'call-tree.completed', { subject: tree.id, unreached });
}

/** Puts the call to `contact` off until `until` (milliseconds since 1970). Rule CT15. */
export function putCallOff(
  app: App,
  author: Author,
  incident: Ulid,
  contact: string,
  until: number,
): Promise<LogEvent> {
  return record(app, author, incident, 'next.parked', { what: parkedCall(contact), until: instantAt(until) });
}

/** Takes a logged call back, with what was logged of a wrong number along with it: all stay in the log, struck through. */
export async function withdrawCall(
  app: App,
  author: Author,
  { summary, events }: IncidentView,
  call: string,
  reason: string,
): Promise<void> {
  const made = events.find(({ id }) => id === call);
  if (made === undefined) return;
  const along = events.filter((event) => isAlong(event, made));
  for (const { id } of [made, ...along]) {
    await record(app, author, summary.incident, 'event.corrected', { corrects: id, reason });
  }
}

/** logCall and raiseWrongNumber write these two right after the call. */
function isAlong(event: LogEvent, made: LogEvent): boolean {
  if (made.data['outcome'] !== 'wrong-number' || event.device !== made.device) return false;
  const after = event.seq - made.seq;
  return (
    (after === 1 && event.type === 'contact.verified' && event.data['subject'] === made.data['subject']) ||
    (after === 2 && event.type === 'action.raised' && event.data['about'] === `contact:${made.data['subject']}`)
  );
}
