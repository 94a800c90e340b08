import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { z } from 'zod';
import { HostFailure } from '#electron/services/host-failure.ts';
import { giveBack, grab, putNew } from '#electron/services/linked/put-file.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import { isSafePlanPath } from '#electron/services/plan-path.ts';
import { writeAtomic, writeSynced } from '#electron/services/write-atomic.ts';
import type { HostFolder, LinkedFolder, LinkedWrite } from '#host/host.ts';

/** The one folder outside the data folder that the plan is kept in step with. */
export interface Linked {
  /** Links the folder at `path`, none for `null`. */
  link(path: string | null): Promise<LinkedFolder | null>;
  state(): Promise<LinkedFolder | null>;
  read(): Promise<HostFolder>;
  /** Makes each write whose file is as expected; comes back with the paths of those that were not. */
  write(writes: readonly LinkedWrite[]): Promise<readonly string[]>;
}

const keptSchema = z.object({ path: z.string().min(1) });

/** The link of the installation in `dataFolder`, which alone knows the folder's path. */
export function linkedFolder(dataFolder: string): Linked {
  const file = join(dataFolder, 'linked-folder.json');
  const pathNow = async () => {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) return null;
    try {
      return keptSchema.safeParse(JSON.parse(text)).data?.path ?? null;
    } catch {
      return null;
    }
  };
  const state = async (): Promise<LinkedFolder | null> => {
    const path = await pathNow();
    return path === null ? null : { name: basename(path), stamp: await stampOf(path) };
  };
  return {
    state,
    link: async (path) => {
      if (path === null) await rm(file, { force: true });
      else await writeAtomic(file, `${JSON.stringify({ path }, null, 2)}\n`);
      return state();
    },
    read: async () => {
      const path = await pathNow();
      if (path === null) throw new HostFailure('refused');
      await giveBack(path);
      return { name: basename(path), files: await readPlanFolder(path) };
    },
    write: async (writes) => {
      const path = await pathNow();
      if (path === null) throw new HostFailure('refused');
      if (!writes.every((write) => isSafePlanPath(write.path) && !isHidden(write.path)))
        throw new HostFailure('refused');
      const root = await realpath(path);
      const refused: string[] = [];
      for (const write of writes) if (!(await writeOne(root, write))) refused.push(write.path);
      return refused;
    },
  };
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

/** Changes when any file below `path` does, by name, size and time; `null` when the folder is not there. */
async function stampOf(path: string): Promise<string | null> {
  const names = await readdir(path, { recursive: true }).catch(() => null);
  if (names === null) return null;
  const hash = createHash('sha256');
  for (const name of names.filter((one) => !isHidden(one.split(sep).join('/'))).sort()) {
    const found = await lstat(join(path, name)).catch(() => null);
    if (found?.isFile()) hash.update(`${name}\n${found.size} ${found.mtimeMs} ${found.ino}\n`);
  }
  return hash.digest('hex');
}

async function writeOne(root: string, { path, base64, expected }: LinkedWrite): Promise<boolean> {
  const target = join(root, ...path.split('/'));
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  // A folder in it may be a link that leads elsewhere.
  if (!`${await realpath(folder)}${sep}`.startsWith(`${root}${sep}`)) throw new HostFailure('refused');
  const fresh = base64 === null ? null : join(folder, `.${basename(target)}.${randomBytes(6).toString('hex')}.new`);
  try {
    if (fresh !== null && base64 !== null) await writeSynced(fresh, Buffer.from(base64, 'base64'));
    if (expected === null) return fresh === null ? true : await putNew(fresh, target);
    const held = await grab(target, expected);
    if (held === null) return false;
    const isPut = fresh === null || (await putNew(fresh, target));
    await held.done();
    return isPut;
  } finally {
    if (fresh !== null) await rm(fresh, { force: true });
  }
}
