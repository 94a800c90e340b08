import type { Hit, SearchDocument } from '#domain/search/model.ts';
import { planDocuments } from '#domain/search/plan-documents.ts';
import { type SearchLimits, search } from '#domain/search/search.ts';
import { rangesIn, snippetOf } from '#domain/search/snippet.ts';
import type { Db, ListRow } from '../db.ts';
import { currentIndex, type KeptIndex } from './kept-index.ts';
import { planOfRows } from './plan-of-rows.ts';
import type { Found, Hits } from './protocol.ts';

/** Searches the plan of one open database; keeps the index between searches. */
export interface StoredSearch {
  find(words: string, limits: SearchLimits): Promise<Hits>;
}

/** A search of `db`, whose index is read or built at the first search and after each change of the plan. */
export function searchStored(db: Db): StoredSearch {
  let known: KeptIndex | null = null;
  return {
    async find(words, limits) {
      known = await currentIndex(db, known);
      return { words, found: await shown(db, search(known.index, words, limits)) };
    },
  };
}

/** `hits` with what is shown of them; what left the plan meanwhile is left out. */
async function shown(db: Db, hits: readonly Hit[]): Promise<readonly Found[]> {
  const ids = hits.filter((hit) => hit.kind === 'procedure').map((hit) => idOf(hit));
  const [rows, bodies] = await Promise.all([db.lists.bulkGet(hits.map((hit) => hit.id)), db.bodies.bulkGet(ids)]);
  const lists = rows.filter((row) => row !== undefined);
  const texts = bodies.filter((row) => row !== undefined);
  const documents = new Map(planDocuments(planOfRows(lists, texts)).map((document) => [document.id, document]));
  return hits.flatMap((hit, index) => {
    const [row, document] = [rows[index], documents.get(hit.id)];
    return row === undefined || document === undefined ? [] : [foundOf(hit, row, document)];
  });
}

function foundOf(hit: Hit, row: ListRow, document: SearchDocument): Found {
  const snippet = snippetOf(document, hit);
  return {
    ...hit,
    thing: row.id,
    title: row.title,
    variety: hit.kind === 'procedure' || hit.kind === 'component' ? textIn(row.thing, 'kind') : null,
    language: textIn(row.thing, 'language'),
    titleRanges: rangesIn(row.title, hit.terms),
    snippet: snippet?.field === 'title' ? null : snippet,
  };
}

function idOf(hit: Hit): string {
  return hit.id.slice(hit.id.indexOf(':') + 1);
}

function textIn(thing: unknown, field: string): string | null {
  const value: unknown = typeof thing === 'object' && thing !== null ? Reflect.get(thing, field) : null;
  return typeof value === 'string' ? value : null;
}
