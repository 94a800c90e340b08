import type { DependencyMap } from './map.ts';
import { rowOf } from './rows.ts';
import type { Marks } from './situation.ts';
import { DEGRADED, DOWN, UP } from './states.ts';

/** Why components are not up. */
export interface Chains {
  /** From a component to a marked one, as numbers, both ends in it; empty for a component that is up. */
  of(number: number): readonly number[];
}

/**
 * The shortest chains of a situation, ties by the smallest id link by link from the start. Rules I13-I16.
 *
 * A component that is down is explained by what is down and took it down; a degraded one by anything it needs that is not up.
 */
export function chainsOf(map: DependencyMap, marks: Marks, states: Uint8Array): Chains {
  const failed = failedGroups(map, states);
  const toDown = stepsFrom(map, states, failed, marks.down, DOWN);
  const toMarked = stepsFrom(map, states, failed, [...marks.down, ...marks.degraded], DEGRADED);
  return {
    of: (number) => {
      if (states[number] === UP) return [];
      return walk(map, states, failed, states[number] === DOWN ? toDown : toMarked, number);
    },
  };
}

/** 1 for each hard group that is below what it needs. */
function failedGroups(map: DependencyMap, states: Uint8Array): Uint8Array {
  return Uint8Array.from(map.groups, (group) => {
    if (group.effect !== 'hard') return 0;
    let down = 0;
    for (const member of group.members) if (states[member] === DOWN) down += 1;
    return down >= group.failures ? 1 : 0;
  });
}

const FAR = -1;

/** For each component, how many links its chain to one of `goals` has; `FAR` where none leads there. Only states from `least` up. */
function stepsFrom(
  map: DependencyMap,
  states: Uint8Array,
  failed: Uint8Array,
  goals: readonly number[],
  least: number,
): Int32Array {
  const steps = new Int32Array(map.ids.length).fill(FAR);
  const queue: number[] = [];
  const reach = (number: number, count: number): void => {
    if (steps[number] !== FAR) return;
    steps[number] = count;
    queue.push(number);
  };
  for (const goal of goals) if ((states[goal] ?? UP) >= least) reach(goal, 0);
  for (let head = 0; head < queue.length; head += 1) {
    const from = queue[head] ?? 0;
    const count = (steps[from] ?? 0) + 1;
    if (states[from] === DOWN) {
      for (const owner of rowOf(map.hardBack, from)) if (states[owner] === DOWN) reach(owner, count);
      for (const group of rowOf(map.hardGroupsWith, from)) {
        const owner = map.groupOwner[group] ?? 0;
        if (failed[group] === 1 && states[owner] === DOWN) reach(owner, count);
      }
    }
    if (least === DOWN) continue;
    for (const owner of rowOf(map.neededBy, from)) if (states[owner] === DEGRADED) reach(owner, count);
  }
  return steps;
}

function walk(
  map: DependencyMap,
  states: Uint8Array,
  failed: Uint8Array,
  steps: Int32Array,
  start: number,
): readonly number[] {
  const chain = [start];
  for (let at = start; (steps[at] ?? FAR) > 0; ) {
    const wanted = (steps[at] ?? 0) - 1;
    let next = -1;
    for (const link of linksOf(map, states, failed, at)) {
      if (steps[link] === wanted && (next === -1 || link < next)) next = link;
    }
    chain.push(next);
    at = next;
  }
  return chain;
}

function* linksOf(map: DependencyMap, states: Uint8Array, failed: Uint8Array, number: number): Generator<number> {
  if (states[number] !== DOWN) {
    for (const needed of rowOf(map.needs, number)) if (states[needed] !== UP) yield needed;
    return;
  }
  for (const needed of rowOf(map.hard, number)) if (states[needed] === DOWN) yield needed;
  for (const group of rowOf(map.groupsOf, number)) {
    if (failed[group] !== 1) continue;
    for (const member of map.groups[group]?.members ?? []) if (states[member] === DOWN) yield member;
  }
}
