import type { Instant, Ulid } from '#domain/incident/events.ts';
import { incidentNumber } from '#domain/incident/number.ts';
import { type IncidentSummary, summaryOf } from '#domain/incident/summary.ts';
import { withAgreedTimes } from '#domain/log/clock-offsets.ts';
import { declaredApart } from '#domain/log/join.ts';
import { eventsOf, incidentIds, openIncidentIds } from '#storage/events.ts';
import { instantAt } from './clock.ts';
import type { App } from './open-app.ts';
import { currentPlan } from './plan.ts';
import { type Author, record } from './record.ts';

/** What is declared, in one action: a name can be given later. */
export interface Declaration {
  readonly kind: 'incident' | 'exercise';
  readonly name: string;
  readonly scenario?: string;
}

/**
 * Declares, and comes back with the incident's id; `null` before the first plan.
 *
 * Nothing is waited for but the entry itself. The plan that it names is kept (`keepEdition`) as soon as the incident is open.
 */
export async function declare(app: App, author: Author, { kind, name, scenario }: Declaration): Promise<Ulid | null> {
  const plan = await currentPlan(app);
  if (plan === null) return null;
  const incident = app.newId() as Ulid;
  const { id, edition } = plan.info;
  const running = await openIncident(app);
  await record(app, author, incident, 'incident.declared', {
    kind,
    name,
    plan: { id, edition, hash: plan.hash },
    ...(scenario === undefined ? {} : { scenario }),
  });
  // A real incident pauses the exercise that it comes into.
  if (kind === 'incident' && running?.kind === 'exercise') {
    await record(app, author, running.incident, 'exercise.paused', { reason: incident });
  }
  return incident;
}

/** The incident or exercise that is open: the newest, an incident before an exercise; `null` when none is. Drills do not count. */
export async function openIncident(app: App): Promise<IncidentSummary | null> {
  const summaries = await summariesOf(app, await openIncidentIds(app.db));
  return summaries.find(({ kind }) => kind === 'incident') ?? summaries.find(({ kind }) => kind === 'exercise') ?? null;
}

/** A log in a list, with the number that it is known by. */
export interface NumberedIncident {
  readonly summary: IncidentSummary;
  readonly number: string;
  /** Numbers of those that were declared apart and joined to it: what was printed before may have them. */
  readonly joined: readonly string[];
}

/** Every incident and exercise that was declared here, newest first, with its number. Drills are not among them. */
export async function numberedIncidents(app: App): Promise<readonly NumberedIncident[]> {
  const logs = await Promise.all((await incidentIds(app.db)).map((id) => namingEvents(app, id)));
  return logs.flatMap((events) => {
    const summary = summaryOf(events);
    if (summary === null || summary.kind === 'drill') return [];
    const apart = declaredApart(events).filter(({ event }) => event.incident !== summary.incident);
    const joined = apart.map(({ event }) => incidentNumber({ ...summary, incident: event.incident }));
    return [{ summary, number: incidentNumber(summary), joined }];
  });
}

/** Reads of each log only what opens, names and closes it. */
async function summariesOf(app: App, ids: readonly string[]): Promise<readonly IncidentSummary[]> {
  const summaries = await Promise.all(ids.map(async (id) => summaryOf(await namingEvents(app, id))));
  return summaries.filter((summary) => summary !== null);
}

const NAMING: ReadonlySet<string> = new Set([
  'incident.declared',
  'incident.renamed',
  'incident.closed',
  'incident.reopened',
  'event.corrected',
  'clock.changed',
]);

async function namingEvents(app: App, incident: string) {
  return withAgreedTimes((await eventsOf(app.db, incident)).filter((event) => NAMING.has(event.type)));
}

/** `HH:MM` as the last such time of day at or before now. `null` where it is no time. */
export function lastTimeOfDay(app: App, text: string): Instant | null {
  const found = /^\s*(\d{1,2})\s*[:hH.]\s*(\d{2})\s*$/.exec(text);
  if (found === null) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2])];
  if (hours > 23 || minutes > 59) return null;
  const date = new Date(app.now());
  date.setHours(hours, minutes, 0, 0);
  if (date.getTime() > app.now()) date.setDate(date.getDate() - 1);
  return instantAt(date.getTime());
}

/** `HH:MM` as the next such time of day after now; `+20` as in 20 minutes. `null` where it is neither. */
export function nextTimeOfDay(app: App, text: string): Instant | null {
  const later = /^\s*\+\s*(\d{1,4})\s*(?:m|min)?\s*$/.exec(text);
  if (later !== null) return instantAt(app.now() + Number(later[1]) * 60_000);
  const last = lastTimeOfDay(app, text);
  if (last === null) return null;
  const date = new Date(last);
  date.setDate(date.getDate() + 1);
  return instantAt(date.getTime());
}
