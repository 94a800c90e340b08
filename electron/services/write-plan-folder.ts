import { copyFile, link, lstat, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { PlanFile } from '#domain/plan/model.ts';
import { PlanFolderError } from '#electron/services/plan-folder.ts';
import { isSafePlanPath } from '#electron/services/plan-path.ts';
import { syncFolder, writeSynced } from '#electron/services/write-atomic.ts';

/**
 * Makes the folder at `path` hold `files`; whatever else lies in it is kept.
 *
 * The new folder is made beside it, synced, and put in its place by renaming, so a crash leaves the old one or the new
 * one; one that hit between the two renames is mended by the next call. Throws `PlanFolderError` before writing anything
 * where a path is unsafe or two are the same on a system that ignores case.
 */
export async function writePlanFolder(path: string, files: readonly PlanFile[]): Promise<void> {
  refuseUnsafe(files);
  const target = resolve(path);
  const fresh = join(dirname(target), `.${basename(target)}.new`);
  const old = join(dirname(target), `.${basename(target)}.old`);
  await mkdir(dirname(target), { recursive: true });
  if (await exists(old)) await mend(target, old);
  await rm(fresh, { recursive: true, force: true });
  await writeBeside(fresh, files);
  if (await exists(target)) {
    await keepForeign(target, fresh);
    await rename(target, old);
  }
  await rename(fresh, target);
  await syncFolder(dirname(target));
  await rm(old, { recursive: true, force: true });
}

/** Whether there is nothing at `path`, or an empty folder. */
export async function isEmptyOrAbsent(path: string): Promise<boolean> {
  const entry = await lstat(path).catch(() => null);
  if (entry === null) return true;
  return entry.isDirectory() && (await readdir(path)).length === 0;
}

function refuseUnsafe(files: readonly PlanFile[]): void {
  const seen = new Set<string>();
  for (const { path } of files) {
    if (!isSafePlanPath(path)) throw new PlanFolderError('unsafe-path', path);
    const folded = path.normalize('NFC').toLowerCase();
    if (seen.has(folded)) throw new PlanFolderError('clash', path);
    seen.add(folded);
  }
}

/** A crash between the two renames left the folder under its other name. */
async function mend(target: string, old: string): Promise<void> {
  if (await exists(target)) await rm(old, { recursive: true, force: true });
  else await rename(old, target);
}

async function writeBeside(fresh: string, files: readonly PlanFile[]): Promise<void> {
  const folders = new Set([fresh, ...files.map((file) => dirname(join(fresh, file.path)))]);
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const file of files) await writeSynced(join(fresh, file.path), file.bytes);
  for (const folder of folders) await syncFolder(folder);
}

async function keepForeign(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const place = join(to, entry.name);
    if (entry.isDirectory()) {
      await mkdir(place, { recursive: true });
      await keepForeign(source, place);
    } else if (!(await exists(place))) {
      if (entry.isSymbolicLink()) await symlink(await readlink(source), place);
      else await link(source, place).catch(() => copyFile(source, place));
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null)) !== null;
}
