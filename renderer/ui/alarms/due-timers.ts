import type { RunState, RunTimer } from '#domain/incident/run.ts';

/** A running timer of any open run, with where it belongs. */
export interface OpenTimer {
  readonly run: RunState;
  readonly timer: RunTimer;
}

/** The timers of `runs` that are due at `now`, soonest first; finished runs have none. */
export function dueTimers(runs: readonly RunState[], now: number): readonly OpenTimer[] {
  return openTimers(runs).filter(({ timer }) => Date.parse(timer.due) <= now);
}

/** Every running timer of `runs`, soonest first. */
export function openTimers(runs: readonly RunState[]): readonly OpenTimer[] {
  return runs
    .filter((run) => run.finished === null)
    .flatMap((run) => run.timers.map((timer) => ({ run, timer })))
    .sort((a, b) => Date.parse(a.timer.due) - Date.parse(b.timer.due));
}
