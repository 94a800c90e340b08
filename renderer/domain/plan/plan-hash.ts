import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PlanFile } from './model.ts';
import { roleOf } from './paths.ts';
import { compareText } from './problem-codes.ts';

/** A file of a plan by what is in it: path below the plan folder, and the lower-case hex SHA-256 of its bytes. */
export interface HashedFile {
  readonly path: string;
  readonly sha256: string;
}

/**
 * What tells one text of a plan from another: lower-case hex SHA-256 over plan.yaml and every file of things.
 *
 * Assets, logs and foreign files do not count. In path order, each file is one line: its path as JSON, a space, and the
 * SHA-256 of its bytes; so no two sets of files give the same lines, and one changed file costs no look at the others. Rule P40.
 */
export function planHash(files: readonly PlanFile[]): string {
  return planHashOf(files.filter(counts).map((file) => ({ path: file.path, sha256: fileHash(file.bytes) })));
}

/** The same of files whose hashes are known. */
export function planHashOf(files: Iterable<HashedFile>): string {
  const hash = sha256.create();
  for (const file of [...files].filter(counts).sort((a, b) => compareText(a.path, b.path))) {
    hash.update(utf8ToBytes(`${JSON.stringify(file.path)} ${file.sha256}\n`));
  }
  return bytesToHex(hash.digest());
}

/** Lower-case hex SHA-256 of a file's bytes. */
export function fileHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function counts(file: { readonly path: string }): boolean {
  const role = roleOf(file.path);
  return role !== 'asset' && role !== 'log' && role !== 'foreign';
}
