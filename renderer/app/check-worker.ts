/** The worker in which a plan is checked, so that typing never waits for it. */
import { checkFile } from '#domain/editing/check-file.ts';
import { checkImpact } from '#domain/impact/check-impact.ts';
import { checkPlan } from '#domain/plan/check.ts';
import type { Plan, Problem, Procedure } from '#domain/plan/model.ts';
import { bytesOf } from '#domain/plan/utf8.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { type Db, makeDb } from '#storage/db.ts';
import { answerQuestions } from './answer-questions.ts';
import type { CheckQuestion } from './check-protocol.ts';
import { planFromRows } from './plan-from-rows.ts';

interface Known {
  readonly db: Db;
  readonly generation: number;
  readonly plan: Plan | null;
}

let known: Known | null = null;
/** Above these, failures are not worked out again with every pause in typing. */
const MOST_COMPONENTS = 2000;
const MOST_PROCEDURES = 200;

answerQuestions(async (question: CheckQuestion) => {
  try {
    return await problemsFor(question);
  } catch (error) {
    known = null;
    throw error;
  }
});

async function problemsFor({ database, on, file }: CheckQuestion): Promise<readonly Problem[]> {
  const { plan } = await currentPlan(database);
  if (plan === null) return [];
  const text = (one: Procedure) => readProcedure(one.body, { roles: one.roles });
  if (file === null) return checkPlan(plan, { on, text, also: [checkImpact] });
  const isSmall = plan.components.length <= MOST_COMPONENTS && plan.procedures.length <= MOST_PROCEDURES;
  const also = isSmall ? [checkImpact] : [];
  return checkFile(plan, { path: file.path, bytes: bytesOf(file.text) }, { on, text, also });
}

async function currentPlan(database: string): Promise<Known> {
  const db = known?.db ?? makeDb(database);
  if (!db.isOpen()) await db.open();
  const generation = (await db.plan.get('plan'))?.generation ?? 0;
  if (known === null || known.generation !== generation) known = { db, generation, plan: await planFromRows(db) };
  return known;
}
