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

// Note: sums. A head is the sum of its rows' hashes, modulo 2^256, so that one row more costs one addition however many there
// are. It finds what was lost or altered by accident; lines and events have chains of their own against intent.
const MODULUS = 1n << 256n;

/** The head of an empty table. */
export const EMPTY_TABLE: TableHead = { count: 0, hash: '0'.repeat(64) };

/** Heads of nothing. */
export const EMPTY_HEADS: TableHeads = { files: EMPTY_TABLE, events: EMPTY_TABLE, settings: EMPTY_TABLE };

/** Lower-case hex SHA-256 of `bytes`. */
export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The head of a table of files, from path to SHA-256. Rule J13. */
export function filesHead(files: Iterable<readonly [path: string, sha256: string]>): TableHead {
  return headOf(files, ([path, hash]) => sum(`${JSON.stringify(path)} ${hash}`));
}

/** The head of a set of events, by their hashes. Rule J13. */
export function eventsHead(hashes: Iterable<string>): TableHead {
  return headOf(hashes, (hash) => (/^[0-9a-f]{64}$/.test(hash) ? BigInt(`0x${hash}`) : sum(hash)));
}

/** The head of settings, from key to value. Rule J13. */
export function settingsHead(settings: Iterable<readonly [key: string, value: unknown]>): TableHead {
  return headOf(settings, ([key, value]) => sum(`${JSON.stringify(key)} ${canonicalJson(value ?? null)}`));
}

/** The head of a table once the rows of head `gone` are out of it and those of head `come` are in it. Rule J13. */
export function changedHead(head: TableHead, gone: TableHead, come: TableHead): TableHead {
  const total = (numberOf(head) - numberOf(gone) + numberOf(come) + MODULUS) % MODULUS;
  return { count: head.count - gone.count + come.count, hash: hexOf(total) };
}

/** Whether two tables hold the same. */
export function sameHead(a: TableHead, b: TableHead): boolean {
  return a.count === b.count && a.hash === b.hash;
}

/** Whether all three tables hold the same. */
export function sameHeads(a: TableHeads, b: TableHeads): boolean {
  return sameHead(a.files, b.files) && sameHead(a.events, b.events) && sameHead(a.settings, b.settings);
}

function headOf<Row>(rows: Iterable<Row>, valueOfRow: (row: Row) => bigint): TableHead {
  let count = 0;
  let total = 0n;
  for (const row of rows) {
    count += 1;
    total += valueOfRow(row);
  }
  return { count, hash: hexOf(total % MODULUS) };
}

function sum(text: string): bigint {
  return BigInt(`0x${sha256Of(utf8ToBytes(text))}`);
}

function numberOf(head: TableHead): bigint {
  return BigInt(`0x${head.hash}`);
}

function hexOf(value: bigint): string {
  return value.toString(16).padStart(64, '0');
}
