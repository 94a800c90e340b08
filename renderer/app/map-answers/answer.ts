import { bestChanges } from '#domain/impact/best-changes.ts';
import { hasBit } from '#domain/impact/bits.ts';
import type { Fallbacks } from '#domain/impact/cover.ts';
import type { FalseRedundancy } from '#domain/impact/explain-redundancy.ts';
import { failurePairs } from '#domain/impact/failure-pairs.ts';
import { nearestCauses, type SharedCauses, sharedCauses, sparesLostTo } from '#domain/impact/false-redundancy.ts';
import { impactOf } from '#domain/impact/impact.ts';
import type { DependencyMap } from '#domain/impact/map.ts';
import { neededBelow } from '#domain/impact/needs.ts';
import { singlePoints } from '#domain/impact/single-failures.ts';
import type { ComponentId } from '#domain/plan/model.ts';
import type { FunctionDepth, FunctionGround, MapQuestion, PlanAnswer } from './questions.ts';

/** A state of a plan, made ready to be asked. */
export interface AskedPlan {
  readonly generation: number;
  readonly map: DependencyMap;
  readonly fallbacks: Fallbacks;
}

const MOST_CHANGES = 3;

/** The answer to `question`; on a knotted map of 10,000 components it may take seconds. Rule MA1. */
export function answerOf({ generation, map, fallbacks }: AskedPlan, question: MapQuestion): PlanAnswer {
  switch (question.ask) {
    case 'changes': {
      const impact = impactOf(map, { down: question.down });
      return { ask: 'changes', generation, answer: bestChanges(impact, fallbacks.in(impact), MOST_CHANGES) };
    }
    case 'ground':
      return { ask: 'ground', generation, answer: groundOf(map, question.id) };
    case 'depths':
      return { ask: 'depths', generation, answer: new Map(map.functions.flatMap((number) => depthOf(map, number))) };
    case 'pairs':
      return { ask: 'pairs', generation, answer: failurePairs(map, question.id) };
    case 'spare':
      return { ask: 'spare', generation, answer: spareOf(map, question.group, question.cause) };
  }
}

function groundOf(map: DependencyMap, id: ComponentId): FunctionGround | null {
  const number = map.indexOf.get(id);
  if (number === undefined || map.components[number]?.kind !== 'function') return null;
  const needed = neededBelow(map, number);
  return {
    inTheEnd: map.components.flatMap((one, at) => (one.kind !== 'function' && hasBit(needed, at) ? one.id : [])),
    singlePoints: pointsOf(map).get(id) ?? [],
  };
}

function depthOf(map: DependencyMap, number: number): readonly (readonly [string, FunctionDepth])[] {
  const id = map.ids[number];
  const ground = id === undefined ? null : groundOf(map, id);
  if (id === undefined || ground === null) return [];
  return [[id, { inTheEnd: ground.inTheEnd.length, singlePoints: ground.singlePoints.length }]];
}

function spareOf(map: DependencyMap, group: number, cause: ComponentId | null): FalseRedundancy | null {
  if (cause !== null)
    return (
      sparesLostTo(map, cause)
        .find(({ at }) => at === group)
        ?.explainNearest() ?? null
    );
  const shared = sharedOf(map).get(group);
  return shared === undefined ? null : (nearestCauses(shared, 1)[0] ?? null);
}

const knownShared = new WeakMap<DependencyMap, ReadonlyMap<number, SharedCauses>>();

function sharedOf(map: DependencyMap): ReadonlyMap<number, SharedCauses> {
  const shared = knownShared.get(map) ?? new Map(sharedCauses(map).map((one) => [one.at, one]));
  knownShared.set(map, shared);
  return shared;
}

const knownPoints = new WeakMap<DependencyMap, ReturnType<typeof singlePoints>>();

/** For every function at once: that costs hardly more than for one. */
function pointsOf(map: DependencyMap): ReturnType<typeof singlePoints> {
  const points = knownPoints.get(map) ?? singlePoints(map);
  knownPoints.set(map, points);
  return points;
}
