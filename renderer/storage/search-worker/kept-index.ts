import { buildIndex, readIndex, type SearchIndex, writeIndex } from '#domain/search/index-documents.ts';
import { planDocuments } from '#domain/search/plan-documents.ts';
import type { Db } from '../db.ts';
import { listsAndBodies, planOfRows } from './plan-of-rows.ts';

/** An index and the state of the plan that it is good for. */
export interface KeptIndex {
  readonly generation: number;
  readonly index: SearchIndex;
}

/** Before the first plan there is nothing to find. */
const NOTHING = 0;

/**
 * The index of the plan as it is now: `known` where it still is, else the kept one, else a new one, which is kept.
 *
 * The kept one is derived from the plan and from nothing else, so it needs no journal: losing it costs a second.
 */
export async function currentIndex(db: Db, known: KeptIndex | null): Promise<KeptIndex> {
  const generation = (await db.plan.get('plan'))?.generation ?? NOTHING;
  if (known?.generation === generation) return known;
  const kept = await db.search.get('index');
  const index = kept?.generation === generation ? readIndex(kept.json) : null;
  return index === null ? buildAndKeep(db) : { generation, index };
}

async function buildAndKeep(db: Db): Promise<KeptIndex> {
  // One read transaction: generation, lists and bodies are of one moment, whatever is brought in meanwhile.
  const read = await db.transaction('r', [db.plan, db.lists, db.bodies], async () => ({
    generation: (await db.plan.get('plan'))?.generation ?? NOTHING,
    ...(await listsAndBodies(db)),
  }));
  const index = buildIndex(planDocuments(planOfRows(read.lists, read.bodies)));
  const { generation } = read;
  await db.search.put({ key: 'index', generation, json: writeIndex(index) });
  return { generation, index };
}
