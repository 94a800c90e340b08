import type { ComponentId, GroupDependency, ProcedureId } from '#domain/plan/model.ts';
import { compareText } from '#domain/plan/problem-codes.ts';
import type { FallbacksInSituation } from './cover.ts';
import type { Fallback } from './fallbacks.ts';
import type { Impact } from './impact.ts';
import { functionsThrough, type Reason, reasonsOf } from './reasons.ts';
import { idsOf } from './situation.ts';
import { DOWN, downOf } from './states.ts';

/** One change to the plan that would help in a situation. `saves` by tier (none last), then id. */
export type Suggestion = { readonly saves: readonly ComponentId[] } & (
  | {
      /** Let `owner` have an alternative to `on` that does not fail with it, or need it no more than softly. */
      readonly change: 'alternative';
      readonly owner: ComponentId;
      readonly on: ComponentId | GroupDependency;
    }
  /** Write a fallback for a component or function. */
  | { readonly change: 'fallback'; readonly for: ComponentId }
  /** Find out how long a fallback holds, and practise it. */
  | { readonly change: 'exercise'; readonly procedure: ProcedureId; readonly missing: 'proof' | 'limit' | 'both' }
);

/** Changes that are tried at most: each one works the situation out again. */
const MOST_TRIED = 400;
const MOST_SHOWN = 10;

/**
 * The single changes that save most functions, most first.
 *
 * An alternative saves functions that would not go down; a fallback those that nothing holds; an exercise those whose cover
 * lacks only that proof. Of changes of one sort that save the same functions the one nearest to them is kept. Rule I49.
 */
export function suggestionsFor(
  impact: Impact,
  fallbacks: FallbacksInSituation,
  most: number = MOST_SHOWN,
): readonly Suggestion[] {
  const down = impact.map.functions.filter((number) => impact.states[number] === DOWN);
  const uncovered = down.filter((number) => fallbacks.coverOf(number) === null);
  const reasons = reasonsOf(impact);
  const below = functionsThrough(reasons, down);
  const nearest = reasons.order.toReversed().filter((number) => below.has(number));
  const tried = most === 0 ? [] : mostPromising(nearest, below).slice(0, MOST_TRIED);
  const alternatives = tried.flatMap((number) => {
    const reason = reasons.of.get(number);
    return reason === undefined ? [] : [alternative(impact, reason, below.get(number) ?? new Set())];
  });
  const written = tried.map((number) => newFallback(impact, number, uncovered));
  return [...firstOfEach(alternatives), ...firstOfEach(written), ...exercises(impact, fallbacks, down)]
    .filter((suggestion) => suggestion.saves.length > 0)
    .sort((a, b) => b.saves.length - a.saves.length || compareText(keyOf(a), keyOf(b)))
    .slice(0, most);
}

/** By the most functions that a change there could save; sorting keeps the nearest first among equals. */
function mostPromising(numbers: readonly number[], below: ReadonlyMap<number, ReadonlySet<number>>): readonly number[] {
  return numbers.toSorted((a, b) => (below.get(b)?.size ?? 0) - (below.get(a)?.size ?? 0));
}

function alternative(impact: Impact, reason: Reason, below: ReadonlySet<number>): Suggestion {
  const { map, marks } = impact;
  const still = downOf(map, marks.down, marks.held, reason);
  const saves = saved(
    impact,
    [...below].filter((number) => still[number] !== DOWN),
  );
  const [owner, on] = idsOf(map, [reason.owner, 'on' in reason ? reason.on : reason.owner]);
  const group = 'group' in reason ? map.groups[reason.group]?.dependency : on;
  if (owner === undefined || group === undefined) throw new RangeError('a reason outside the map');
  return { change: 'alternative', owner, on: group, saves };
}

function newFallback(impact: Impact, number: number, uncovered: readonly number[]): Suggestion {
  const { map, marks } = impact;
  const held = marks.held.slice();
  held[number] = 1;
  const still = downOf(map, marks.down, held);
  const [id] = idsOf(map, [number]);
  if (id === undefined) throw new RangeError('a component outside the map');
  return {
    change: 'fallback',
    for: id,
    saves: saved(
      impact,
      uncovered.filter((each) => still[each] !== DOWN),
    ),
  };
}

function exercises(impact: Impact, fallbacks: FallbacksInSituation, down: readonly number[]): readonly Suggestion[] {
  const lacking = new Map<Fallback, number[]>();
  for (const number of down) {
    const unproven = (fallbacks.coverOf(number)?.by ?? []).filter(lacksProof);
    const [only] = unproven;
    if (only === undefined || unproven.length > 1) continue;
    const known = lacking.get(only);
    if (known === undefined) lacking.set(only, [number]);
    else known.push(number);
  }
  return [...lacking].map(([{ procedure, exercised }, numbers]): Suggestion => {
    const missing = exercised !== null ? 'limit' : procedure.sustain === null ? 'both' : 'proof';
    return { change: 'exercise', procedure: procedure.id, missing, saves: saved(impact, numbers) };
  });
}

function lacksProof({ procedure, exercised }: Fallback): boolean {
  return exercised === null || procedure.sustain === null;
}

function saved({ map }: Impact, numbers: readonly number[]): readonly ComponentId[] {
  const tier = (number: number): number => map.components[number]?.tier ?? Number.POSITIVE_INFINITY;
  return idsOf(
    map,
    numbers.toSorted((a, b) => (tier(a) === tier(b) ? a - b : tier(a) - tier(b))),
  );
}

/** The first suggestion of those that save the same functions. */
function firstOfEach(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const first = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const key = suggestion.saves.join();
    if (!first.has(key)) first.set(key, suggestion);
  }
  return [...first.values()];
}

function keyOf(suggestion: Suggestion): string {
  switch (suggestion.change) {
    case 'alternative':
      return `1 ${suggestion.owner}`;
    case 'fallback':
      return `2 ${suggestion.for}`;
    case 'exercise':
      return `3 ${suggestion.procedure}`;
  }
}
