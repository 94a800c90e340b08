import type { FallbacksInSituation } from './cover.ts';
import type { Impact } from './impact.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';

/** How many are compared: those that save most are not always those that save what has nothing. */
const MOST_COMPARED = 60;

/** The suggestions to begin with: those first that save functions which nothing holds, then as `suggestionsFor`. Rule I57. */
export function bestChanges(impact: Impact, fallbacks: FallbacksInSituation, most: number): readonly Suggestion[] {
  const { indexOf } = impact.map;
  const isBare = (id: string): boolean => fallbacks.coverOf(indexOf.get(id) ?? -1) === null;
  const bare = (one: Suggestion): number => one.saves.filter(isBare).length;
  return suggestionsFor(impact, fallbacks, MOST_COMPARED)
    .map((one) => ({ one, saves: bare(one) }))
    .sort((a, b) => b.saves - a.saves)
    .slice(0, most)
    .map(({ one }) => one);
}
