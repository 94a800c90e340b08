import { openWorker } from '../open-worker.ts';
import { dotOf, layoutIn } from './dot.ts';
import type { Layout, LayoutInput } from './layout.ts';
import workerUrl from './layout-worker.ts?worker&url';

/** What the worker is asked. */
export interface LayoutRequest {
  readonly request: number;
  readonly dot: string;
}

export type LayoutReply =
  | { readonly request: number; readonly json: string }
  | { readonly request: number; readonly error: string };

interface Engine {
  readonly worker: Worker;
  readonly waiting: Map<number, { readonly resolve: (json: string) => void; readonly reject: (error: Error) => void }>;
}

let engine: Engine | null = null;
let count = 0;

/**
 * Where everything of `input` stands. Throws when the layout failed; the next call starts afresh.
 *
 * The worker stays: loading graphviz takes longer than laying fifty components out.
 */
export async function layOut(input: LayoutInput): Promise<Layout> {
  engine ??= openEngine();
  const { worker, waiting } = engine;
  count += 1;
  const request: LayoutRequest = { request: count, dot: dotOf(input) };
  const json = await new Promise<string>((resolve, reject) => {
    waiting.set(request.request, { resolve, reject });
    worker.postMessage(request);
  });
  return layoutIn(json, input);
}

function openEngine(): Engine {
  const made: Engine = { worker: openWorker(workerUrl, 'layout'), waiting: new Map() };
  made.worker.addEventListener('message', ({ data }: MessageEvent<LayoutReply>) => {
    const asked = made.waiting.get(data.request);
    made.waiting.delete(data.request);
    if ('json' in data) asked?.resolve(data.json);
    else asked?.reject(new Error(`layout: ${data.error}`));
  });
  made.worker.addEventListener('error', (event) => {
    engine = null;
    made.worker.terminate();
    for (const { reject } of made.waiting.values())
      reject(new Error('layout: the worker failed', { cause: event.error }));
  });
  return made;
}
