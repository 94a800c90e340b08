import type { Problem } from '#domain/plan/model.ts';
import type { CheckReply, CheckRequest } from './check-protocol.ts';
import workerUrl from './check-worker.ts?worker&url';
import type { App } from './open-app.ts';
import { openWorker } from './open-worker.ts';
import { today } from './today.ts';

interface Waiting {
  readonly resolve: (problems: readonly Problem[]) => void;
  readonly reject: (error: unknown) => void;
}

interface Checker {
  ask(request: Omit<CheckRequest, 'request'>): Promise<readonly Problem[]>;
}

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
  const known = checkers.get(app);
  if (known !== undefined) return known;
  const made = makeChecker(() => checkers.delete(app));
  checkers.set(app, made);
  return made;
}

function makeChecker(onBroken: () => void): Checker {
  const worker = openWorker(workerUrl, 'check');
  const waiting = new Map<number, Waiting>();
  let count = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<CheckReply>) => {
    const one = waiting.get(data.request);
    waiting.delete(data.request);
    if ('error' in data) one?.reject(new Error(`check: ${data.error}`));
    else one?.resolve(data.problems);
  });
  worker.addEventListener('error', (event) => {
    worker.terminate();
    onBroken();
    for (const one of waiting.values()) one.reject(new Error('check: the worker failed', { cause: event.error }));
    waiting.clear();
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        worker.postMessage({ ...request, request: count });
      }),
  };
}
