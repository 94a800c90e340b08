import { type ClockTime, impactClock } from '#domain/impact/clock.ts';
import type { Fallback } from '#domain/impact/fallbacks.ts';
import { type FunctionHit, functionsHit } from '#domain/impact/functions-hit.ts';
import { impactOf } from '#domain/impact/impact.ts';
import { type Reach, reachIn } from '#domain/impact/needs.ts';
import type { ComponentId } from '#domain/plan/model.ts';
import type { PlanMap } from './plan-map.ts';

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
export function fallbacksOfFunction({ map, fallbacks }: PlanMap, id: string): readonly Fallback[] {
  const number = map.indexOf.get(id);
  if (number === undefined) return [];
  const reach = reachOf(map);
  const own = fallbacks.all.filter(({ serves }) => serves.includes(number));
  const below = fallbacks.all.filter(
    (one) => !own.includes(one) && one.serves.some((served) => reach.reaches(number, served)),
  );
  return [...own, ...below];
}
