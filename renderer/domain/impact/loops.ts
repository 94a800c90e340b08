import type { ComponentId } from '#domain/plan/model.ts';
import type { DependencyMap } from './map.ts';
import { idsOf } from './situation.ts';
import { strongSets } from './strong-sets.ts';

/** Components that need each other in the end, by id, each set once: shown once and marked, never followed round. Rule I55. */
export function loopsIn(map: DependencyMap): readonly (readonly ComponentId[])[] {
  return strongSets(map.needs)
    .sets.filter((set) => set.length > 1)
    .map((set) =>
      idsOf(
        map,
        set.toSorted((a, b) => a - b),
      ),
    )
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
