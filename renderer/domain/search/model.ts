import type { Kind } from '#domain/plan/model.ts';

/** What is searched of a thing, in the order in which a match is looked for to be shown. */
export const SEARCH_FIELDS = ['title', 'symptoms', 'names', 'tags', 'body', 'ids'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** `kind:id`, as links and logs name a thing. */
export type Reference = `${Kind}:${string}`;

/** A thing as search sees it: plain text by field. */
export interface SearchDocument {
  readonly id: Reference;
  readonly kind: Kind;
  readonly title: string;
  /** What people see when they need it. One a line. */
  readonly symptoms: string;
  /** People, roles, organisations, numbers. */
  readonly names: string;
  readonly ids: string;
  readonly tags: string;
  readonly body: string;
}

/** How a thing was found: by all words as typed, by all words misspelt, or by some of the words. */
export type MatchQuality = 'typed' | 'misspelt' | 'some';

/** Something that was found, best first. */
export interface Hit {
  readonly id: Reference;
  readonly kind: Kind;
  readonly title: string;
  readonly quality: MatchQuality;
  /** Folded words of the document that matched: what `snippetOf` marks. */
  readonly terms: readonly string[];
  /** Fields in which something matched, in the order of `SEARCH_FIELDS`. */
  readonly fields: readonly SearchField[];
}

/** Where it matched. */
export interface Snippet {
  readonly field: SearchField;
  /** A piece of the field, on one line. */
  readonly text: string;
  /** Ranges of `text` that matched: from, to (exclusive), in UTF-16 units, ascending. */
  readonly ranges: readonly (readonly [number, number])[];
  /** Whether text was left out before and after. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}
