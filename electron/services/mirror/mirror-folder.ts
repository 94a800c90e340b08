import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { PlanFolderError } from '#electron/services/plan-folder.ts';
import { isSafePlanPath } from '#electron/services/plan-path.ts';
import { syncFolder, writeAtomic } from '#electron/services/write-atomic.ts';

/** A file that a mirror is to hold. */
export interface MirroredFile {
  readonly path: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Lies in the mirror and says which files are ours; begins with a dot, so it is no part of the plan. */
const MANIFEST = '.holdfast-mirror.json';
const manifestSchema = z.object({ files: z.record(z.string(), z.string()) });

/** Files under way at once: each waits for the disk. */
const AT_ONCE = 8;

/**
 * Makes `folder` hold `files`: what changed is written beside and renamed, what is gone and was ours is removed.
 *
 * Whatever else lies in it is kept; a file of ours that somebody changed is kept under another name. `thorough` looks at every
 * file, else what was written last is believed to be there. Paths that no system could hold are left out.
 */
export async function bringUpToDate(folder: string, files: readonly MirroredFile[], thorough: boolean): Promise<void> {
  await mkdir(folder, { recursive: true });
  const ours = await manifestIn(folder);
  const wanted = new Map(files.filter((file) => isSafePlanPath(file.path)).map((file) => [file.path, file]));
  const known = thorough ? await presentOnes(folder, ours) : ours;
  const changed = [...wanted.values()].filter((file) => known.get(file.path) !== file.sha256);
  const gone = [...ours.keys()].filter((path) => !wanted.has(path));
  if (changed.length + gone.length === 0) return;
  const folders = new Set<string>();
  for (const { path } of changed) folders.add(await folderFor(folder, path));
  await inTurns(changed, (file) => putFile(folder, file, ours.get(file.path) ?? null));
  for (const path of gone) await removeOurs(folder, path, ours.get(path) ?? '');
  for (const each of folders) await syncFolder(each);
  const entries = [...wanted.values()].map((file) => [file.path, file.sha256] as const);
  await writeAtomic(join(folder, MANIFEST), `${JSON.stringify({ files: Object.fromEntries(entries) }, null, 1)}\n`);
}

/** Deletes what was kept beside a file of ours because somebody had changed it. */
export async function removeKeptVersions(folder: string): Promise<void> {
  for (const path of await readdir(folder, { recursive: true }).catch(() => [])) {
    if (/\.kept-\d+$/.test(path)) await rm(join(folder, path), { force: true });
  }
}

async function manifestIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => '');
  try {
    return new Map(Object.entries(manifestSchema.parse(JSON.parse(text)).files));
  } catch {
    return new Map();
  }
}

async function presentOnes(folder: string, ours: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const present = new Map<string, string>();
  await inTurns([...ours], async ([path, sha256]) => {
    if ((await hashAt(join(folder, path))) === sha256) present.set(path, sha256);
  });
  return present;
}

/** The folder of `path`, made where it is not there. A link in the way is not followed: it may lead anywhere. */
async function folderFor(root: string, path: string): Promise<string> {
  let folder = root;
  for (const part of path.split('/').slice(0, -1)) {
    folder = join(folder, part);
    const found = await lstat(folder).catch(() => null);
    if (found === null) await mkdir(folder);
    else if (!found.isDirectory()) throw new PlanFolderError('link-outside', folder);
  }
  return folder;
}

async function putFile(root: string, file: MirroredFile, written: string | null): Promise<void> {
  const path = join(root, file.path);
  const there = await hashAt(path);
  if (there === file.sha256) return;
  if (there !== null && there !== written) await rename(path, `${path}.kept-${Date.now()}`);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.new`);
  try {
    const handle = await open(beside, 'wx', 0o644);
    try {
      await handle.writeFile(file.bytes);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
}

async function removeOurs(root: string, path: string, written: string): Promise<void> {
  if (!isSafePlanPath(path)) return;
  if ((await hashAt(join(root, path))) === written) await rm(join(root, path), { force: true });
}

/** Hash of the file at `path`; `null` when there is none. */
async function hashAt(path: string): Promise<string | null> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return null;
  if (!found.isFile()) throw new PlanFolderError('not-a-file', path);
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
}
