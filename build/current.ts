import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '#build/parts.ts';

const root = join(import.meta.dirname, '..');
const stamps = join(root, 'dist', '.stamps');

/** Whether `part` was made from its sources as they are now, judged by their names, sizes and times. */
export function isCurrent(part: Part): boolean {
  try {
    const isThere = existsSync(join(root, 'dist', part.name));
    return isThere && readFileSync(join(stamps, part.name), 'utf8') === stateOf(part);
  } catch {
    return false;
  }
}

/** Remembers that `part` was made when its sources were in `state`: they may have changed while it was being made. */
export function markCurrent(part: Part, state: string): void {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, part.name), state);
}

/** The sources' names, sizes and times, in short. */
export function stateOf(part: Part): string {
  const hash = createHash('sha256');
  for (const source of part.sources) {
    for (const path of filesAt(join(root, source))) {
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesAt(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
