import type { ComponentId, Procedure } from '#domain/plan/model.ts';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { hasBit } from './bits.ts';
import { type Impact, impactOfMarks } from './impact.ts';
import type { DependencyMap } from './map.ts';
import { neededBelow } from './needs.ts';
import { onlyDown } from './situation.ts';

/** A procedure that needs what it is for. */
export interface CircularFallback {
  readonly procedure: Procedure;
  /** One of `for`. */
  readonly component: ComponentId;
  /** What does not work then. */
  readonly uses: ComponentId;
  /** From `uses` to `component`, both in it; empty where a function is what it is for. */
  readonly chain: readonly ComponentId[];
  readonly how:
    | { readonly by: 'uses' }
    | { readonly by: 'function' }
    /** Number of the step or decision, and line in the body. */
    | { readonly by: 'step'; readonly number: string; readonly line: number };
}

/** What is read out of a procedure's body here. */
export type LinksOf = (procedure: Procedure) => Pick<ProcedureText, 'links'>;

/**
 * Procedures that need what they are for, in the order of `procedures`: by `uses`, then by steps. Rules I34-I36.
 *
 * Each step and component is named once, with the first component of `for` that takes it down.
 */
export function circularFallbacks(
  map: DependencyMap,
  procedures: readonly Procedure[],
  linksOf: LinksOf,
): readonly CircularFallback[] {
  const alone = aloneDown(map);
  return procedures.flatMap((procedure) => {
    const served = [...new Set(procedure.for)].filter((id) => map.indexOf.has(id));
    if (served.length === 0) return [];
    return [...circularUses(map, procedure, served, alone), ...circularLinks(map, procedure, served, alone, linksOf)];
  });
}

type AloneDown = (id: ComponentId) => Impact;

function aloneDown(map: DependencyMap): AloneDown {
  const known = new Map<ComponentId, Impact>();
  return (id) => {
    const impact = known.get(id) ?? impactOfMarks(map, onlyDown(map, map.indexOf.get(id) ?? -1));
    known.set(id, impact);
    return impact;
  };
}

function circularUses(
  map: DependencyMap,
  procedure: Procedure,
  served: readonly ComponentId[],
  alone: AloneDown,
): readonly CircularFallback[] {
  return served.flatMap((component): readonly CircularFallback[] => {
    const uses = [...new Set(procedure.uses)];
    if (isFunction(map, component)) {
      const needed = neededBelow(map, map.indexOf.get(component) ?? 0);
      return uses
        .filter((id) => hasBit(needed, map.indexOf.get(id) ?? map.ids.length))
        .map((id) => ({ procedure, component, uses: id, chain: [], how: { by: 'function' } }));
    }
    const impact = alone(component);
    return uses
      .filter((id) => impact.stateOf(id) === 'down')
      .map((id) => ({ procedure, component, uses: id, chain: impact.because(id), how: { by: 'uses' } }));
  });
}

const COMPONENT_LINK = 'component:';

function circularLinks(
  map: DependencyMap,
  procedure: Procedure,
  served: readonly ComponentId[],
  alone: AloneDown,
  linksOf: LinksOf,
): readonly CircularFallback[] {
  const causes = served.filter((id) => !isFunction(map, id));
  if (causes.length === 0 || !procedure.body.includes(COMPONENT_LINK)) return [];
  const named = new Set<string>();
  return linksOf(procedure).links.flatMap(({ href, line, inStep, image }) => {
    if (inStep === null || image || !href.startsWith(COMPONENT_LINK)) return [];
    const uses = map.ids[map.indexOf.get(href.slice(COMPONENT_LINK.length)) ?? -1];
    const component = uses && causes.find((cause) => alone(cause).stateOf(uses) === 'down');
    if (uses === undefined || component === undefined || named.has(`${inStep} ${uses}`)) return [];
    named.add(`${inStep} ${uses}`);
    const how = { by: 'step', number: inStep, line } as const;
    return [{ procedure, component, uses, chain: alone(component).because(uses), how }];
  });
}

function isFunction(map: DependencyMap, id: ComponentId): boolean {
  return map.components[map.indexOf.get(id) ?? -1]?.kind === 'function';
}
