import type { AnyThing } from '#domain/editing/references.ts';
import type { LogEvent, Ulid } from '#domain/incident/events.ts';
import type { RunState } from '#domain/incident/run.ts';
import { durationOf } from '#domain/plan/duration.ts';
import type { Action, ContactId, Exercised, IsoDate } from '#domain/plan/model.ts';
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
  readonly exercised: Exercised;
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
        // People who are not in the plan are left out when it is written.
        by: [...new Set(own.flatMap((run) => run.people))] as unknown as readonly ContactId[],
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
 * The log is closed last, so that what failed on the way can be done again. The plan is changed once, under `name`.
 */
export async function closeIncident(
  app: App,
  author: Author,
  incident: Ulid,
  { reason, lessons, proofs }: Closing,
  name: string,
): Promise<LogEvent> {
  const acts = incidentActs(app, author, incident);
  const contacts = new Set((await thingsOf(app, 'contact')).map(({ id }) => id as string));
  const actions = lessons.map((lesson) => actionOf(app, incident, lesson, contacts));
  for (const action of actions) await acts.raise(raisedOf(action));
  const proven = await Promise.all(proofs.map((proof) => provenProcedure(app, proof, contacts)));
  const put = [
    ...actions.map((action): AnyThing => ({ kind: 'action', thing: action })),
    ...proven.filter((one) => one !== null),
  ];
  if (put.length > 0) await changePlan(app, author, { name, put });
  return acts.close(
    reason,
    lessons.map(({ text }) => text),
  );
}

function actionOf(app: App, incident: Ulid, { text, owner, due }: Lesson, contacts: ReadonlySet<string>): Action {
  const isKnown = owner !== null && contacts.has(owner);
  return {
    id: `a-${app.newId().toLowerCase()}`,
    title: text,
    owner: isKnown ? (owner as ContactId) : null,
    due,
    state: 'open',
    raised: today(app),
    from: incident,
    about: null,
    doneOn: null,
    note: owner === null || isKnown ? null : owner,
    origin: null,
    unknown: {},
  };
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
async function provenProcedure(app: App, proof: Proof, contacts: ReadonlySet<string>): Promise<AnyThing | null> {
  const known = await thing(app, 'procedure', proof.procedure);
  const whole = known === null ? null : await procedure(app, proof.procedure);
  if (whole === null || (whole.exercised !== null && whole.exercised.on > proof.exercised.on)) return null;
  const by = proof.exercised.by.filter((id) => contacts.has(id));
  return { kind: 'procedure', thing: { ...whole, exercised: { ...proof.exercised, by } } };
}
