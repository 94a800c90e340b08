import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../incident/log.ts';
import type { TableHead } from './model.ts';

/** Heads of the three things that the journal keeps. */
export interface TableHeads {
  /** By path: the SHA-256 of each file. */
  readonly files: TableHead;
  readonly events: TableHead;
  readonly settings: TableHead;
}

/** Lower-case hex SHA-256 of `bytes`. */
export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The head of a table of files, from path to SHA-256. Rule J13. */
export function filesHead(files: Iterable<readonly [path: string, sha256: string]>): TableHead {
  return headOf([...files].map(([path, hash]) => `${JSON.stringify(path)} ${hash}`));
}

/** The head of a set of events, by their hashes. Rule J13. */
export function eventsHead(hashes: Iterable<string>): TableHead {
  return headOf([...hashes]);
}

/** The head of settings, from key to value. Rule J13. */
export function settingsHead(settings: Iterable<readonly [key: string, value: unknown]>): TableHead {
  return headOf([...settings].map(([key, value]) => `${JSON.stringify(key)} ${canonicalJson(value ?? null)}`));
}

/** Whether two tables hold the same. */
export function sameHead(a: TableHead, b: TableHead): boolean {
  return a.count === b.count && a.hash === b.hash;
}

function headOf(rows: string[]): TableHead {
  return { count: rows.length, hash: sha256Of(utf8ToBytes(rows.sort().join('\n'))) };
}
