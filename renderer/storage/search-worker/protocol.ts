import type { Kind } from '#domain/plan/model.ts';
import type { Hit, Snippet } from '#domain/search/model.ts';
import type { SearchLimits } from '#domain/search/search.ts';

/** Something that was found, with what is shown of it. */
export interface Found extends Hit {
  /** Id without its kind. */
  readonly thing: string;
  readonly kind: Kind;
  /** What sort of procedure or component it is; `null` for other kinds. */
  readonly variety: string | null;
  /** BCP 47, of procedures and scenarios that say it. */
  readonly language: string | null;
  /** Ranges of the title that matched: from, to (exclusive). */
  readonly titleRanges: readonly (readonly [number, number])[];
  /** Where it matched beyond the title; `null` where only the title did. */
  readonly snippet: Snippet | null;
}

/** What was found for `words`, best first. */
export interface Hits {
  readonly words: string;
  readonly found: readonly Found[];
}

export interface SearchRequest {
  readonly request: number;
  /** Name of the database to search. */
  readonly database: string;
  readonly words: string;
  readonly limits: SearchLimits;
}

export type SearchReply =
  | { readonly request: number; readonly hits: Hits }
  | { readonly request: number; readonly error: string };
