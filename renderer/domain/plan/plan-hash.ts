import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PlanFile } from './model.ts';
import { roleOf, sortFiles } from './paths.ts';
import { bytesOf } from './utf8.ts';

/**
 * What tells one text of a plan from another: lower-case hex SHA-256 over plan.yaml and every file of things.
 *
 * Assets, logs and foreign files do not count. In path order, each file enters as the lengths in bytes of path and content,
 * in decimal with a line break, then path and content; so no two sets of files give the same bytes. Rule P40.
 */
export function planHash(files: readonly PlanFile[]): string {
  const hash = sha256.create();
  for (const file of sortFiles(files)) {
    const role = roleOf(file.path);
    if (role === 'asset' || role === 'log' || role === 'foreign') continue;
    const path = bytesOf(file.path);
    hash
      .update(bytesOf(`${path.length} ${file.bytes.length}\n`))
      .update(path)
      .update(file.bytes);
  }
  return bytesToHex(hash.digest());
}
