import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { currentPlan } from '#app/plan.ts';
import { type Hits, searchPlan } from '#app/search.ts';
import type { SearchLimits } from '#domain/search/search.ts';
import { useApp } from '../app-context.ts';

/** How a search stands. `hits` are those of the last words that were answered: older than what is typed, for a moment. */
export interface SearchState {
  readonly state: 'idle' | 'searching' | 'found' | 'failed';
  readonly hits: Hits | null;
}

const IDLE: SearchState = { state: 'idle', hits: null };
const EVERYTHING: SearchLimits = {};

/** What `words` finds in the whole plan, as it is typed; again when the plan changes. Pass `limits` that stay the same. */
export function useSearch(words: string, limits: SearchLimits = EVERYTHING): SearchState {
  const app = useApp();
  const generation = useLiveQuery(async () => (await currentPlan(app))?.generation ?? 0, [app]);
  const [search, setSearch] = useState<SearchState>(IDLE);
  const asked = words.trim();
  useEffect(() => {
    if (asked === '' || generation === undefined) return undefined;
    let isOver = false;
    const take = (next: (before: SearchState) => SearchState) => {
      if (!isOver) setSearch(next);
    };
    take((before) => ({ state: 'searching', hits: before.hits }));
    searchPlan(app, asked, limits).then(
      (hits) => hits !== null && take(() => ({ state: 'found', hits })),
      () => take(() => ({ state: 'failed', hits: null })),
    );
    return () => {
      isOver = true;
    };
  }, [app, asked, generation, limits]);
  return asked === '' ? IDLE : search;
}
