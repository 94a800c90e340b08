import type { ComponentId } from '#domain/plan/model.ts';
import type { DependencyMap } from './map.ts';

/** What people have marked. Ids that the plan does not have count for nothing (rule I3). */
export interface Situation {
  readonly down: Iterable<ComponentId>;
  readonly degraded?: Iterable<ComponentId>;
  /** Held up: seen to work, or replaced by a fallback. */
  readonly up?: Iterable<ComponentId>;
  /** Seconds, on whatever clock the caller counts, from which a component in `down` was down; 0 where none is given. */
  readonly since?: ReadonlyMap<ComponentId, number>;
}

/** A situation in the numbers of a map. */
export interface Marks {
  /** Distinct, ascending. Those that are held too are still in it. */
  readonly down: readonly number[];
  /** Distinct, ascending. */
  readonly degraded: readonly number[];
  /** 1 for what is held up. */
  readonly held: Uint8Array;
  /** Seconds, one for each of `down`. */
  readonly since: readonly number[];
}

/** `situation` in the numbers of `map`. */
export function marksOf(map: DependencyMap, situation: Situation): Marks {
  const down = numbersOf(map, situation.down);
  const held = new Uint8Array(map.ids.length);
  for (const number of numbersOf(map, situation.up ?? [])) held[number] = 1;
  const since = down.map((number) => {
    const id = map.ids[number];
    return (id === undefined ? undefined : situation.since?.get(id)) ?? 0;
  });
  return { down, degraded: numbersOf(map, situation.degraded ?? []), held, since };
}

/** The marks of one component down and nothing else. */
export function onlyDown(map: DependencyMap, number: number): Marks {
  return { down: [number], degraded: [], held: new Uint8Array(map.ids.length), since: [0] };
}

/** Numbers of `ids` in `map`, distinct and ascending, unknown ones left out. */
export function numbersOf(map: DependencyMap, ids: Iterable<string>): readonly number[] {
  const numbers = new Set<number>();
  for (const id of ids) {
    const number = map.indexOf.get(id);
    if (number !== undefined) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** Ids of `numbers`, in their order. */
export function idsOf(map: DependencyMap, numbers: Iterable<number>): readonly ComponentId[] {
  const ids: ComponentId[] = [];
  for (const number of numbers) {
    const id = map.ids[number];
    if (id !== undefined) ids.push(id);
  }
  return ids;
}
