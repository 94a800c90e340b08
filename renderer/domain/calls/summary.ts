import type { LogEvent } from '#domain/incident/events.ts';
import type { CallTree, ComponentId, Contact } from '#domain/plan/model.ts';
import { callLog } from './call-log.ts';
import { callTreeState } from './call-tree.ts';
import type { PlannedCall } from './people.ts';

/** The calls of an incident, for its board. */
export interface CallsSummary {
  /** Calls logged, in trees and outside. */
  readonly made: number;
  /** Over the trees in progress, each person once a tree. */
  readonly reached: number;
  readonly total: number;
  /** The call to make now, or the one that waits least (`dueAt`); `null` where no tree has one left. */
  readonly next: (PlannedCall & { readonly tree: CallTree }) | null;
  /** Trees that were started and not completed, in the plan's order. */
  readonly running: readonly CallTree[];
  /** Those of them in which nothing is left to call: they wait for somebody to complete them. */
  readonly toComplete: readonly CallTree[];
}

interface CallsInput {
  readonly events: readonly LogEvent[];
  readonly trees: readonly CallTree[];
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly isDown: (component: ComponentId) => boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What an incident's board says about calls. Rule CT21. */
export function callsSummary(input: CallsInput): CallsSummary {
  const log = callLog(input.events);
  const states = input.trees
    .filter((tree) => log.runs.has(tree.id))
    .map((tree) => callTreeState({ tree, contacts: input.contacts, log, isDown: input.isDown, now: input.now }));
  const running = states.filter((state) => state.run?.completed === null);
  const offered = running.flatMap(({ tree, queue, later }) => {
    const call = queue[0] ?? later;
    return call === null ? [] : [{ ...call, tree }];
  });
  const [first, ...others] = offered;
  return {
    made: log.attempts.length,
    reached: states.reduce((sum, { counts }) => sum + counts.reached, 0),
    total: states.reduce((sum, { counts }) => sum + counts.total, 0),
    next: first === undefined ? null : others.reduce((best, call) => (dueOf(call) < dueOf(best) ? call : best), first),
    running: running.map(({ tree }) => tree),
    toComplete: running.filter(({ isOver }) => isOver).map(({ tree }) => tree),
  };
}

function dueOf({ dueAt }: PlannedCall): number {
  return dueAt ?? 0;
}
