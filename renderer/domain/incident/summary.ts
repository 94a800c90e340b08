import type { EventData, Instant, LogEvent, Ulid } from './events.ts';
import { folding } from './fold-log.ts';

/** What a list of incidents, exercises and drills shows of one. */
export interface IncidentSummary {
  readonly incident: Ulid;
  readonly kind: 'incident' | 'exercise' | 'drill';
  readonly name: string;
  readonly plan: EventData['incident.declared']['plan'];
  readonly declared: Instant;
  readonly declaredBy: string;
  /** `null` while it is open. */
  readonly closed: Instant | null;
}

/** The summary of one incident's log; `null` for a log that was never declared. */
export const summaryOf: (events: readonly LogEvent[]) => IncidentSummary | null = folding({
  start: () => ({ summary: null as IncidentSummary | null }),
  copy: ({ summary }) => ({ summary }),
  take(state, event) {
    state.summary = summaryAfter(state.summary, event);
  },
  result: ({ summary }) => summary,
});

/** `summary` after one more entry that counts. */
export function summaryAfter(summary: IncidentSummary | null, event: LogEvent): IncidentSummary | null {
  if (summary === null) return event.type === 'incident.declared' ? declaredBy(event) : null;
  const name = event.data['name'];
  if (event.type === 'incident.renamed' && typeof name === 'string') return { ...summary, name };
  if (event.type === 'incident.closed') return { ...summary, closed: event.happened ?? event.at };
  if (event.type === 'incident.reopened') return { ...summary, closed: null };
  return summary;
}

function declaredBy(event: LogEvent): IncidentSummary {
  const data = event.data as Partial<EventData['incident.declared']>;
  return {
    incident: event.incident,
    kind: data.kind ?? 'incident',
    name: data.name ?? '',
    plan: data.plan ?? { id: '', edition: null, hash: '' },
    declared: event.happened ?? event.at,
    declaredBy: event.by,
    closed: null,
  };
}
