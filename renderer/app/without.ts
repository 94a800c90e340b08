import type { WithoutIt } from '#domain/impact/without.ts';
import type { Component } from '#domain/plan/model.ts';
import { askWorker } from './ask-worker.ts';
import type { App } from './open-app.ts';
import { currentPlan, type ProcedureHead } from './plan.ts';
import { planMap, withoutTexts } from './plan-map.ts';
import workerUrl from './without-worker.ts?worker&url';

/** What would happen without each component that is outside our hands, and what is needed to say it in names. */
export interface WithoutAll {
  /** For each component outside our hands, worst first. */
  readonly answers: readonly WithoutIt[];
  readonly components: ReadonlyMap<string, Component>;
  readonly procedures: ReadonlyMap<string, ProcedureHead>;
  readonly functions: readonly Component[];
}

const known = new WeakMap<App, { readonly generation: number; readonly answers: Promise<WithoutAll | null> }>();

/** "Could we do without it?" for everything outside our hands; worked out once for each state of the plan. `null`: no plan. */
export async function withoutAll(app: App): Promise<WithoutAll | null> {
  const plan = await currentPlan(app);
  if (plan === null) return null;
  const before = known.get(app);
  if (before?.generation === plan.generation) return before.answers;
  const answers = workOut(app);
  known.set(app, { generation: plan.generation, answers });
  return answers;
}

async function workOut(app: App): Promise<WithoutAll | null> {
  const plan = await planMap(app);
  if (plan === null) return null;
  const { components, procedures, contacts } = plan;
  const answers = await askWorker<readonly WithoutIt[]>(workerUrl, 'without', {
    components: [...components.values()],
    procedures: withoutTexts([...procedures.values()]),
    contacts,
  });
  const functions = plan.map.functions.flatMap((number) => plan.map.components[number] ?? []);
  return { answers, components, procedures, functions };
}
