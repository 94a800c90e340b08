import type { Problem } from '#domain/plan/model.ts';
import { type AskedWorker, askedWorker } from './asked-worker.ts';
import type { CheckQuestion } from './check-protocol.ts';
import workerUrl from './check-worker.ts?worker&url';
import type { App } from './open-app.ts';
import { openWorker } from './open-worker.ts';
import { today } from './today.ts';

type Checker = AskedWorker<CheckQuestion, readonly Problem[]>;

const checkers = new WeakMap<App, Checker>();

/** Every problem of the plan in use, by file, line, code, worked out in a worker. */
export function checkWhole(app: App): Promise<readonly Problem[]> {
  return checkerOf(app).ask({ database: app.db.name, on: today(app), file: null });
}

/** Every problem of one file as it is typed, with the rest of the plan as it is in use. */
export function checkTyped(app: App, path: string, text: string): Promise<readonly Problem[]> {
  return checkerOf(app).ask({ database: app.db.name, on: today(app), file: { path, text } });
}

function checkerOf(app: App): Checker {
  const checker = checkers.get(app) ?? askedWorker('check', () => openWorker(workerUrl, 'check'));
  checkers.set(app, checker);
  return checker;
}
