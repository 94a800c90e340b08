import { type Word, wordsOf } from '#domain/search/fold.ts';
import { type Hit, SEARCH_FIELDS, type SearchDocument, type SearchField, type Snippet } from '#domain/search/model.ts';

/** Longest piece of text that is shown, in UTF-16 units, unless one word is longer. */
const LONGEST = 140;

/**
 * Where `hit` matched in its `document`: the piece of text with the most different words, with its ranges. Rule S9.
 *
 * The title is shown anyway, so a match beyond it is preferred. `null` when the document no longer holds the words.
 */
export function snippetOf(document: SearchDocument, hit: Pick<Hit, 'terms'>): Snippet | null {
  const terms = new Set(hit.terms);
  const inOrder: readonly SearchField[] = [...SEARCH_FIELDS.filter((field) => field !== 'title'), 'title'];
  for (const field of inOrder) {
    const text = textWithMost(document, field, terms);
    const matching = matchesIn(text, terms);
    if (matching.length > 0) return pieceOf(field, text, matching);
  }
  return null;
}

/** The body is one text; of the other fields, which are lists, the entry that holds the most different terms. */
function textWithMost(document: SearchDocument, field: SearchField, terms: ReadonlySet<string>): string {
  const entries = field === 'body' ? [document.body] : document[field].split('\n');
  const held = entries.map((entry) => new Set(matchesIn(entry, terms).map((word) => word.folded)).size);
  return (entries[held.indexOf(Math.max(...held))] ?? '').replace(/\s+/gu, ' ').trim();
}

function matchesIn(text: string, terms: ReadonlySet<string>): readonly Word[] {
  return wordsOf(text).filter((word) => terms.has(word.folded));
}

/** Ranges of `text` that match `terms`: for titles, which are shown whole. Ascending, from and to (exclusive). */
export function rangesIn(text: string, terms: readonly string[]): readonly (readonly [number, number])[] {
  return matchesIn(text, new Set(terms)).map((word) => [word.from, word.to]);
}

function pieceOf(field: SearchField, text: string, matching: readonly Word[]): Snippet {
  const [first, last] = densestRun(matching);
  const room = Math.max(0, LONGEST - (last.to - first.from));
  const from = wordStart(text, Math.max(0, first.from - Math.floor(room / 3)));
  const to = wordEnd(text, Math.min(text.length, Math.max(last.to, from + LONGEST)));
  const shown = matching.filter((word) => word.from >= from && word.to <= to);
  return {
    field,
    text: text.slice(from, to),
    ranges: shown.map((word) => [word.from - from, word.to - from]),
    cutBefore: from > 0,
    cutAfter: to < text.length,
  };
}

/** The first run of matches no longer than a piece that holds the most different words. */
function densestRun(matching: readonly Word[]): readonly [Word, Word] {
  let best: { readonly words: number; readonly run: readonly [Word, Word] } | null = null;
  for (const [at, first] of matching.entries()) {
    const within = matching.slice(at, at + LONGEST).filter((word) => word.to - first.from <= LONGEST);
    const words = new Set(within.map((word) => word.folded)).size;
    if (best === null || words > best.words) best = { words, run: [first, within.at(-1) ?? first] };
    // A long text that says one word over and over: the first places will do.
    if (at > 500) break;
  }
  if (best === null) throw new RangeError('a snippet without a match');
  return best.run;
}

function wordStart(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near);
  return near === 0 ? 0 : space + 1;
}

function wordEnd(text: string, near: number): number {
  if (near >= text.length || text[near] === ' ') return near;
  const space = text.lastIndexOf(' ', near);
  return space === -1 ? text.length : space;
}
