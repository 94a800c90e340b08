import { type Fallbacks, fallbacksFor } from '#domain/impact/cover.ts';
import { type DependencyMap, dependencyMap } from '#domain/impact/map.ts';
import { reachIn } from '#domain/impact/needs.ts';
import type { CallTree, Component, ComponentId, Contact } from '#domain/plan/model.ts';
import type { App } from './open-app.ts';
import { currentPlan, type ProcedureHead, thingsOf } from './plan.ts';

/** The plan's dependency map with what is needed to ask it anything, and to say the answers in names. */
export interface PlanMap {
  /** The state of the plan that it was made from. */
  readonly generation: number;
  readonly map: DependencyMap;
  readonly fallbacks: Fallbacks;
  readonly components: ReadonlyMap<string, Component>;
  readonly procedures: ReadonlyMap<string, ProcedureHead>;
  readonly contacts: readonly Contact[];
  readonly callTrees: readonly CallTree[];
}

const known = new WeakMap<App, { readonly generation: number; readonly made: Promise<PlanMap> }>();

/** The map of the plan as it is now, made once for each state of it; `null` before the first plan. */
export async function planMap(app: App): Promise<PlanMap | null> {
  const plan = await currentPlan(app);
  if (plan === null) return null;
  const before = known.get(app);
  if (before?.generation === plan.generation) return before.made;
  const made = makePlanMap(app, plan.generation);
  known.set(app, { generation: plan.generation, made });
  return made;
}

async function makePlanMap(app: App, generation: number): Promise<PlanMap> {
  const [components, heads, contacts, callTrees] = await Promise.all([
    thingsOf(app, 'component'),
    thingsOf(app, 'procedure'),
    thingsOf(app, 'contact'),
    thingsOf(app, 'tree'),
  ]);
  const map = dependencyMap(components);
  return {
    generation,
    map,
    fallbacks: fallbacksFor(map, withoutTexts(heads)),
    components: new Map(components.map((component) => [component.id as string, component])),
    procedures: new Map(heads.map((head) => [head.id as string, head])),
    contacts,
    callTrees,
  };
}

/** Procedures as the rules take them: they look at what a fallback is for and needs, never at its text. */
export function withoutTexts(heads: readonly ProcedureHead[]) {
  return heads.map((head) => ({ ...head, body: '', bodyLine: 1 }));
}

/** Ids of the functions for which there is a fallback: it names them, or something that they need in the end. */
export function functionsWithFallback({ map, fallbacks }: PlanMap): ReadonlySet<ComponentId> {
  const reach = reachIn(map);
  const has = (number: number): boolean =>
    fallbacks.all.some(({ serves }) => serves.some((served) => served === number || reach.reaches(number, served)));
  return new Set(map.functions.filter(has).flatMap((number) => map.ids[number] ?? []));
}
