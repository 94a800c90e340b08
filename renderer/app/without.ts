import { outsideOurHands, type WithoutIt, withoutTable, worstFirst } from '#domain/impact/without.ts';
import type { Component } from '#domain/plan/model.ts';
import type { App } from './open-app.ts';
import { currentPlan, type ProcedureHead, thingsOf } from './plan.ts';

/** What would happen without each component that is outside our hands, and what is needed to say it in names. */
export interface WithoutAll {
  /** Worst first. */
  readonly answers: readonly WithoutIt[];
  readonly components: ReadonlyMap<string, Component>;
  readonly procedures: ReadonlyMap<string, ProcedureHead>;
  readonly functions: readonly Component[];
}

/** How long the answers are worked out before the screen gets a turn, in milliseconds. */
const TURN = 12;

const known = new WeakMap<App, { readonly generation: number; readonly answers: Promise<WithoutAll> }>();

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

async function workOut(app: App): Promise<WithoutAll> {
  const [components, heads, contacts] = await Promise.all([
    thingsOf(app, 'component'),
    thingsOf(app, 'procedure'),
    thingsOf(app, 'contact'),
  ]);
  // The rules look at what a fallback is for and needs, never at its text, which lists do not carry.
  const procedures = heads.map((head) => ({ ...head, body: '', bodyLine: 1 }));
  const table = withoutTable({ components, procedures, contacts });
  const answers: WithoutIt[] = [];
  let until = performance.now() + TURN;
  for (const id of outsideOurHands({ components })) {
    const answer = table.of(id);
    if (answer !== null) answers.push(answer);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + TURN;
  }
  return {
    answers: answers.sort(worstFirst),
    components: new Map(components.map((component) => [component.id as string, component])),
    procedures: new Map(heads.map((head) => [head.id as string, head])),
    functions: components.filter((component) => component.kind === 'function'),
  };
}
