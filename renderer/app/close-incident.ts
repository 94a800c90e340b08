import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AnyThing } from '#domain/editing/references.ts';
import type { LogEvent, Ulid } from '#domain/incident/events.ts';
import { canonicalJson, effectiveEvents } from '#domain/incident/log.ts';
import type { RunState } from '#domain/incident/run.ts';
import { durationOf } from '#domain/plan/duration.ts';
import type { Action, ContactId, Duration, IsoDate } from '#domain/plan/model.ts';
import { eventsOf } from '#storage/events.ts';
import { changePlan } from './change-plan.ts';
import { incidentActs } from './incident-acts.ts';
import type { IncidentFile } from './incident-file.ts';
import type { App } from './open-app.ts';
import { procedure, thing, thingsOf } from './plan.ts';
import type { Author } from './record.ts';
import { today } from './today.ts';

/** Something to be mended, as it was learned. */
export interface Lesson {
  readonly text: string;
  /** Contact id or a name; `null` where nobody was named. */
  readonly owner: string | null;
  readonly due: IsoDate | null;
}

/** That a fallback was used, for the plan: what counts more than any review. */
export interface Proof {
  readonly procedure: string;
  readonly title: string;
  readonly exercised: {
    readonly on: IsoDate;
    readonly lasted: Duration;
    /** As the log names them: people who are not in the plan are left out when it is written. */
    readonly by: readonly string[];
  };
}

/** What the runs of an incident prove of its fallbacks: one proof each, of the run that lasted longest. */
export function proofsOf(file: Pick<IncidentFile, 'view' | 'edition'>, until: number): readonly Proof[] {
  const fallbacks = new Set(
    file.edition.procedures.filter(({ kind }) => kind === 'fallback').map(({ id }) => id as string),
  );
  const runs = file.view.runs.filter((run) => fallbacks.has(run.subject) && wasUsed(run));
  return [...Map.groupBy(runs, (run) => run.subject)].map(([id, own]) => {
    const longest = own.toSorted((a, b) => lasted(b, until) - lasted(a, until))[0] ?? own[0];
    const seconds = longest === undefined ? 0 : Math.max(60, Math.round(lasted(longest, until) / 60_000) * 60);
    return {
      procedure: id,
      title: longest?.title ?? id,
      exercised: {
        on: (longest?.started.slice(0, 10) ?? '') as IsoDate,
        lasted: durationOf(seconds),
        by: [...new Set(own.flatMap((run) => run.people))],
      },
    };
  });
}

function lasted(run: RunState, until: number): number {
  return (run.finished === null ? until : Date.parse(run.finished.at)) - Date.parse(run.started);
}

/** Started and given up before the first step proves nothing. */
function wasUsed(run: RunState): boolean {
  return run.items.some(({ status }) => status === 'done');
}

export interface Closing {
  readonly reason: string;
  readonly lessons: readonly Lesson[];
  readonly proofs: readonly Proof[];
}

/**
 * Closes an incident: its lessons become actions of the plan, its fallbacks get their proof, and then it is closed.
 *
 * The log is closed last, so that what failed on the way can be done again: an action's id follows from the incident and the
 * lesson, so doing it again raises nothing twice, and leaves alone what became of an action since (the incident was reopened).
 * The plan is changed once, under `name`.
 */
export async function closeIncident(
  app: App,
  author: Author,
  incident: Ulid,
  { reason, lessons, proofs }: Closing,
  name: string,
): Promise<LogEvent> {
  const acts = incidentActs(app, author, incident);
  const contacts = new Map((await thingsOf(app, 'contact')).map(({ id }) => [id as string, id]));
  const events = effectiveEvents(await eventsOf(app.db, incident));
  const raised = raisedIn(events);
  const planned = new Map((await thingsOf(app, 'action')).map((action) => [action.id as string, action]));
  const actions = lessons.map((lesson, index) => {
    const id = actionId(incident, lessons, index);
    return actionOf(app, { incident, id, before: planned.get(id) ?? null }, lesson, contacts);
  });
  for (const action of actions) if (!isRaised(action, raised.get(action.id))) await acts.raise(raisedOf(action));
  const proven = await Promise.all(proofs.map((proof) => provenProcedure(app, proof, contacts)));
  const put = [
    ...actions.map((action): AnyThing => ({ kind: 'action', thing: action })),
    ...proven.filter((one) => one !== null),
  ];
  if (put.length > 0) await changePlan(app, author, { name, put });
  const turn = events.findLast(({ type }) => type === 'incident.closed' || type === 'incident.reopened');
  if (turn?.type === 'incident.closed') return turn;
  return acts.close(
    reason,
    lessons.map(({ text }) => text),
  );
}

/** Of the lesson at `index`: the same for the same words, and another where two lessons say the same. */
function actionId(incident: Ulid, lessons: readonly Lesson[], index: number): string {
  const text = lessons[index]?.text ?? '';
  const same = lessons.slice(0, index).filter((lesson) => lesson.text === text).length;
  return `a-${bytesToHex(sha256(utf8ToBytes(canonicalJson([incident, text, same])))).slice(0, 24)}`;
}

/** What the log says last of each action that it raised. `events`: those that count. */
function raisedIn(events: readonly LogEvent[]): ReadonlyMap<string, LogEvent['data']> {
  const raised = events.filter(({ type }) => type === 'action.raised');
  return new Map(raised.map(({ data }) => [String(data['id']), data]));
}

function isRaised({ title, owner, due, note }: Action, said: LogEvent['data'] | undefined): boolean {
  if (said === undefined) return false;
  return (
    title === said['title'] &&
    [
      [owner, 'owner'],
      [due, 'due'],
      [note, 'note'],
    ].every(([value, field]) => value === (said[String(field)] ?? null))
  );
}

interface Raising {
  readonly incident: Ulid;
  readonly id: string;
  /** What the plan has of it already. */
  readonly before: Action | null;
}

function actionOf(
  app: App,
  { incident, id, before }: Raising,
  { text, owner, due }: Lesson,
  contacts: ReadonlyMap<string, ContactId>,
): Action {
  const known = owner === null ? null : (contacts.get(owner) ?? null);
  const fresh: Action = {
    id,
    title: text,
    owner: null,
    due: null,
    state: 'open',
    raised: today(app),
    from: incident,
    about: null,
    doneOn: null,
    note: null,
    origin: null,
    unknown: {},
  };
  const note = owner === null || known !== null ? (before?.note ?? null) : owner;
  return { ...(before ?? fresh), owner: known, due, note };
}

function raisedOf(action: Action) {
  const { id, title, owner, due, state, raised, from, note } = action;
  return {
    id,
    title,
    state,
    ...(owner === null ? {} : { owner }),
    ...(due === null ? {} : { due }),
    ...(raised === null ? {} : { raised }),
    ...(from === null ? {} : { from }),
    ...(note === null ? {} : { note }),
  };
}

/** The procedure with its proof; `null` where the plan no longer has it, or knows of a later use. */
async function provenProcedure(
  app: App,
  proof: Proof,
  contacts: ReadonlyMap<string, ContactId>,
): Promise<AnyThing | null> {
  const known = await thing(app, 'procedure', proof.procedure);
  const whole = known === null ? null : await procedure(app, proof.procedure);
  if (whole === null || (whole.exercised !== null && whole.exercised.on > proof.exercised.on)) return null;
  const by = proof.exercised.by.flatMap((id) => contacts.get(id) ?? []);
  return { kind: 'procedure', thing: { ...whole, exercised: { ...proof.exercised, by } } };
}
