import type { Instant, Ulid } from '#domain/incident/events.ts';
import { type IncidentSummary, summaryOf } from '#domain/incident/summary.ts';
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
}

/** Every incident and exercise that was declared here, newest first, with its number. Drills are not among them. */
export async function numberedIncidents(app: App): Promise<readonly NumberedIncident[]> {
  const summaries = await summariesOf(app, await incidentIds(app.db));
  return numbered(summaries);
}

/** The number of one: `INC-2026-07`, `EX-2026-02`; by year and kind, in the order in which they were declared. */
export async function numberOf(app: App, incident: string): Promise<string> {
  const all = await numberedIncidents(app);
  return all.find(({ summary }) => summary.incident === incident)?.number ?? '';
}

function numbered(newestFirst: readonly IncidentSummary[]): readonly NumberedIncident[] {
  const counts = new Map<string, number>();
  return newestFirst
    .filter(({ kind }) => kind !== 'drill')
    .toReversed()
    .map((summary) => {
      const series = `${summary.kind === 'incident' ? 'INC' : 'EX'}-${summary.declared.slice(0, 4)}`;
      const count = (counts.get(series) ?? 0) + 1;
      counts.set(series, count);
      return { summary, number: `${series}-${String(count).padStart(2, '0')}` };
    })
    .reverse();
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
]);

async function namingEvents(app: App, incident: string) {
  return (await eventsOf(app.db, incident)).filter((event) => NAMING.has(event.type));
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
