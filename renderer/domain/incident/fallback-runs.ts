import { blockedBy, type Fallback } from '#domain/impact/fallbacks.ts';
import type { Impact } from '#domain/impact/impact.ts';
import type { ComponentId } from '#domain/plan/model.ts';
import type { RunState } from './run.ts';

/** A fallback that was started and not given up. Times in milliseconds since 1970. */
export interface FallbackRun {
  readonly fallback: Fallback;
  /** The run that is open, or the last one. */
  readonly run: RunState;
  readonly startedAt: number;
  /** When its last run ended; `null` while one is open. */
  readonly endedAt: number | null;
  /** Until when it can hold; `null` where its limit is not known. */
  readonly until: number | null;
  /**
   * `starting` until the time that it takes to put it in place has passed; `holding`; `ran-out` past what it can hold;
   * `blocked` when something that it uses is down.
   */
  readonly phase: 'starting' | 'holding' | 'ran-out' | 'blocked';
  readonly blockedBy: readonly ComponentId[];
}

/** What was started of `all`, first started first; runs that were stopped do not count. Rules B17, B19, B20. */
export function fallbackRuns(
  all: readonly Fallback[],
  runs: readonly RunState[],
  impact: Impact,
  now: number,
): readonly FallbackRun[] {
  return all
    .flatMap((fallback): readonly FallbackRun[] => {
      const own = runs
        .filter((run) => run.finished?.outcome !== 'abandoned')
        .filter((run) => fallback.texts.some((text) => text === run.subject));
      const [first] = own.toSorted((a, b) => Date.parse(a.started) - Date.parse(b.started));
      const run = own.findLast(({ finished }) => finished === null) ?? own.at(-1);
      if (first === undefined || run === undefined) return [];
      return [fallbackRun(fallback, run, Date.parse(first.started), impact, now)];
    })
    .sort((a, b) => a.startedAt - b.startedAt);
}

function fallbackRun(fallback: Fallback, run: RunState, startedAt: number, impact: Impact, now: number): FallbackRun {
  const { sustain, startWithin } = fallback.procedure;
  const blocked = blockedBy(impact, fallback.procedure);
  const until = sustain === null ? null : startedAt + sustain.seconds * 1000;
  const isStarting = run.finished === null && now < startedAt + (startWithin?.seconds ?? 0) * 1000;
  return {
    fallback,
    run,
    startedAt,
    endedAt: run.finished === null ? null : Date.parse(run.finished.at),
    until,
    phase:
      blocked.length > 0 ? 'blocked' : until !== null && now >= until ? 'ran-out' : isStarting ? 'starting' : 'holding',
    blockedBy: blocked,
  };
}
