import { hasBit } from '#domain/impact/bits.ts';
import type { CircularFinding } from '#domain/impact/circular-findings.ts';
import type { FalseRedundancy } from '#domain/impact/explain-redundancy.ts';
import { neededBelow } from '#domain/impact/needs.ts';
import { askWorker } from './ask-worker.ts';
import workerUrl from './findings-worker.ts?worker&url';
import type { App } from './open-app.ts';
import { currentPlan } from './plan.ts';
import { type PlanMap, planMap, withoutTexts } from './plan-map.ts';
import type { FindingsPlan, WorkedOutFindings } from './work-out-findings.ts';

/** What only looks like a spare or a fallback, and what is needed to say it in names. */
export interface Findings extends WorkedOutFindings {
  readonly plan: PlanMap;
}

const known = new WeakMap<App, { readonly generation: number; readonly findings: Promise<Findings | null> }>();

/** Every false redundancy and circular fallback of the plan; worked out once for each state of it. `null`: no plan. */
export async function findings(app: App): Promise<Findings | null> {
  const plan = await currentPlan(app);
  if (plan === null) return null;
  const before = known.get(app);
  if (before?.generation === plan.generation) return before.findings;
  const found = workOut(app);
  known.set(app, { generation: plan.generation, findings: found });
  return found;
}

async function workOut(app: App): Promise<Findings | null> {
  const plan = await planMap(app);
  if (plan === null) return null;
  const heads = [...plan.procedures.values()].filter(({ for: served }) => served.length > 0);
  const linking = new Map<string, string>();
  await app.db.bodies.each(({ id, body }) => {
    if (body.includes('component:')) linking.set(id, body);
  });
  const question: FindingsPlan = {
    components: plan.map.components,
    procedures: withoutTexts(heads).map((one) => ({ ...one, body: linking.get(one.id) ?? '' })),
  };
  return { ...(await askWorker<WorkedOutFindings>(workerUrl, 'findings', question)), plan };
}

/** Of `findings`, what concerns one component: its own spares, those that it is part of or takes away, fallbacks for it. */
export function findingsAbout(
  { notReal, circular, plan }: Findings,
  id: string,
): { readonly notReal: readonly FalseRedundancy[]; readonly circular: readonly CircularFinding[] } {
  const { map } = plan;
  const number = map.indexOf.get(id);
  if (number === undefined) return { notReal: [], circular: [] };
  // A function rests on everything below it, so their spares and fallbacks are its own.
  const below = map.components[number]?.kind === 'function' ? neededBelow(map, number) : null;
  const counts = (one: string): boolean =>
    one === id || (below !== null && hasBit(below, map.indexOf.get(one) ?? map.ids.length));
  return {
    notReal: notReal.filter(
      ({ owner, group, cause }) => counts(owner) || cause === id || group.anyOf.some((member) => member === id),
    ),
    circular: circular.filter(({ component, uses }) => counts(component) || uses === id),
  };
}
