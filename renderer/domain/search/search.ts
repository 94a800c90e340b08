import type { SearchOptions, SearchResult } from 'minisearch';
import type { Kind } from '#domain/plan/model.ts';
import { wordsOf } from '#domain/search/fold.ts';
import type { SearchIndex } from '#domain/search/index-documents.ts';
import { isLittleWord } from '#domain/search/little-words.ts';
import { type Hit, type MatchQuality, type Reference, SEARCH_FIELDS } from '#domain/search/model.ts';

/** Below this many good matches, misspelt ones and ones with some of the words are looked for too. */
const FEW = 8;

/** Rule S8. */
const BOOST = { title: 8, symptoms: 5, ids: 4, names: 4, tags: 3, body: 1 };

/** What narrows a search. */
export interface SearchLimits {
  /** Most hits; 50 where not said. */
  readonly most?: number;
  /** Only things of these kinds; all where not said. */
  readonly kinds?: readonly Kind[];
}

/**
 * What `words` finds in `index`, best first: all words as typed, then misspelt, then some of the words. Rules S1-S8, S14.
 *
 * Nothing typed finds nothing.
 */
export function search(index: SearchIndex, words: string, { most = 50, kinds }: SearchLimits = {}): readonly Hit[] {
  const asked = askedWords(words);
  if (asked.length === 0) return [];
  const found = new Map<string, Hit>();
  const take = (quality: MatchQuality, results: readonly SearchResult[]) => {
    for (const result of results) {
      if (kinds !== undefined && !kinds.includes(result['kind'])) continue;
      if (!found.has(result.id)) found.set(result.id, hitOf(result, quality));
    }
  };
  const query = asked.join(' ');
  take('typed', index.mini.search(query, { ...AS_TYPED, combineWith: 'AND' }));
  if (found.size < FEW) take('misspelt', index.mini.search(query, { ...MISSPELT, combineWith: 'AND' }));
  if (found.size < FEW && asked.length > 1) take('some', byWordsHeld(index, query, asked.length));
  const hits = [...found.values()];
  const isNamed = titleIs(words);
  return [...hits.filter(isNamed), ...hits.filter((hit) => !isNamed(hit))].slice(0, most);
}

/** Whether a thing is called just what was typed. Rule S14. */
function titleIs(typed: string): (hit: Hit) => boolean {
  const name = foldedName(typed);
  return ({ title }) => Math.abs(title.length - typed.length) < 4 && foldedName(title) === name;
}

function foldedName(text: string): string {
  return wordsOf(text)
    .map((word) => word.folded)
    .join(' ');
}

const AS_TYPED: SearchOptions = { boost: BOOST, prefix: (term) => term.length > 1 };

const MISSPELT: SearchOptions = { ...AS_TYPED, fuzzy: (term) => toleratedChanges(term) };

/** How many letters may differ (two swapped ones are two): none in short words, nor in codes, which differ by one. */
function toleratedChanges(term: string): number | false {
  if (term.length < 4 || /\p{N}/u.test(term)) return false;
  return term.length < 6 ? 1 : 2;
}

/** Things that hold at least half of the words, the most words first. */
function byWordsHeld(index: SearchIndex, query: string, asked: number): readonly SearchResult[] {
  const held = (result: SearchResult) => new Set(result.queryTerms).size;
  return index.mini
    .search(query, { ...MISSPELT, combineWith: 'OR' })
    .filter((result) => held(result) * 2 >= asked)
    .sort((a, b) => held(b) - held(a) || b.score - a.score || compare(a.id, b.id));
}

function askedWords(words: string): readonly string[] {
  const all = [...new Set(wordsOf(words).map((word) => word.folded))];
  const telling = all.filter((word) => !isLittleWord(word));
  return telling.length > 0 ? telling : all;
}

function hitOf(result: SearchResult, quality: MatchQuality): Hit {
  const matched = new Set(Object.values(result.match).flat());
  return {
    // The index holds nothing but documents that this folder's functions put in.
    id: result.id as Reference,
    kind: result['kind'],
    title: result['title'],
    quality,
    terms: [...result.terms].sort(),
    fields: SEARCH_FIELDS.filter((field) => matched.has(field)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}
