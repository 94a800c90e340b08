/** What crosses to a worker that stays: a question, and which one it is. */
export interface Asked<Question> {
  readonly request: number;
  readonly question: Question;
}

/** What comes back for it. */
export type Replied<Answer> =
  | { readonly request: number; readonly answer: Answer }
  | { readonly request: number; readonly error: string };

/** The part of a Worker that is used here. */
export type WorkerPort = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** A worker that stays and answers one question after the other. */
export interface AskedWorker<Question, Answer> {
  /**
   * What it answers. Throws when the worker failed (the next question starts it afresh) or could not answer, and the reason of
   * `signal` once that is aborted: then a worker that was at this very question is ended, so that the others do not wait for it.
   */
  ask(question: Question, signal?: AbortSignal): Promise<Answer>;
}

interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** A worker that `open` makes when it is first asked, and again after it failed. `name` is said in errors. Rules AW1-AW3. */
export function askedWorker<Question, Answer>(name: string, open: () => WorkerPort): AskedWorker<Question, Answer> {
  // In the order in which they were asked, which is the order in which they are answered.
  const waiting = new Map<number, Waiting<Question, Answer>>();
  let worker: WorkerPort | null = null;
  let count = 0;

  const start = (): WorkerPort => {
    const made = open();
    made.addEventListener('message', ({ data }: MessageEvent<Replied<Answer>>) => {
      const one = waiting.get(data.request);
      waiting.delete(data.request);
      if ('error' in data) one?.reject(new Error(`${name}: ${data.error}`));
      else one?.resolve(data.answer);
    });
    made.addEventListener('error', (event) => {
      if (worker === made) end();
      for (const { reject } of waiting.values()) {
        reject(new Error(`${name}: the worker failed`, { cause: event.error }));
      }
      waiting.clear();
    });
    return made;
  };
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  const post = (request: number, question: Question): void => {
    worker ??= start();
    worker.postMessage({ request, question } satisfies Asked<Question>);
  };
  const drop = (request: number, reason: unknown): void => {
    const one = waiting.get(request);
    if (one === undefined) return;
    const [first] = waiting.keys();
    waiting.delete(request);
    if (first === request) {
      end();
      for (const [other, { question }] of waiting) post(other, question);
    }
    one.reject(reason);
  };

  return {
    ask: (question, signal) => {
      if (signal?.aborted === true) return Promise.reject(signal.reason);
      count += 1;
      const request = count;
      return new Promise<Answer>((resolve, reject) => {
        waiting.set(request, { question, resolve, reject });
        signal?.addEventListener('abort', () => drop(request, signal.reason), { once: true });
        post(request, question);
      });
    },
  };
}
