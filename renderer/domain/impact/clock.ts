import type { ComponentId, Duration } from '#domain/plan/model.ts';
import { compareText } from '#domain/plan/problem-codes.ts';
import type { FallbacksInSituation } from './cover.ts';
import type { Fallback } from './fallbacks.ts';
import type { Impact } from './impact.ts';
import { DOWN } from './states.ts';

const HOUR = 3600;
/** When the impact clock looks: at 0, 2, 8, 24 and 72 hours, in seconds. */
export const CLOCK_SECONDS = [0, 2 * HOUR, 8 * HOUR, 24 * HOUR, 72 * HOUR] as const;

/** What the impact clock shows at one time. Lists by id. */
export interface ClockTime {
  /** Seconds on the clock of the situation's times. */
  readonly at: number;
  readonly down: readonly ComponentId[];
  readonly pastTarget: readonly ComponentId[];
  readonly pastLimit: readonly ComponentId[];
  /** Fallbacks that have held something for longer than they can. */
  readonly pastSustain: readonly Fallback[];
}

/**
 * What is down and what has been passed at each of `times`.
 *
 * Target, limit and the life of a fallback count from when each function went down; passed means more than that. Rules I37-I39.
 */
export function impactClock(
  impact: Impact,
  fallbacks: FallbacksInSituation,
  times: readonly number[] = CLOCK_SECONDS,
): readonly ClockTime[] {
  const functions = impact.map.functions
    .filter((number) => impact.states[number] === DOWN)
    .map((number) => ({
      component: impact.map.components[number],
      since: impact.times[number] ?? 0,
      held: fallbacks.coverOf(number)?.by ?? [],
    }));
  return times.map((at) => {
    const past = (limit: Duration | null | undefined, since: number): boolean =>
      limit != null && at > since + limit.seconds;
    const those = (passed: (down: (typeof functions)[number]) => boolean): readonly ComponentId[] =>
      functions.filter(passed).flatMap(({ component }) => (component === undefined ? [] : [component.id]));
    const spent = functions.flatMap(({ since, held }) =>
      held.filter(({ procedure }) => past(procedure.sustain, since)),
    );
    return {
      at,
      down: those(({ since }) => since <= at),
      pastTarget: those(({ component, since }) => past(component?.rto, since)),
      pastLimit: those(({ component, since }) => past(component?.mtpd, since)),
      pastSustain: [...new Set(spent)].sort((a, b) => compareText(a.procedure.id, b.procedure.id)),
    };
  });
}
