import type { ComponentId } from '#domain/plan/model.ts';
import { hasBit } from './bits.ts';
import { causeOrder } from './cause-order.ts';
import { type DependencyMap, dependencyMap } from './map.ts';
import { neededBelow } from './needs.ts';
import { causesOf, singleFailures } from './single-failures.ts';
import { DOWN, downOf } from './states.ts';

/** Two failures that only together take a function down, the smaller id first. */
type FailurePair = readonly [ComponentId, ComponentId];

/** The first pairs by id, and whether there are more. */
export interface FailurePairs {
  readonly pairs: readonly FailurePair[];
  readonly more: boolean;
}

const MOST_PAIRS = 200;

/**
 * Pairs of components, not functions, among what `id` needs, that only together take it down. Rule I48.
 *
 * Worked out on the part of the map that `id` needs; a failure that harms no redundancy there cannot be one of a pair.
 */
export function failurePairs(map: DependencyMap, id: ComponentId, most: number = MOST_PAIRS): FailurePairs {
  const part = partBelow(map, id);
  const target = part.indexOf.get(id);
  if (target === undefined) return { pairs: [], more: false };
  const order = causeOrder(part);
  const candidates = notAlone(part, target);
  const pairs: FailurePair[] = [];
  for (const [at, first] of candidates.entries()) {
    const down = downOf(part, [first], new Uint8Array(part.ids.length));
    if (!harmsRedundancy(part, down)) continue;
    for (const block of singleFailures(part, candidates.slice(at + 1), down, order)) {
      for (const second of causesOf(block, target)) {
        const [a, b] = [part.ids[first], part.ids[second]];
        if (pairs.length === most) return { pairs, more: true };
        if (a !== undefined && b !== undefined) pairs.push([a, b]);
      }
    }
  }
  return { pairs, more: false };
}

function partBelow(map: DependencyMap, id: ComponentId): DependencyMap {
  const number = map.indexOf.get(id);
  if (number === undefined) return dependencyMap([]);
  const needed = neededBelow(map, number);
  return dependencyMap(map.components.filter((_, at) => hasBit(needed, at)));
}

/** Components, not functions, whose failure alone leaves `target` standing. */
function notAlone(part: DependencyMap, target: number): readonly number[] {
  const others = part.components.flatMap((component, at) => (component.kind === 'function' ? [] : [at]));
  const alone = new Set<number>();
  for (const block of singleFailures(part, others)) for (const cause of causesOf(block, target)) alone.add(cause);
  return others.filter((at) => !alone.has(at));
}

function harmsRedundancy(part: DependencyMap, down: Uint8Array): boolean {
  return part.groups.some(
    (group) => group.effect === 'hard' && group.failures > 1 && group.members.some((member) => down[member] === DOWN),
  );
}
