import type { LogEvent } from '#domain/incident/events.ts';
import { dayOf } from '#domain/plan/dates.ts';
import { durationOf } from '#domain/plan/duration.ts';
import type { Evidence } from './evidence.ts';

/**
 * What the logs prove of each procedure, by its id. `events`: those that declare incidents, and start and finish procedures,
 * of all logs, in any order. Rule F7.
 */
export function evidenceFromRuns(events: readonly LogEvent[]): ReadonlyMap<string, readonly Evidence[]> {
  const kinds = new Map(ofType(events, 'incident.declared').map((event) => [event.incident, event.data['kind']]));
  const done = new Map(
    ofType(events, 'procedure.finished')
      .filter((event) => event.data['outcome'] === 'done')
      .map((event) => [event.data['run'], event]),
  );
  const found = new Map<string, Evidence[]>();
  for (const started of ofType(events, 'procedure.started')) {
    const { subject, run } = started.data;
    const evidence = evidenceOf(started, done.get(run), kinds.get(started.incident) === 'incident');
    if (typeof subject !== 'string' || evidence === null) continue;
    found.set(subject, [...(found.get(subject) ?? []), evidence]);
  }
  return found;
}

function evidenceOf(started: LogEvent, done: LogEvent | undefined, isReal: boolean): Evidence | null {
  const on = dayOf(whenOf(started));
  if (on === null || (!isReal && done === undefined)) return null;
  const lasted =
    done === undefined ? null : durationOf((Date.parse(whenOf(done)) - Date.parse(whenOf(started))) / 1000);
  return { kind: isReal ? 'used' : 'exercised', on, lasted };
}

function whenOf(event: LogEvent): string {
  return event.happened ?? event.at;
}

function ofType(events: readonly LogEvent[], type: string): readonly LogEvent[] {
  return events.filter((event) => event.type === type);
}
