/**
 * The worker that lays maps out: graphviz in WebAssembly.
 *
 * Note: the only script that may make machine code out of bytes. Its file's name is known to served-files.ts, which allows
 * `wasm-unsafe-eval` to it alone.
 */
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import type { LayoutReply, LayoutRequest } from './lay-out.ts';

const graphviz = Graphviz.load();

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  graphviz
    .then((loaded): LayoutReply => ({ request: data.request, json: loaded.layout(data.dot, 'json', 'dot') }))
    .catch((error: unknown): LayoutReply => ({ request: data.request, error: String(error) }))
    .then((reply) => self.postMessage(reply));
});
