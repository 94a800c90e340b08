import MiniSearch, { type Options } from 'minisearch';
import { wordsOf } from '#domain/search/fold.ts';
import { type Reference, SEARCH_FIELDS, type SearchDocument } from '#domain/search/model.ts';

/** Grows whenever indexes written by an older version would not find the same. */
const VERSION = 1;

const OPTIONS: Options<SearchDocument> = {
  fields: [...SEARCH_FIELDS],
  storeFields: ['kind', 'title'],
  tokenize: (text) => wordsOf(text).map((word) => word.folded),
  processTerm: (term) => term,
  // Tidying up would run by itself, later: a pure function does nothing later. Searching tidies what it meets.
  autoVacuum: false,
};

/** What is searched: built from documents, or read back from text. Changed in place by `putDocuments`, `removeDocuments`. */
export interface SearchIndex {
  readonly mini: MiniSearch<SearchDocument>;
}

/** An index of `documents`, whose ids are unique. */
export function buildIndex(documents: readonly SearchDocument[]): SearchIndex {
  const mini = new MiniSearch(OPTIONS);
  mini.addAll(documents);
  return { mini };
}

/** Puts documents in, in the place of those with the same ids. */
export function putDocuments(index: SearchIndex, documents: readonly SearchDocument[]): void {
  for (const document of documents) {
    if (index.mini.has(document.id)) index.mini.replace(document);
    else index.mini.add(document);
  }
}

/** Takes things out; ids that are not in the index are passed over. */
export function removeDocuments(index: SearchIndex, ids: readonly Reference[]): void {
  for (const id of ids) if (index.mini.has(id)) index.mini.discard(id);
}

/** The index as text, to be kept and read by `readIndex`. */
export function writeIndex(index: SearchIndex): string {
  return JSON.stringify({ version: VERSION, mini: index.mini });
}

/** The index that `writeIndex` wrote; `null` when it was another version, or the text is damaged. */
export function readIndex(text: string): SearchIndex | null {
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null || !('version' in stored) || !('mini' in stored)) return null;
    if (stored.version !== VERSION) return null;
    return { mini: MiniSearch.loadJSON<SearchDocument>(JSON.stringify(stored.mini), OPTIONS) };
  } catch {
    return null;
  }
}
