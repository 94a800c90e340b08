import type { App } from '#app/open-app.ts';
import type { Author } from '#app/record.ts';
import {
  addNote,
  answer,
  askHelp,
  clearTimer,
  doStep,
  finishRun,
  skipStep,
  startRun,
  startTimer,
  undoLastStep,
} from '#app/runs.ts';
import type { RunState, RunTimer } from '#domain/incident/run.ts';
import type { Step, StepKey } from '#domain/procedure/model.ts';
import { jumpOf } from '#domain/procedure/step-jump.ts';

/** Everything that a person can do to a run. Each is one press, and `undo` takes the last one back. */
export interface RunActions {
  done(step: Step, values: Readonly<Record<string, string>>): Promise<void>;
  skip(key: StepKey, reason: string): Promise<void>;
  answer(key: StepKey, option: number): Promise<void>;
  undo(): Promise<void>;
  startTimer(step: Step): Promise<void>;
  clearTimer(timer: RunTimer): Promise<void>;
  ask(key: StepKey, of: string, text: string): Promise<void>;
  note(text: string): Promise<void>;
  finish(outcome: 'done' | 'abandoned', reason: string | null): Promise<void>;
  /** Starts another procedure beside this one; its run's id, `null` when the plan has none of that name. */
  start(procedure: string): Promise<string | null>;
}

/** The actions of `author` on `run` as it is now. */
export function runActions(app: App, author: Author, run: RunState): RunActions {
  const start = async (step: Step) => {
    if (step.timer === null) return;
    await startTimer(app, author, run, step.key, step.text, step.timer.duration.seconds);
  };
  return {
    async done(step, values) {
      const timer = run.timers.find((other) => other.key === step.key);
      await doStep(app, author, run, step.key, values);
      // A timer on a step that goes back is the wait before the next round; on any other it was the time to do it in.
      if (beginsRound(run, step)) await start(step);
      else if (timer !== undefined) await clearTimer(app, author, run, timer);
    },
    skip: async (key, reason) => void (await skipStep(app, author, run, key, reason)),
    answer: async (key, option) => void (await answer(app, author, run, key, option)),
    undo: async () => void (await undoLastStep(app, author, run)),
    startTimer: start,
    clearTimer: async (timer) => void (await clearTimer(app, author, run, timer)),
    ask: async (key, of, text) => void (await askHelp(app, author, run, key, of, text)),
    note: async (text) => void (await addNote(app, author, run.incident, text, `procedure:${run.subject}`)),
    finish: (outcome, reason) => finishRun(app, author, run, outcome, reason),
    start: (procedure) => startRun(app, author, procedure),
  };
}

function beginsRound(run: RunState, step: Step): boolean {
  return jumpOf(run.text.procedure, step)?.isBack === true;
}
