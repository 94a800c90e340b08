import { type CallOutcome, type ChannelRef, channelKey, parkedCall } from '#domain/calls/call-log.ts';
import type { LogEvent, Ulid } from '#domain/incident/events.ts';
import { correctedIds } from '#domain/incident/log.ts';
import type { Action, CallTree, Contact } from '#domain/plan/model.ts';
import { eventsOf } from '#storage/events.ts';
import { changePlan } from './change-plan.ts';
import { instantAt } from './clock.ts';
import { lastToUndo } from './incident-acts.ts';
import { type IncidentFile, incidentFile } from './incident-file.ts';
import type { App } from './open-app.ts';
import { thing, thingsOf } from './plan.ts';
import { type Author, record } from './record.ts';
import type { IncidentView } from './runs.ts';
import { takingBack } from './taking-back.ts';
import { today } from './today.ts';

/** An incident and everything of the plan that its calls need: people and trees as they are now, the rest as the log names it. */
export interface CallsView {
  readonly file: IncidentFile;
  readonly trees: readonly CallTree[];
  readonly contacts: ReadonlyMap<string, Contact>;
}

/** The calls of `incident`; `null` when nothing of that id was declared. */
export async function callsView(app: App, incident: string): Promise<CallsView | null> {
  const [file, trees, contacts] = await Promise.all([
    incidentFile(app, incident),
    thingsOf(app, 'tree'),
    thingsOf(app, 'contact'),
  ]);
  if (file === null) return null;
  return { file, trees, contacts: new Map(contacts.map((contact) => [contact.id as string, contact])) };
}

/** What came of a call, as the one who made it says. */
export interface CallMade {
  readonly call: { readonly person: string; readonly rings: string; readonly channel: ChannelRef | null };
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

/** Raises the mending of a wrong number as work: in the log, and among the plan's actions. `title` in the caller's words. */
export async function raiseWrongNumber(
  app: App,
  author: Author,
  incident: Ulid,
  wrong: { readonly contact: string; readonly channel: ChannelRef; readonly title: string },
): Promise<void> {
  const id = actionId(wrong.contact, wrong.channel);
  const about = `contact:${wrong.contact}`;
  const raised = instantAt(app.now());
  await record(app, author, incident, 'action.raised', {
    id,
    title: wrong.title,
    state: 'open',
    from: incident,
    about,
    raised,
  });
  await putAction(app, author, { id, title: wrong.title, about, from: incident });
}

/** Puts what a log has raised about wrong numbers into the plan, where the program ended between the two. */
export async function raisePending(app: App, author: Author, { summary, events }: IncidentView): Promise<void> {
  const withdrawn = correctedIds(events);
  for (const { id: event, type, data } of events) {
    const { id, title, about } = data;
    if (type !== 'action.raised' || withdrawn.has(event) || typeof id !== 'string' || !id.startsWith(WRONG)) continue;
    if (typeof title !== 'string' || typeof about !== 'string' || (await thing(app, 'action', id)) !== null) continue;
    await putAction(app, author, { id, title, about, from: summary.incident });
  }
}

/** An action that is open already stays as it is; one that was done is opened again: the number is wrong again. */
async function putAction(
  app: App,
  author: Author,
  action: Pick<Action, 'id' | 'title' | 'about' | 'from'>,
): Promise<void> {
  const before = await thing(app, 'action', action.id);
  if (before?.state === 'open') return;
  const raised: Action = { ...NO_ACTION, ...action, raised: today(app), origin: before?.origin ?? null };
  await changePlan(app, author, { name: action.title, put: [{ kind: 'action', thing: raised }] });
}

const NO_ACTION: Omit<Action, 'id' | 'title'> = {
  owner: null,
  due: null,
  state: 'open',
  raised: null,
  from: null,
  about: null,
  doneOn: null,
  note: null,
  origin: null,
  unknown: {},
};

const WRONG = 'wrong-number-';

function actionId(contact: string, channel: ChannelRef): string {
  const tail = channelKey('', channel).replaceAll('/', '-');
  return `${WRONG}${contact}`.slice(0, 64 - tail.length) + tail;
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

/**
 * Takes the last entry of this laptop back; says which. A wrong number goes with its failed check and the work that it raised.
 *
 * Everything stays in the log, struck through. `null`: there is nothing to take back.
 */
export function undoLast(app: App, author: Author, incident: Ulid, reason: string): Promise<LogEvent | null> {
  return takingBack(app, async () => {
    const events = await eventsOf(app.db, incident);
    const last = lastToUndo(events, app.info.deviceId);
    if (last === null) return null;
    const withdraw = (event: LogEvent) =>
      record(app, author, incident, 'event.corrected', { corrects: event.id, reason });
    const call = events.find((event) => isAlong(last, event)) ?? last;
    for (const event of [call, ...events.filter((other) => isAlong(other, call))]) await withdraw(event);
    const raised = events.find((event) => event.type === 'action.raised' && isAlong(event, call))?.data['id'];
    const action = typeof raised === 'string' ? await thing(app, 'action', raised) : null;
    if (action?.from === incident && action.state === 'open') {
      await changePlan(app, author, { name: reason, remove: [{ kind: 'action', id: action.id }] });
    }
    return call;
  });
}

/** Whether `event` was written along with the wrong number `call`: logCall and raiseWrongNumber write these right after it. */
function isAlong(event: LogEvent, call: LogEvent): boolean {
  if (call.data['outcome'] !== 'wrong-number' || event.device !== call.device) return false;
  const after = event.seq - call.seq;
  return (
    (after === 1 && event.type === 'contact.verified' && event.data['subject'] === call.data['subject']) ||
    (after === 2 && event.type === 'action.raised' && event.data['about'] === `contact:${call.data['subject']}`)
  );
}
