import { createHash, randomBytes } from 'node:crypto';
import { link, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

// Note: nothing of others is written over. A file is taken out of the way under a hidden name before it is judged, and a new
// one is put by a link, which fails where somebody was quicker. Whatever they wrote meanwhile comes back.
const HELD = /^\.(.+)\.[0-9a-f]{12}\.held$/;

/** A file that was taken out of the way because it is as expected. */
interface Held {
  /** It has been replaced, or is to be gone. What somebody still wrote to it is kept under a name beside. */
  done(): Promise<void>;
}

/** The file at `path` out of the way, if it is as `expected` (SHA-256); else it is where it was, and `null` comes back. */
export async function grab(path: string, expected: string): Promise<Held | null> {
  const held = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.held`);
  try {
    await rename(path, held);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
  if ((await hashOf(held)) !== expected) {
    await putBack(held, path);
    return null;
  }
  return {
    done: async () => {
      if ((await hashOf(held)) === expected) await rm(held, { force: true });
      else await putBack(held, path);
    },
  };
}

/** Puts `fresh` at `path`; whether it could be: not where a file is. */
export async function putNew(fresh: string, path: string): Promise<boolean> {
  try {
    await link(fresh, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    if (!isCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error;
  }
  // File systems without links (exFAT, some shares): looked at first, then renamed.
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (!isThere) await rename(fresh, path);
  return !isThere;
}

/** What a program that ended in between had taken out of the way, where it was. */
export async function giveBack(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names) {
    const own = HELD.exec(basename(name))?.[1];
    if (own !== undefined) await putBack(join(folder, name), join(folder, dirname(name), own));
  }
}

async function putBack(held: string, path: string): Promise<void> {
  for (let number = 0; number < 1000; number += 1) {
    if (await putNew(held, number === 0 ? path : keptName(path, number))) break;
  }
  await rm(held, { force: true });
}

function keptName(path: string, number: number): string {
  return path.replace(/(\.[^./\\]*)?$/, (ending) => `.kept-${number}${ending}`);
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
}
