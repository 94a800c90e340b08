/** The worker in which searching runs, so that typing never waits for it. Answers every request, in order. */
import { makeDb } from '../db.ts';
import type { SearchReply, SearchRequest } from './protocol.ts';
import { type StoredSearch, searchStored } from './search-stored.ts';

const searches = new Map<string, Promise<StoredSearch>>();

self.addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  // Only our own app can reach this worker, and it sends nothing else.
  void answer(event.data).then((reply) => self.postMessage(reply));
});

async function answer({ request, database, words, limits }: SearchRequest): Promise<SearchReply> {
  try {
    const stored = await searchIn(database);
    return { request, hits: await stored.find(words, limits) };
  } catch (error) {
    // The next request tries again from the start.
    searches.delete(database);
    return { request, error: String(error) };
  }
}

function searchIn(database: string): Promise<StoredSearch> {
  const known = searches.get(database);
  if (known !== undefined) return known;
  // The app has opened and checked this database before it asks.
  const db = makeDb(database);
  const opened = db.open().then(() => searchStored(db));
  searches.set(database, opened);
  return opened;
}
