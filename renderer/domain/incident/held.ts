import type { Impact } from '#domain/impact/impact.ts';
import { DOWN, downOf } from '#domain/impact/states.ts';
import type { FallbackRun } from './fallback-runs.ts';

/** What holds a function that is down. */
export interface Held {
  readonly by: readonly FallbackRun[];
  /** The first moment at which one of them runs out, in milliseconds since 1970; `null` where that is not known. */
  readonly until: number | null;
}

/**
 * How the function `number` is held by `runs`, all of them taken as in place; `null` where they do not. Rule B17.
 *
 * As in the rule of cover, one that names the function is enough; others hold up what they are for until it is not down.
 */
export function heldBy(impact: Impact, number: number, runs: readonly FallbackRun[]): Held | null {
  const holding = runs.toSorted((a, b) => lasting(b) - lasting(a));
  const named = holding.find(({ fallback }) => fallback.serves.includes(number));
  if (named !== undefined) return { by: [named], until: named.until };
  const held = impact.marks.held.slice();
  const by: FallbackRun[] = [];
  for (const run of holding) {
    by.push(run);
    for (const served of run.fallback.serves) held[served] = 1;
    if (downOf(impact.map, impact.marks.down, held)[number] === DOWN) continue;
    return {
      by,
      until: by.some(({ until }) => until === null) ? null : Math.min(...by.map(({ until }) => until ?? 0)),
    };
  }
  return null;
}

/** Unknown ones last: how long they hold is nothing to count on. */
function lasting({ until }: FallbackRun): number {
  return until ?? Number.NEGATIVE_INFINITY;
}
