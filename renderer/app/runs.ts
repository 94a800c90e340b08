import type { Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { foldRuns } from '#domain/incident/fold-runs.ts';
import { lastSaid } from '#domain/incident/last-said.ts';
import type { RunState, RunText } from '#domain/incident/run.ts';
import { type IncidentSummary, summaryOf } from '#domain/incident/summary.ts';
import { withAgreedTimes } from '#domain/log/clock-offsets.ts';
import { readProcedureFile } from '#domain/plan/read-procedure-file.ts';
import type { StepKey } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { eventsOf, incidentIds, incidentOfRun, openIncidentIds } from '#storage/events.ts';
import { fileRow } from '#storage/plan.ts';
import { instantAt } from './clock.ts';
import { openIncident } from './incidents.ts';
import type { App } from './open-app.ts';
import { currentPlan, procedure } from './plan.ts';
import { type Author, record } from './record.ts';
import { takingBack } from './taking-back.ts';

/** A drill, exercise or incident as its log says, with its runs. */
export interface IncidentView {
  readonly summary: IncidentSummary;
  /** With the times that were agreed for laptops whose clock was off. */
  readonly events: readonly LogEvent[];
  readonly runs: readonly RunState[];
}

/** The log of `incident` and what follows from it; `null` when nothing of that id was declared. */
export async function incidentView(app: App, incident: string): Promise<IncidentView | null> {
  const events = withAgreedTimes(await eventsOf(app.db, incident));
  const summary = summaryOf(events);
  return summary === null ? null : { summary, events, runs: foldRuns(events, runText) };
}

/** A run and the log that holds it; `null` when no such run was started here. */
export async function runView(app: App, run: string): Promise<{ view: IncidentView; run: RunState } | null> {
  const incident = await incidentOfRun(app.db, run);
  const view = incident === null ? null : await incidentView(app, incident);
  const found = view?.runs.find((other) => other.run === run);
  return view === null || found === undefined ? null : { view, run: found };
}

/** Everything that is open, newest first. */
export async function openIncidents(app: App): Promise<readonly IncidentView[]> {
  return viewsOf(app, await openIncidentIds(app.db));
}

/** Everything that was ever declared here, newest first. */
export async function allIncidents(app: App): Promise<readonly IncidentView[]> {
  return viewsOf(app, await incidentIds(app.db));
}

async function viewsOf(app: App, ids: readonly string[]): Promise<readonly IncidentView[]> {
  const views = await Promise.all(ids.map((id) => incidentView(app, id)));
  return views.filter((view) => view !== null);
}

const texts = new Map<string, RunText>();

/** `text` (a procedure's file as it was) read for running; read once for as long as the app is open. */
export function runText(text: string): RunText {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const head = readProcedureFile(text, 'procedures/run.md').procedure;
  const roles = head?.roles ?? [];
  const read = { title: head?.title ?? '', roles, procedure: readProcedure(head?.body ?? text, { roles }) };
  texts.set(text, read);
  return read;
}

/**
 * Starts a run of a procedure: in the open incident or exercise, else in the open drill, else in one declared for it.
 *
 * The text goes into the log as it is now, so a later change of the plan does not change the run. Returns the run's id, or
 * `null` when the plan has no such procedure. Throws RangeError without an author: a log says who.
 */
export async function startRun(
  app: App,
  author: Author,
  procedureId: string,
  place: string | null = null,
): Promise<Ulid | null> {
  if (author.by.trim() === '') throw new RangeError('a run has an author');
  const [plan, found] = await Promise.all([currentPlan(app), procedure(app, procedureId)]);
  if (plan === null || found === null) return null;
  const run = app.newId() as Ulid;
  const incident = (await openIncident(app))?.incident ?? (await openDrill(app)) ?? (app.newId() as Ulid);
  if ((await eventsOf(app.db, incident)).length === 0) {
    const { id, edition } = plan.info;
    await record(app, author, incident, 'incident.declared', {
      kind: 'drill',
      name: found.title,
      plan: { id, edition, hash: plan.hash },
    });
  }
  await record(app, author, incident, 'procedure.started', {
    subject: found.id,
    run,
    text: await fileText(app, found),
    ...(place === null ? {} : { place }),
  });
  return run;
}

async function openDrill(app: App): Promise<Ulid | null> {
  const drills = (await openIncidents(app)).filter(
    // A drill of another sort (a verification campaign) holds no runs, and is not closed with the last one.
    ({ summary, runs }) => summary.kind === 'drill' && runs.length > 0,
  );
  return drills[0]?.summary.incident ?? null;
}

async function fileText(app: App, found: { origin: { file: string } | null; body: string }): Promise<string> {
  const file = found.origin === null ? null : await fileRow(app.db, found.origin.file);
  return file === null ? found.body : new TextDecoder().decode(file.bytes);
}

/** Marks a step done in the run's current round, with the values that it asks for. */
export function doStep(
  app: App,
  author: Author,
  run: RunState,
  key: StepKey,
  values: Readonly<Record<string, string>>,
) {
  const filled = Object.keys(values).length > 0 ? { values } : {};
  return record(app, author, run.incident, 'step.done', { run: run.run, key, round: run.round, ...filled });
}

/** Marks a step or decision skipped; the reason is required. */
export function skipStep(app: App, author: Author, run: RunState, key: StepKey, reason: string) {
  return record(app, author, run.incident, 'step.skipped', { run: run.run, key, round: run.round, reason });
}

/** Takes back what was said last in a run; `null` where nothing is left to take back. */
export function undoLastStep(app: App, author: Author, { run, incident }: RunState) {
  return takingBack(app, async () => {
    const now = await runView(app, run);
    const last = now === null ? null : lastSaid(now.run);
    if (last === null) return null;
    return record(app, author, incident, 'step.undone', { run, key: last.item.key, round: last.record.round });
  });
}

/** Answers a decision with its option of index `option` (from 0). */
export function answer(app: App, author: Author, run: RunState, key: StepKey, option: number) {
  return record(app, author, run.incident, 'branch.taken', { run: run.run, key, round: run.round, option });
}

/** Starts the timer of an item, due `seconds` from now. */
export function startTimer(app: App, author: Author, run: RunState, key: StepKey, name: string, seconds: number) {
  const due: Instant = instantAt(app.now() + seconds * 1000);
  return record(app, author, run.incident, 'timer.started', { run: run.run, key, name, due });
}

/** Clears a timer that was heard, or is no longer needed. */
export function clearTimer(app: App, author: Author, run: RunState, timer: RunState['timers'][number]) {
  const key = timer.key === null ? {} : { key: timer.key };
  return record(app, author, run.incident, 'timer.cleared', { run: run.run, ...key, name: timer.name, due: timer.due });
}

/** Asks a role or contact for help at an item. */
export function askHelp(app: App, author: Author, run: RunState, key: StepKey, of: string, text: string) {
  return record(app, author, run.incident, 'help.asked', { run: run.run, key, of, text });
}

/** Writes a note into the log. */
export function addNote(app: App, author: Author, incident: Ulid, text: string, about: string | null) {
  return record(app, author, incident, 'note.added', about === null ? { text } : { text, about });
}

/** Ends a run; the drill that holds it is closed with its last run. */
export async function finishRun(
  app: App,
  author: Author,
  run: RunState,
  outcome: 'done' | 'abandoned' | 'handed-over',
  reason: string | null,
): Promise<void> {
  const why = reason === null ? {} : { reason };
  await record(app, author, run.incident, 'procedure.finished', { run: run.run, outcome, ...why });
  const view = await incidentView(app, run.incident);
  const isOver = view?.summary.kind === 'drill' && view.runs.every((other) => other.finished !== null);
  if (isOver) await record(app, author, run.incident, 'incident.closed', { reason: reason ?? outcome, lessons: [] });
}
