import { describe, expect, it, vi } from 'vitest';
import type { Rendered, RenderRequest } from '#ui/markdown/render-html.ts';
import { RenderQueue, type RenderWorker } from '#ui/markdown/render-queue.ts';

const alerts = { note: '', tip: '', important: '', warning: '', caution: '' };
const request = (markdown: string): RenderRequest => ({ markdown, isInline: false, alerts });

/** A worker that answers everything but "hang" and "break". */
function fakeWorker(): RenderWorker {
  const worker: RenderWorker = {
    onmessage: null,
    onerror: null,
    terminate: vi.fn(),
    postMessage: (message: RenderRequest) => {
      if (message.markdown === 'hang') return;
      queueMicrotask(() => {
        if (message.markdown === 'break') worker.onerror?.call(worker as Worker, new Event('error') as ErrorEvent);
        else answer(worker, { html: message.markdown.toUpperCase() });
      });
    },
  };
  return worker;
}

function answer(worker: RenderWorker, rendered: Rendered): void {
  worker.onmessage?.call(worker as Worker, new MessageEvent('message', { data: rendered }));
}

describe('rendering in turn', () => {
  it('answers in order, with one worker', async () => {
    const open = vi.fn(fakeWorker);
    const queue = new RenderQueue(open);
    const all = await Promise.all([queue.render(request('a')), queue.render(request('b'))]);
    expect(all).toEqual([{ html: 'A' }, { html: 'B' }]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('goes on after a worker that failed', async () => {
    const open = vi.fn(fakeWorker);
    const queue = new RenderQueue(open);
    expect(await queue.render(request('break'))).toEqual({ html: null, reason: 'slow' });
    expect(await queue.render(request('a'))).toEqual({ html: 'A' });
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('stops a worker past the deadline; what waits is rendered by another', async () => {
    vi.useFakeTimers();
    const workers: RenderWorker[] = [];
    const queue = new RenderQueue(() => {
      const worker = fakeWorker();
      workers.push(worker);
      return worker;
    }, 1000);
    const all = Promise.all([queue.render(request('hang')), queue.render(request('b'))]);
    await vi.advanceTimersByTimeAsync(1001);
    expect(await all).toEqual([{ html: null, reason: 'slow' }, { html: 'B' }]);
    expect(workers).toHaveLength(2);
    expect(workers[0]?.terminate).toHaveBeenCalled();
    vi.useRealTimers();
  });
});
