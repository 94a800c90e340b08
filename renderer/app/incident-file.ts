import { type Fallbacks, fallbacksFor } from '#domain/impact/cover.ts';
import { type DependencyMap, dependencyMap } from '#domain/impact/map.ts';
import { incidentNumber } from '#domain/incident/number.ts';
import type { IncidentState } from '#domain/incident/situation.ts';
import { situationOf } from '#domain/incident/situation.ts';
import { type Declared, declaredApart } from '#domain/log/join.ts';
import { currentEdition, type Edition, editionOf } from './editions.ts';
import type { App } from './open-app.ts';
import { type IncidentView, incidentView } from './runs.ts';

/** An incident with the plan that it is shown against. */
export interface IncidentFile {
  readonly view: IncidentView;
  readonly state: IncidentState;
  readonly number: string;
  /** Its declarations, where several were joined; else none. */
  readonly apart: readonly Declared[];
  readonly edition: Edition;
  /** Whether `edition` is the one that the log names; else it is today's, and the screen says so. */
  readonly isNamedEdition: boolean;
  readonly map: DependencyMap;
  readonly fallbacks: Fallbacks;
}

/** Everything that is shown of `incident`; `null` where it was never declared here, or there is no plan at all. */
export async function incidentFile(app: App, incident: string): Promise<IncidentFile | null> {
  const view = await incidentView(app, incident);
  const state = view === null ? null : situationOf(view.events);
  if (view === null || state === null) return null;
  const named = await editionOf(app, state.summary.plan.hash);
  const number = state.summary.kind === 'drill' ? '' : incidentNumber(state.summary);
  const edition = named ?? (await currentEdition(app));
  if (edition === null) return null;
  const apart = declaredApart(view.events);
  return { view, state, number, apart, edition, isNamedEdition: named !== null, ...rulesOf(edition) };
}

const known = new WeakMap<Edition, Pick<IncidentFile, 'map' | 'fallbacks'>>();

/** An edition's map and fallbacks, laid out once. */
function rulesOf(edition: Edition): Pick<IncidentFile, 'map' | 'fallbacks'> {
  const before = known.get(edition);
  if (before !== undefined) return before;
  const map = dependencyMap(edition.components);
  // The rules look at what a fallback is for and needs, never at its text, which lists do not carry.
  const procedures = edition.procedures.map((head) => ({ ...head, body: '', bodyLine: 1 }));
  const made = { map, fallbacks: fallbacksFor(map, procedures) };
  known.set(edition, made);
  return made;
}
