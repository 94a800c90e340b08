import type { ComponentId, ComponentKind, Contact, ContactId, Duration, Plan } from '#domain/plan/model.ts';
import { compareText } from '#domain/plan/problem-codes.ts';
import { type Cover, type Fallbacks, type FallbacksInSituation, fallbacksFor } from './cover.ts';
import { type Impact, impactOfMarks } from './impact.ts';
import { type DependencyMap, dependencyMap } from './map.ts';
import { contactReach } from './people.ts';
import { idsOf, onlyDown } from './situation.ts';
import { DEGRADED, DOWN } from './states.ts';

/** Could we do without it? In the order of worst first. */
const ANSWERS = ['no', 'untested', 'for-a-time', 'unaffected'] as const;
export type Answer = (typeof ANSWERS)[number];

/** A function that goes down, and what holds it. */
interface CoveredFunction {
  readonly function: ComponentId;
  readonly cover: Cover;
}

/** What would happen if one component alone failed. Lists by id. */
export interface WithoutIt {
  readonly id: ComponentId;
  readonly kind: ComponentKind;
  readonly functionsDown: readonly ComponentId[];
  readonly functionsDegraded: readonly ComponentId[];
  readonly covered: readonly CoveredFunction[];
  readonly uncovered: readonly ComponentId[];
  /** The shortest limit of what holds; `null` where the answer is `unaffected` or `no`, or a limit is unknown. */
  readonly holdsFor: Duration | null;
  /** Seconds from the failure to the first function that is neither up, held nor within its target; `null`: none, or unknown. */
  readonly gapAfterSeconds: number | null;
  readonly unreachableContacts: readonly ContactId[];
  readonly answer: Answer;
}

/** What `withoutEach` needs of a plan. */
export type WithoutPlan = Pick<Plan, 'components' | 'procedures' | 'contacts'>;

/** A plan made ready to answer "could we do without it?" for many components. */
export interface WithoutTable {
  readonly map: DependencyMap;
  /** The answer for one component; `null` where the plan has none of that id. */
  of(id: string): WithoutIt | null;
}

/** The answers of a plan, each worked out when it is asked for. Rules I40-I45. */
export function withoutTable(plan: WithoutPlan): WithoutTable {
  const map = dependencyMap(plan.components);
  const fallbacks = fallbacksFor(map, plan.procedures);
  const contacts = plan.contacts.toSorted((a, b) => compareText(a.id, b.id));
  return {
    map,
    of: (id) => {
      const number = map.indexOf.get(id);
      return number === undefined ? null : withoutIt(map, number, fallbacks, contacts);
    },
  };
}

/**
 * The answers for `ids`, each once, unknown ones left out; worst first. Rule I46.
 *
 * By answer, then most uncovered functions, then shortest `holdsFor` (unknown last), then most functions down, then id.
 */
export function withoutEach(plan: WithoutPlan, ids: Iterable<string>): readonly WithoutIt[] {
  const table = withoutTable(plan);
  return [...new Set(ids)]
    .map((id) => table.of(id))
    .filter((answer) => answer !== null)
    .sort(worstFirst);
}

/** Ids of what is outside our hands, by id: what somebody else runs, as each component says or its kind implies. Rule I47. */
export function outsideOurHands(plan: Pick<Plan, 'components'>): readonly ComponentId[] {
  return plan.components
    .filter((component) => component.external)
    .map((component) => component.id)
    .sort(compareText);
}

/** The order of `withoutEach`. */
function worstFirst(a: WithoutIt, b: WithoutIt): number {
  const [holdsA, holdsB] = [secondsOf(a.holdsFor), secondsOf(b.holdsFor)];
  return (
    ANSWERS.indexOf(a.answer) - ANSWERS.indexOf(b.answer) ||
    b.uncovered.length - a.uncovered.length ||
    (holdsA === holdsB ? 0 : holdsA - holdsB) ||
    b.functionsDown.length - a.functionsDown.length ||
    compareText(a.id, b.id)
  );
}

function secondsOf(duration: Duration | null): number {
  return duration?.seconds ?? Number.POSITIVE_INFINITY;
}

function withoutIt(
  map: DependencyMap,
  number: number,
  fallbacks: Fallbacks,
  contacts: readonly Contact[],
): WithoutIt | null {
  const component = map.components[number];
  if (component === undefined) return null;
  const impact = impactOfMarks(map, onlyDown(map, number));
  const situation = fallbacks.in(impact);
  const down = map.functions.filter((at) => impact.states[at] === DOWN);
  const covers = coversOf(map, down, situation);
  const covered = covers.flatMap(({ id, cover }) => (cover === null ? [] : [{ function: id, cover }]));
  const uncovered = covers.flatMap(({ id, cover }) => (cover === null ? [id] : []));
  const answer = answerOf(covered, uncovered);
  return {
    id: component.id,
    kind: component.kind,
    functionsDown: idsOf(map, down),
    functionsDegraded: idsOf(
      map,
      map.functions.filter((at) => impact.states[at] === DEGRADED),
    ),
    covered,
    uncovered,
    holdsFor: answer === 'no' ? null : shortest(covered),
    gapAfterSeconds: firstGap(impact, covers),
    unreachableContacts: contacts.filter((contact) => !contactReach(impact, contact).reachable).map(({ id }) => id),
    answer,
  };
}

interface FunctionCover {
  readonly number: number;
  readonly id: ComponentId;
  readonly cover: Cover | null;
}

function coversOf(
  map: DependencyMap,
  down: readonly number[],
  situation: FallbacksInSituation,
): readonly FunctionCover[] {
  return down.flatMap((number) => {
    const id = map.ids[number];
    return id === undefined ? [] : [{ number, id, cover: situation.coverOf(number) }];
  });
}

function answerOf(covered: readonly CoveredFunction[], uncovered: readonly ComponentId[]): Answer {
  if (uncovered.length > 0) return 'no';
  if (covered.length === 0) return 'unaffected';
  const unproven = covered.some(({ cover }) => cover.sustain === null || cover.exercised === null);
  return unproven ? 'untested' : 'for-a-time';
}

function shortest(covered: readonly CoveredFunction[]): Duration | null {
  let found: Duration | null = null;
  for (const { cover } of covered) {
    if (cover.sustain === null) return null;
    if (found === null || cover.sustain.seconds < found.seconds) found = cover.sustain;
  }
  return found;
}

/** Seconds until the first function that is neither up, held nor within its target; `null`: none, or unknown. Rule I44. */
export function gapAfter(impact: Impact, fallbacks: FallbacksInSituation): number | null {
  const down = impact.map.functions.filter((at) => impact.states[at] === DOWN);
  return firstGap(impact, coversOf(impact.map, down, fallbacks));
}

/** Rule I44: unknown as soon as one function is held for an unknown time. */
function firstGap(impact: Impact, covers: readonly FunctionCover[]): number | null {
  let first: number | null = null;
  for (const { number, cover } of covers) {
    const lasts = cover === null ? (impact.map.components[number]?.rto?.seconds ?? 0) : cover.sustain?.seconds;
    if (lasts === undefined) return null;
    const gap = (impact.times[number] ?? 0) + lasts;
    if (first === null || gap < first) first = gap;
  }
  return first;
}
