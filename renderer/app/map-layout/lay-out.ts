import { askedWorker } from '../asked-worker.ts';
import { openWorker } from '../open-worker.ts';
import { dotOf, layoutIn } from './dot.ts';
import type { Layout, LayoutInput } from './layout.ts';
import workerUrl from './layout-worker.ts?worker&url';

const engine = askedWorker<string, string>('layout', () => openWorker(workerUrl, 'layout'));

/**
 * Where everything of `input` stands. Throws when the layout failed; the next call starts afresh.
 *
 * The worker stays: loading graphviz takes longer than laying fifty components out.
 */
export async function layOut(input: LayoutInput): Promise<Layout> {
  return layoutIn(await engine.ask(dotOf(input)), input);
}
