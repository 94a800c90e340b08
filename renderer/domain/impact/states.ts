import type { DependencyMap } from './map.ts';
import type { Marks } from './situation.ts';

export type ComponentState = 'up' | 'degraded' | 'down';

/** States as numbers, in their order: up < degraded < down. */
export const UP = 0;
export const DEGRADED = 1;
export const DOWN = 2;

const NAMES = ['up', 'degraded', 'down'] as const;

/** The name of a state's number; numbers that are none count as up, as what the map does not know does. */
export function stateName(state: number | undefined): ComponentState {
  return NAMES[state ?? UP] ?? 'up';
}

/** A dependency that a change to the plan would make independent of what failed: see suggestions.ts. */
export type Spared =
  | { readonly owner: number; readonly on: number }
  | { readonly owner: number; readonly group: number };

/**
 * The state of every component, by number: the least fixed point of the rules of a failure. Rules I4-I8.
 *
 * Whether something is down never depends on what is degraded, so what is down is found first.
 */
export function statesOf(map: DependencyMap, marks: Marks): Uint8Array {
  const states = downOf(map, marks.down, marks.held);
  const queue = new Uint32Array(map.ids.length);
  let end = 0;
  for (let number = 0; number < states.length; number += 1) {
    if (states[number] === DOWN) queue[end++] = number;
  }
  for (const number of marks.degraded) {
    if (states[number] !== UP || marks.held[number] === 1) continue;
    states[number] = DEGRADED;
    queue[end++] = number;
  }
  const { start, values } = map.neededBy;
  for (let head = 0; head < end; head += 1) {
    const from = queue[head] ?? 0;
    for (let at = start[from] ?? 0; at < (start[from + 1] ?? 0); at += 1) {
      const owner = values[at] ?? 0;
      if (states[owner] !== UP || marks.held[owner] === 1) continue;
      states[owner] = DEGRADED;
      queue[end++] = owner;
    }
  }
  return states;
}

/** What is down (`DOWN`) when `down` fail and `held` are held up; everything else is 0. */
export function downOf(
  map: DependencyMap,
  down: Iterable<number>,
  held: Uint8Array,
  spared: Spared | null = null,
): Uint8Array {
  const states = new Uint8Array(map.ids.length);
  const left = map.groupFailures.slice();
  const stack: number[] = [];
  const mark = (number: number): void => {
    if (states[number] === DOWN || held[number] === 1) return;
    states[number] = DOWN;
    stack.push(number);
  };
  const edge = spared !== null && 'on' in spared ? spared : null;
  const group = spared !== null && 'group' in spared ? spared.group : -1;
  for (const number of down) mark(number);
  const { hardBack, hardGroupsWith, groupOwner } = map;
  for (let from = stack.pop(); from !== undefined; from = stack.pop()) {
    for (let at = hardBack.start[from] ?? 0; at < (hardBack.start[from + 1] ?? 0); at += 1) {
      const owner = hardBack.values[at] ?? 0;
      if (edge === null || edge.on !== from || edge.owner !== owner) mark(owner);
    }
    for (let at = hardGroupsWith.start[from] ?? 0; at < (hardGroupsWith.start[from + 1] ?? 0); at += 1) {
      const number = hardGroupsWith.values[at] ?? 0;
      const still = (left[number] ?? 0) - 1;
      left[number] = still;
      if (still === 0 && number !== group) mark(groupOwner[number] ?? 0);
    }
  }
  return states;
}
