import type { ComponentId } from '#domain/plan/model.ts';
import { type Chains, chainsOf } from './chains.ts';
import type { DependencyMap } from './map.ts';
import { idsOf, type Marks, marksOf, type Situation } from './situation.ts';
import { type ComponentState, stateName, statesOf } from './states.ts';
import { timesOf } from './times.ts';

/** What a situation does to every component of a map. */
export interface Impact {
  readonly map: DependencyMap;
  readonly marks: Marks;
  /** `UP`, `DEGRADED` or `DOWN`, by number. */
  readonly states: Uint8Array;
  /** Seconds, by number; `Infinity` for what does not go down. */
  readonly times: Float64Array;
  /** Components that the plan does not have count as up. */
  stateOf(id: string): ComponentState;
  /** Seconds from the failure until the component is down; `null` if it is not. */
  downAfter(id: string): number | null;
  /** From the component to a marked one, both in it; empty for what is up. */
  because(id: string): readonly ComponentId[];
}

/**
 * Everything that stops or gets worse in `situation`, when, and why.
 *
 * Cycles are legal; the order of marks does not matter. Chains are worked out when first asked for. Rules I4-I16.
 */
export function impactOf(map: DependencyMap, situation: Situation): Impact {
  return impactOfMarks(map, marksOf(map, situation));
}

/** The same for marks that are numbers of the map already. */
export function impactOfMarks(map: DependencyMap, marks: Marks): Impact {
  const states = statesOf(map, marks);
  const times = timesOf(map, marks);
  let chains: Chains | null = null;
  return {
    map,
    marks,
    states,
    times,
    stateOf: (id) => stateName(states[map.indexOf.get(id) ?? -1]),
    downAfter: (id) => {
      const time = times[map.indexOf.get(id) ?? -1];
      return time === undefined || time === Number.POSITIVE_INFINITY ? null : time;
    },
    because: (id) => {
      const number = map.indexOf.get(id);
      if (number === undefined) return [];
      chains ??= chainsOf(map, marks, states);
      return idsOf(map, chains.of(number));
    },
  };
}
