import type { Decision, ProcedureText, Step, StepKey } from '#domain/procedure/model.ts';
import type { Instant, Ulid } from './events.ts';

/** A procedure's text as a run needs it: read once from the text that the log holds. */
export interface RunText {
  readonly title: string;
  readonly roles: readonly string[];
  readonly procedure: ProcedureText;
}

/** What a person said of an item: done, skipped or answered, in which round. */
export interface ItemRecord {
  readonly event: Ulid;
  readonly outcome: 'done' | 'skipped' | 'answered';
  readonly round: number;
  readonly at: Instant;
  /** Everybody who said so, in order, each once (rule R10). */
  readonly by: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  /** Only for skipped ones; else `null`. */
  readonly reason: string | null;
  /** Index from 0 of the option taken; `null` for steps. */
  readonly option: number | null;
}

type ItemStatus = 'to-do' | 'done' | 'skipped' | 'ruled-out';

/** A step or decision of a run, as it stands in the current round. */
export interface ItemState {
  readonly item: Step | Decision;
  readonly status: ItemStatus;
  /** What was said in the round that counts; `null` for to do and ruled out. */
  readonly record: ItemRecord | null;
  /** Everything that was ever said of it and not undone, oldest first. */
  readonly history: readonly ItemRecord[];
}

export interface RunTimer {
  readonly event: Ulid;
  readonly key: StepKey | null;
  readonly name: string;
  readonly started: Instant;
  readonly due: Instant;
}

/** One run of a procedure, computed from the log. */
export interface RunState {
  readonly run: Ulid;
  readonly incident: Ulid;
  /** Id of the procedure that was started. */
  readonly subject: string;
  readonly title: string;
  readonly text: RunText;
  readonly place: string | null;
  readonly started: Instant;
  readonly startedBy: string;
  /** Everybody who recorded something, the starter first. */
  readonly people: readonly string[];
  /** From 1. */
  readonly round: number;
  /** Every step and decision, nested ones too, in document order. */
  readonly items: readonly ItemState[];
  /** What to do now; `null` when nothing is left or the run has ended. */
  readonly current: StepKey | null;
  /** Running timers, soonest first. */
  readonly timers: readonly RunTimer[];
  readonly finished: { readonly outcome: string; readonly reason: string | null; readonly at: Instant } | null;
}
