import { type AskedWorker, askedWorker } from '../asked-worker.ts';
import type { App } from '../open-app.ts';
import { openWorker } from '../open-worker.ts';
import workerUrl from './map-worker.ts?worker&url';
import type { MapAnswers, MapQuestion, PlanAnswer, PlanQuestion } from './questions.ts';

const askers = new WeakMap<App, AskedWorker<PlanQuestion, PlanAnswer>>();

/**
 * What the plan's map answers to `question`, worked out in a worker; `gone-on` where the plan is no longer that of `generation`.
 *
 * Throws when that failed, and the reason of `signal` once that is aborted: a question that nobody waits for holds up no other.
 */
export async function askMap<Ask extends MapQuestion['ask']>(
  app: App,
  generation: number,
  question: Extract<MapQuestion, { readonly ask: Ask }>,
  signal: AbortSignal,
): Promise<MapAnswers[Ask] | 'gone-on'> {
  const asker = askers.get(app) ?? askedWorker('map', () => openWorker(workerUrl, 'map'));
  askers.set(app, asker);
  const reply = await asker.ask({ database: app.db.name, question }, signal);
  if (reply.ask !== question.ask) throw new Error(`map: ${reply.ask} is no answer to ${question.ask}`);
  // An answer has the shape that its `ask` says.
  return reply.generation === generation ? (reply.answer as MapAnswers[Ask]) : 'gone-on';
}
