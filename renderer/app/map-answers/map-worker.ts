/** The worker that is asked what takes too long on a large map for the window to wait for it. */
import { fallbacksFor } from '#domain/impact/cover.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import { type Db, makeDb } from '#storage/db.ts';
import { answerQuestions } from '../answer-questions.ts';
import { thingsIn } from '../plan.ts';
import { withoutTexts } from '../plan-map.ts';
import { type AskedPlan, answerOf } from './answer.ts';
import type { PlanQuestion } from './questions.ts';

let db: Db | null = null;
let known: AskedPlan | null = null;

answerQuestions(async ({ database, question }: PlanQuestion) => {
  try {
    return answerOf(await currentPlan(database), question);
  } catch (error) {
    [db, known] = [null, null];
    throw error;
  }
});

/** The plan as it is now: it reads the rows itself, so that the window does not have to hand them over. */
async function currentPlan(database: string): Promise<AskedPlan> {
  db ??= makeDb(database);
  if (!db.isOpen()) await db.open();
  const generation = (await db.plan.get('plan'))?.generation ?? 0;
  if (known?.generation !== generation) known = await planIn(db);
  return known;
}

function planIn(from: Db): Promise<AskedPlan> {
  return from.transaction('r', [from.plan, from.lists], async () => {
    const generation = (await from.plan.get('plan'))?.generation ?? 0;
    const map = dependencyMap(await thingsIn(from, 'component'));
    const fallbacks = fallbacksFor(map, withoutTexts(await thingsIn(from, 'procedure')));
    return { generation, map, fallbacks };
  });
}
