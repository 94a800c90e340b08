import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { PlanFile } from '#domain/plan/model.ts';

/** Most files of a plan folder, and most bytes of all of them together. */
export const PLAN_LIMITS = { files: 20_000, bytes: 512 * 1024 * 1024, depth: 64 } as const;

export type PlanFolderErrorCode =
  | 'missing'
  | 'not-a-folder'
  | 'unreadable'
  | 'too-many-files'
  | 'too-large'
  | 'too-deep'
  | 'link-outside'
  | 'not-a-file'
  | 'unsafe-path'
  | 'clash';

/** A plan folder that is refused whole; `path` is the entry that is the reason. */
export class PlanFolderError extends Error {
  readonly code: PlanFolderErrorCode;
  readonly path: string;
  constructor(code: PlanFolderErrorCode, path: string, options?: ErrorOptions) {
    super(`plan folder: ${code}: ${path}`, options);
    this.name = 'PlanFolderError';
    this.code = code;
    this.path = path;
  }
}

/**
 * Every file below the folder at `path`, by path. What begins with a dot (`.git`) is no part of a plan and not read.
 *
 * A symbolic link is read when it leads to a file inside the folder; any other link, and anything that is neither file
 * nor folder, refuses the whole. Throws `PlanFolderError`; limits are `limits`.
 */
export async function readPlanFolder(path: string, limits: typeof PLAN_LIMITS = PLAN_LIMITS): Promise<PlanFile[]> {
  const root = await rootAt(path);
  const files: PlanFile[] = [];
  let bytesLeft: number = limits.bytes;
  for await (const found of filesBelow(root, root, 0, limits)) {
    if (files.length === limits.files) throw new PlanFolderError('too-many-files', path);
    const bytes = await readWhole(found.real, bytesLeft);
    bytesLeft -= bytes.length;
    files.push({ path: found.path, bytes });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function rootAt(path: string): Promise<string> {
  const root = await realpath(path).catch((cause: unknown) => {
    throw new PlanFolderError('missing', path, { cause });
  });
  if (!(await lstat(root)).isDirectory()) throw new PlanFolderError('not-a-folder', path);
  return root;
}

interface Found {
  /** Below the plan folder, with `/`. */
  readonly path: string;
  readonly real: string;
}

async function* filesBelow(
  root: string,
  folder: string,
  depth: number,
  limits: typeof PLAN_LIMITS,
): AsyncGenerator<Found> {
  if (depth > limits.depth) throw new PlanFolderError('too-deep', folder);
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new PlanFolderError('unreadable', folder, { cause });
  });
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const real = join(folder, entry.name);
    const path = real
      .slice(root.length + 1)
      .split(sep)
      .join('/');
    if (entry.isDirectory()) yield* filesBelow(root, real, depth + 1, limits);
    else if (entry.isFile()) yield { path, real };
    else if (entry.isSymbolicLink()) yield { path, real: await linkedFile(root, real) };
    else throw new PlanFolderError('not-a-file', real);
  }
}

async function linkedFile(root: string, link: string): Promise<string> {
  const real = await realpath(link).catch((cause: unknown) => {
    throw new PlanFolderError('link-outside', link, { cause });
  });
  if (!resolve(real).startsWith(root + sep)) throw new PlanFolderError('link-outside', link);
  if (!(await lstat(real)).isFile()) throw new PlanFolderError('not-a-file', link);
  return real;
}

/** The file's bytes, never more than `most`: its size is asked of the open file, which may have been swapped since. */
async function readWhole(path: string, most: number): Promise<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    // Not through a link put there meanwhile, and not waiting for ever on a pipe. Windows has neither flag.
    file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const found = await file.stat();
    if (!found.isFile()) throw new PlanFolderError('not-a-file', path);
    if (found.size > most) throw new PlanFolderError('too-large', path);
    const bytes = await file.readFile();
    if (bytes.length > most) throw new PlanFolderError('too-large', path);
    return bytes;
  } catch (cause) {
    throw cause instanceof PlanFolderError ? cause : new PlanFolderError('unreadable', path, { cause });
  } finally {
    await file?.close();
  }
}
