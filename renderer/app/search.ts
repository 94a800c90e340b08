import type { SearchLimits } from '#domain/search/search.ts';
import type { Hits, SearchReply, SearchRequest } from '#storage/search-worker/protocol.ts';
import workerUrl from '#storage/search-worker/search-worker.ts?worker&url';
import type { App } from './open-app.ts';
import { openWorker } from './open-worker.ts';

export type { Found, Hits } from '#storage/search-worker/protocol.ts';

/** What a search talks to: the worker, or a stand-in for it. */
interface SearchPort {
  send(request: SearchRequest): void;
  onReply(take: (reply: SearchReply) => void): void;
  /** Called once, when the worker itself has failed: it answers nothing any more. */
  onFailure(take: (error: unknown) => void): void;
}

/** Searching that is behind the words as little as it can be. */
interface Searcher {
  find(database: string, words: string, limits: SearchLimits): Promise<Hits | null>;
}

interface Asked {
  readonly request: SearchRequest;
  readonly resolve: (hits: Hits | null) => void;
  readonly reject: (error: unknown) => void;
}

const searchers = new WeakMap<App, Searcher>();

/**
 * What `words` finds in the whole plan, best first, with where it matched. Nothing typed finds nothing.
 *
 * Only the latest request is answered: `null` says that a newer one took its place. Throws when searching failed; the next
 * request starts afresh.
 */
export function searchPlan(app: App, words: string, options: SearchLimits = {}): Promise<Hits | null> {
  const searcher = searchers.get(app) ?? openSearcher(app);
  return searcher.find(app.db.name, words, options);
}

function openSearcher(app: App): Searcher {
  const searcher = makeSearcher(workerPort(), () => searchers.delete(app));
  searchers.set(app, searcher);
  return searcher;
}

/**
 * A searcher that has at most one request on the way and one waiting: the newest. `onBroken` is called when `port` failed.
 */
function makeSearcher(port: SearchPort, onBroken: () => void): Searcher {
  let count = 0;
  let onTheWay: Asked | null = null;
  let waiting: Asked | null = null;
  const send = (asked: Asked) => {
    onTheWay = asked;
    port.send(asked.request);
  };
  port.onReply((reply) => {
    const answered = onTheWay;
    if (answered?.request.request !== reply.request) return;
    onTheWay = null;
    const next = waiting;
    waiting = null;
    if (next !== null) send(next);
    if ('error' in reply) answered.reject(new Error(`search: ${reply.error}`));
    else answered.resolve(next === null ? reply.hits : null);
  });
  port.onFailure((error) => {
    for (const asked of [onTheWay, waiting]) asked?.reject(new Error('search: the worker failed', { cause: error }));
    onTheWay = null;
    waiting = null;
    onBroken();
  });
  return {
    find: (database, words, limits) =>
      new Promise((resolve, reject) => {
        count += 1;
        const asked: Asked = { request: { request: count, database, words, limits }, resolve, reject };
        if (onTheWay === null) return send(asked);
        waiting?.resolve(null);
        waiting = asked;
      }),
  };
}

function workerPort(): SearchPort {
  const worker = openWorker(workerUrl, 'search');
  return {
    send: (request) => worker.postMessage(request),
    onReply: (take) => worker.addEventListener('message', (event: MessageEvent<SearchReply>) => take(event.data)),
    onFailure: (take) =>
      worker.addEventListener(
        'error',
        (event) => {
          worker.terminate();
          take(event.error ?? event.message);
        },
        { once: true },
      ),
  };
}
