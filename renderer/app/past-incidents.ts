import { foldText } from '#domain/search/fold.ts';
import { eventsOf } from '#storage/events.ts';
import { type NumberedIncident, numberedIncidents } from './incidents.ts';
import type { App } from './open-app.ts';

/** A closed incident or exercise in which words were looked for. */
export interface FoundIncident extends NumberedIncident {
  /** How many entries have the words; `null` where none were asked for. */
  readonly entries: number | null;
}

/** Closed incidents and exercises, newest first; with words, those whose name, number or entries have all of them. */
export async function pastIncidents(app: App, words: string): Promise<readonly FoundIncident[]> {
  const closed = (await numberedIncidents(app)).filter(({ summary }) => summary.closed !== null);
  const wanted = foldText(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return closed.map((one) => ({ ...one, entries: null }));
  const found = await Promise.all(
    closed.map(async (one) => {
      const events = await eventsOf(app.db, one.summary.incident);
      const entries = events.filter((event) => hasAll(JSON.stringify(event.data), wanted)).length;
      const isNamed = hasAll([one.summary.name, one.number, ...one.joined].join(' '), wanted);
      return entries > 0 || isNamed ? { ...one, entries } : null;
    }),
  );
  return found.filter((one) => one !== null);
}

function hasAll(text: string, wanted: readonly string[]): boolean {
  const folded = foldText(text);
  return wanted.every((word) => folded.includes(word));
}
