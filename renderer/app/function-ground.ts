import { hasBit } from '#domain/impact/bits.ts';
import { type ClockTime, impactClock } from '#domain/impact/clock.ts';
import { type FailurePairs, failurePairs } from '#domain/impact/failure-pairs.ts';
import { type FunctionHit, functionsHit } from '#domain/impact/functions-hit.ts';
import { impactOf } from '#domain/impact/impact.ts';
import { neededBelow, type Reach, reachIn } from '#domain/impact/needs.ts';
import { singlePoints } from '#domain/impact/single-failures.ts';
import type { Component, ComponentId } from '#domain/plan/model.ts';
import type { ProcedureHead } from './plan.ts';
import type { PlanMap } from './plan-map.ts';

/** What a function rests on in the end. */
export interface FunctionGround {
  /** Everything below it that is no function, by id. */
  readonly inTheEnd: readonly Component[];
  /** Those of it whose failure alone takes the function down. */
  readonly singlePoints: readonly Component[];
}

/** What the function `id` needs in the end, and what of that takes it down alone; `null` where the plan has no such function. */
export function groundOf({ map }: PlanMap, id: string): FunctionGround | null {
  const number = map.indexOf.get(id);
  if (number === undefined || map.components[number]?.kind !== 'function') return null;
  const needed = neededBelow(map, number);
  const points = new Set<string>(pointsOf(map).get(id as ComponentId) ?? []);
  return {
    inTheEnd: map.components.filter(({ kind }, at) => kind !== 'function' && hasBit(needed, at)),
    singlePoints: map.components.filter((component) => points.has(component.id)),
  };
}

const knownPoints = new WeakMap<PlanMap['map'], ReadonlyMap<ComponentId, readonly ComponentId[]>>();

/** For every function at once: that costs hardly more than for one. */
function pointsOf(map: PlanMap['map']): ReadonlyMap<ComponentId, readonly ComponentId[]> {
  const points = knownPoints.get(map) ?? singlePoints(map);
  knownPoints.set(map, points);
  return points;
}

/** The first pairs of failures that only together take the function `id` down. May take a second on a large map. */
export function pairsOf({ map }: PlanMap, id: ComponentId): FailurePairs {
  return failurePairs(map, id);
}

/** What happens when `id` fails alone: the functions hit, and the impact clock. */
export function failsAlone(plan: PlanMap, id: ComponentId) {
  const impact = impactOf(plan.map, { down: [id] });
  const fallbacks = plan.fallbacks.in(impact);
  const hit: readonly FunctionHit[] = functionsHit(impact, fallbacks);
  const clock: readonly ClockTime[] = impactClock(impact, fallbacks);
  return { hit, clock };
}

const knownReach = new WeakMap<PlanMap['map'], Reach>();

/** Kept with the map: a list of hundreds of functions asks for the same ways again and again. */
function reachOf(map: PlanMap['map']): Reach {
  const reach = knownReach.get(map) ?? reachIn(map);
  knownReach.set(map, reach);
  return reach;
}

/** The fallbacks of a function in any situation: those that name it first, then those for what it needs; longest first. */
export function fallbacksOfFunction({ map, fallbacks, procedures }: PlanMap, id: string): readonly ProcedureHead[] {
  const number = map.indexOf.get(id);
  if (number === undefined) return [];
  const reach = reachOf(map);
  const own = fallbacks.all.filter(({ serves }) => serves.includes(number));
  const below = fallbacks.all.filter(
    (one) => !own.includes(one) && one.serves.some((served) => reach.reaches(number, served)),
  );
  return [...own, ...below].flatMap(({ procedure }) => procedures.get(procedure.id) ?? []);
}
