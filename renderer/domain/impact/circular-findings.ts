import type { ComponentId, Procedure, ProcedureId } from '#domain/plan/model.ts';
import { type CircularFallback, circularFallbacks, type LinksOf } from './circular-fallbacks.ts';
import type { DependencyMap } from './map.ts';

/** What a procedure uses that fails with what it is for, said once. */
export interface CircularFinding {
  /** Translations of one another that all have it, the original first. */
  readonly texts: readonly [ProcedureId, ...ProcedureId[]];
  /** One of `for`. */
  readonly component: ComponentId;
  readonly uses: ComponentId;
  /** From `uses` to `component`, both in it; empty where a function is what it is for. */
  readonly chain: readonly ComponentId[];
  /** Whether `uses` is named as needed, and not only pointed to by a step. */
  readonly isNeeded: boolean;
  /** Numbers of the steps and decisions that lead to it, in the order of the first text. */
  readonly steps: readonly string[];
}

/** `circularFallbacks`, for people: each thing that a procedure uses once, its steps and translations together. Rule I56. */
export function circularFindings(
  map: DependencyMap,
  procedures: readonly Procedure[],
  linksOf: LinksOf,
): readonly CircularFinding[] {
  const sets = Map.groupBy(
    circularFallbacks(map, procedures, linksOf),
    ({ procedure, uses, how }) => `${procedure.translationOf ?? procedure.id} ${uses} ${how.by === 'function'}`,
  );
  return [...sets.values()].flatMap((found) => findingOf(found));
}

function findingOf(found: readonly CircularFallback[]): readonly CircularFinding[] {
  const originalFirst = found.toSorted(
    (a, b) => Number(a.procedure.translationOf !== null) - Number(b.procedure.translationOf !== null),
  );
  const [first] = originalFirst;
  if (first === undefined) return [];
  const rest = new Set(originalFirst.map(({ procedure }) => procedure.id));
  rest.delete(first.procedure.id);
  const own = originalFirst.filter(({ procedure }) => procedure === first.procedure);
  return [
    {
      texts: [first.procedure.id, ...rest],
      component: first.component,
      uses: first.uses,
      chain: first.chain,
      isNeeded: own.some(({ how }) => how.by !== 'step'),
      steps: own.flatMap(({ how }) => (how.by === 'step' ? [how.number] : [])),
    },
  ];
}
