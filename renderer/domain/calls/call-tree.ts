import type { CallTree, ContactId } from '#domain/plan/model.ts';
import type { CallAttempt, TreeRun } from './call-log.ts';
import { type PersonState, type PlannedCall, peopleOf, type TreeInput } from './people.ts';
import { type CallRule, ruleOf } from './turn.ts';

/** A call tree in progress. */
export interface CallTreeState {
  readonly tree: CallTree;
  readonly rule: CallRule;
  /** `null` before it is started. */
  readonly run: TreeRun | null;
  /** Callers before those whom they call. */
  readonly people: readonly PersonState[];
  readonly attempts: readonly CallAttempt[];
  /** Calls that can be made now, best first, no two to one person. */
  readonly queue: readonly PlannedCall[];
  /** The call that waits least, of those that wait. */
  readonly later: PlannedCall | null;
  /** Nothing is left to call. */
  readonly isOver: boolean;
  /** Who was not reached and has nobody left to call, in tree order, each once. */
  readonly unreached: readonly ContactId[];
  readonly counts: TreeCounts;
}

/** People of a tree, each once. */
interface TreeCounts {
  readonly total: number;
  /** Themselves or by deputy. */
  readonly reached: number;
  readonly byDeputy: number;
  /** Reached within the tree's `completeWithin`; `null` where it names no time, or is not started. */
  readonly inTime: number | null;
}

/** `input.tree` as it stands at `input.now`. Rules CT1-CT17. */
export function callTreeState(input: TreeInput): CallTreeState {
  const { tree, log } = input;
  const run = log.runs.get(tree.id) ?? null;
  const attempts = log.attempts.filter(
    (attempt) => attempt.tree === tree.id && (run === null || attempt.place > run.after),
  );
  const rule = ruleOf(tree);
  const people = peopleOf({ ...input, run, attempts, rule });
  const planned = people.flatMap((person) => (person.call === null ? [] : [{ person, call: person.call }]));
  const queue = oncePerPerson(planned.filter(({ call }) => call.dueAt === null).sort(byUrgency));
  const waiting = planned.map(({ call }) => call).filter(({ dueAt }) => dueAt !== null);
  return {
    tree,
    rule,
    run,
    people,
    attempts,
    queue,
    later: waiting.reduce<PlannedCall | null>((least, call) => (isSooner(call, least) ? call : least), null),
    isOver: people.every((person) => person.isOver),
    unreached: [
      ...new Set(people.filter((person) => person.isOver && !isReached(person)).map(({ contact }) => contact)),
    ],
    counts: countsOf(people, tree, run),
  };
}

/** Whether somebody, or a deputy for them, was reached. */
export function isReached({ outcome }: Pick<PersonState, 'outcome'>): boolean {
  return outcome === 'reached' || outcome === 'deputy';
}

interface Planned {
  readonly person: PersonState;
  readonly call: PlannedCall;
}

/** Rule CT12; sorting is stable, so equal ones keep tree order. */
function byUrgency(a: Planned, b: Planned): number {
  return (
    Number(b.call.goesOn) - Number(a.call.goesOn) ||
    a.person.depth - b.person.depth ||
    Number(isFurther(a)) - Number(isFurther(b))
  );
}

function isFurther({ person, call }: Planned): boolean {
  return call.tryNumber > 1 || person.attempts.length > 0;
}

/** Rule CT13. */
function oncePerPerson(planned: readonly Planned[]): readonly PlannedCall[] {
  const rung = new Set<string>();
  return planned.flatMap(({ call }) => {
    if (rung.has(call.rings)) return [];
    rung.add(call.rings);
    return [call];
  });
}

function isSooner(call: PlannedCall, than: PlannedCall | null): boolean {
  return than === null || (call.dueAt ?? 0) < (than.dueAt ?? 0);
}

/** Rule CT16. */
function countsOf(people: readonly PersonState[], tree: CallTree, run: TreeRun | null): TreeCounts {
  const each = [...new Map(people.map((person) => [person.contact, person])).values()];
  const reached = each.filter(isReached);
  const end = run === null || tree.completeWithin === null ? null : run.startedAt + tree.completeWithin.seconds * 1000;
  return {
    total: each.length,
    reached: reached.length,
    byDeputy: reached.filter(({ outcome }) => outcome === 'deputy').length,
    inTime: end === null ? null : reached.filter(({ at }) => at !== null && at <= end).length,
  };
}
