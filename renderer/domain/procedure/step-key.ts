import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { StepKey } from './model.ts';

/** Gives out the keys of one document, in document order. */
export interface KeyMaker {
  /**
   * The first 16 hex digits of the SHA-256 of the canonical JSON (RFC 8785) of `[headings, parents, text, n]`, where `n`
   * counts those that were asked for with the same three before, from 0. Rule G18.
   */
  keyOf(headings: readonly string[], parents: readonly string[], text: string): StepKey;
}

/** A maker of keys for one document. */
export function keyMaker(): KeyMaker {
  const seen = new Map<string, number>();
  return {
    keyOf(headings, parents, text) {
      const same = canonical([headings, parents, text]);
      const n = seen.get(same) ?? 0;
      seen.set(same, n + 1);
      const hash = bytesToHex(sha256(utf8ToBytes(canonical([headings, parents, text, n]))));
      return hash.slice(0, 16) as StepKey;
    },
  };
}

/** Lone surrogates have no UTF-8: they count as U+FFFD, as they do when the text is saved. */
function canonical(value: readonly unknown[]): string {
  const json = canonicalize(wellFormed(value));
  if (json === undefined) throw new TypeError('only plain data has canonical JSON');
  return json;
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  return Array.isArray(value) ? value.map(wellFormed) : value;
}
