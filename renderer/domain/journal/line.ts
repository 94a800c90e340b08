import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from '../incident/log.ts';
import { changeJson, readChange } from './changes.ts';
import type { Change, JournalHead, JournalLine } from './model.ts';

/** A line as it is written: its text without the line end, and what it says. */
export interface SealedLine {
  readonly line: JournalLine;
  readonly text: string;
}

/** `change` as the line after `head`. Rules J1, J2. Throws TypeError for what JSON cannot say. */
export function sealLine(
  change: Change,
  head: JournalHead,
  about: { readonly store: string; readonly at: string },
): SealedLine {
  const placed = { seq: head.seq + 1, prev: head.hash, store: about.store, at: about.at };
  const body = { ...placed, change: changeJson(change) };
  const hash = hashOf(body);
  return { line: { ...placed, change, hash }, text: canonicalJson({ ...body, hash }) };
}

/** The text of a line that was read, as it was written. */
export function sealedText({ change, ...line }: JournalLine): string {
  return canonicalJson({ ...line, change: changeJson(change) });
}

const schema = z.strictObject({
  seq: z.int().positive(),
  prev: z.string().nullable(),
  store: z.string().min(1),
  at: z.string(),
  change: z.unknown(),
  hash: z.string(),
});

/** The line that `text` is, `null` when it is none: not canonical, not of this shape, or of another hash. Rule J3. */
export function readLine(text: string): JournalLine | null {
  const read = schema.safeParse(jsonIn(text));
  if (!read.success) return null;
  const { hash, ...body } = read.data;
  try {
    if (hashOf(body) !== hash || canonicalJson(read.data) !== text) return null;
  } catch {
    // Depth that the canonical form cannot be made of: not written by us.
    return null;
  }
  const change = readChange(body.change);
  return change === null ? null : { ...body, change, hash };
}

function hashOf(body: Readonly<Record<string, unknown>>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(body))));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
