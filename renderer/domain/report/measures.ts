import type { CallTreeState } from '#domain/calls/call-tree.ts';
import { happenedAt, textIn } from '#domain/incident/event-fields.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import type { Expectation, Scenario } from '#domain/plan/model.ts';
import type { ReportFacts } from './facts.ts';

/** How quickly things were done. Times in milliseconds since 1970, lengths in milliseconds. */
export interface Measures {
  /** From when something was down that people saw, or an inject was delivered; `null` where there was neither. */
  readonly firstSignAt: number | null;
  readonly toDeclareMs: number | null;
  readonly firstFallback: { readonly at: number; readonly subject: string; readonly afterMs: number } | null;
  readonly trees: readonly TreeMeasure[];
  readonly expectations: readonly Judged[];
}

interface TreeMeasure {
  readonly state: CallTreeState;
  readonly reached: number;
  readonly total: number;
  /** From the start until the last person who was reached; `null` where nobody was. */
  readonly lastReachedMs: number | null;
  /** Whether everybody was reached in the time that the tree allows; `null` where it allows any. */
  readonly isInTime: boolean | null;
}

/** What a scenario hoped for, judged from the log. */
interface Judged {
  readonly expectation: Expectation;
  /** How long after the start it came; `null`: never. */
  readonly afterMs: number | null;
  readonly isMet: boolean;
}

/** The measures of an incident or exercise. Rules RP8-RP11. */
export function measuresOf(facts: ReportFacts): Measures {
  const { declaredAt } = facts;
  const firstSignAt = firstSign(facts);
  return {
    firstSignAt,
    toDeclareMs: firstSignAt === null ? null : Math.max(0, declaredAt - firstSignAt),
    firstFallback: firstFallback(facts),
    trees: facts.trees.map(treeMeasure),
    expectations: judged(facts),
  };
}

function firstSign({ state, events }: ReportFacts): number | null {
  const seen = [...state.saidOf.values()]
    .flat()
    .filter((mark) => mark.state === 'down' || mark.state === 'degraded')
    .map(({ since }) => Date.parse(since));
  const injects = events
    .filter(({ type }) => type === 'inject.delivered')
    .map((event) => Date.parse(happenedAt(event)));
  const signs = [...seen, ...injects];
  return signs.length === 0 ? null : Math.min(...signs);
}

function firstFallback({ runs, input, declaredAt }: ReportFacts): Measures['firstFallback'] {
  const fallbacks: ReadonlySet<string> = new Set(
    input.plan.procedures.filter(({ kind }) => kind === 'fallback').map(({ id }) => id),
  );
  const started = runs
    .filter(({ subject }) => fallbacks.has(subject))
    .map(({ subject, started: from }) => ({ subject, at: Date.parse(from) }))
    .sort((a, b) => a.at - b.at);
  const [first] = started;
  return first === undefined ? null : { ...first, afterMs: first.at - declaredAt };
}

function treeMeasure(state: CallTreeState): TreeMeasure {
  const { counts, tree, run, people } = state;
  const answered = people.flatMap(({ outcome, at }) =>
    at !== null && (outcome === 'reached' || outcome === 'deputy') ? [at] : [],
  );
  const startedAt = run?.startedAt ?? null;
  const within = tree.completeWithin;
  return {
    state,
    reached: counts.reached,
    total: counts.total,
    lastReachedMs: startedAt === null || answered.length === 0 ? null : Math.max(0, Math.max(...answered) - startedAt),
    isInTime: within === null ? null : counts.inTime === counts.total,
  };
}

/** The scenario that was played; `null` for incidents, and where the plan has none of that id. */
export function scenarioOf({ events, input }: ReportFacts): Scenario | null {
  const id = events
    .map((event) => (event.type === 'incident.declared' ? textIn(event, 'scenario') : null))
    .find(Boolean);
  return input.plan.scenarios.find((scenario) => scenario.id === id) ?? null;
}

/** Rule RP11: counted from the start of the exercise; the first event of that sort and subject after it counts. */
function judged(facts: ReportFacts): readonly Judged[] {
  const scenario = scenarioOf(facts);
  const started = facts.events.find(({ type }) => type === 'exercise.started');
  const from = started === undefined ? facts.declaredAt : Date.parse(happenedAt(started));
  return (scenario?.expectations ?? []).map((expectation) => {
    const found = facts.events.find((event) => event !== started && isOf(event, expectation, from));
    const afterMs = found === undefined ? null : Date.parse(happenedAt(found)) - from;
    return { expectation, afterMs, isMet: afterMs !== null && afterMs <= expectation.within.seconds * 1000 };
  });
}

function isOf(event: LogEvent, { event: type, subject }: Expectation, from: number): boolean {
  if (event.type !== type || Date.parse(happenedAt(event)) < from) return false;
  return subject === null || textIn(event, 'subject') === subject;
}
