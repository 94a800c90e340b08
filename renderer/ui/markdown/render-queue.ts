import type { Rendered, RenderRequest } from './render-html.ts';

/** What the queue needs of a worker. */
export type RenderWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Longer than this is not waited for: the text is shown plain. */
const DEADLINE_MS = 2000;

interface Waiting {
  readonly request: RenderRequest;
  readonly settle: (rendered: Rendered) => void;
}

/** Has Markdown rendered one after the other; past the deadline the worker is stopped and a new one takes the next. */
export class RenderQueue {
  readonly #open: () => RenderWorker;
  readonly #deadlineMs: number;
  readonly #waiting: Waiting[] = [];
  #worker: RenderWorker | null = null;
  #current: Waiting | null = null;

  constructor(open: () => RenderWorker, deadlineMs = DEADLINE_MS) {
    this.#open = open;
    this.#deadlineMs = deadlineMs;
  }

  /** The HTML of `request`, or `slow` past the deadline. Never rejects. */
  render(request: RenderRequest): Promise<Rendered> {
    return new Promise((settle) => {
      this.#waiting.push({ request, settle });
      this.#next();
    });
  }

  #next(): void {
    if (this.#current !== null) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#current = next;
    const worker = this.#worker ?? this.#open();
    this.#worker = worker;
    const timer = setTimeout(() => this.#giveUp(), this.#deadlineMs);
    const done = (rendered: Rendered): void => {
      clearTimeout(timer);
      this.#settle(rendered);
    };
    worker.onmessage = (event: MessageEvent<Rendered>) => done(event.data);
    worker.onerror = () => {
      clearTimeout(timer);
      this.#giveUp();
    };
    worker.postMessage(next.request);
  }

  #giveUp(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#settle({ html: null, reason: 'slow' });
  }

  #settle(rendered: Rendered): void {
    const current = this.#current;
    this.#current = null;
    current?.settle(rendered);
    this.#next();
  }
}
