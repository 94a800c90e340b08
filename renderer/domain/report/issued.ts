import { textIn } from '#domain/incident/event-fields.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import type { ReportFacts } from './facts.ts';
import type { ReportKind } from './words.ts';

/** Reports of `kind` that went out, oldest first. */
export function issuedOf({ events }: Pick<ReportFacts, 'events'>, kind: ReportKind): readonly LogEvent[] {
  const type = kind === 'handover' ? 'handover.given' : 'report.issued';
  return events.filter((event) => event.type === type && textIn(event, 'kind') === kind);
}

/** The number of the next report of `kind`: one more than the highest that went out. Rule RP16. */
export function nextNumber(facts: Pick<ReportFacts, 'events'>, kind: ReportKind): number {
  const numbers = issuedOf(facts, kind).map(({ data }) => data['number']);
  return 1 + Math.max(0, ...numbers.filter((number) => typeof number === 'number'));
}
