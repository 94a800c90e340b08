import { constants, copyFile, cp, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

// Note: what the engine throws away. A browser that finds its database damaged begins an empty one and deletes the files of the
// old one, before a page can say anything. So its files are held before the browser starts, and let go once the self-test has
// found the database to be what the journal says.

/** Copies larger than this are not made where the disk cannot share their bytes: tables are linked, and cost nothing. */
const MOST_COPIED = 64 * 1024 * 1024;

/** Files that the engine never writes to again once they are there: a second name holds their bytes. */
const NEVER_CHANGED = /\.(ldb|sst)$/;

/** Holds the database's files in `databases` as they are now, in `held`. What is held already is older, and stays. */
export async function holdDatabase(databases: string, held: string): Promise<void> {
  if ((await stat(held).catch(() => null)) !== null) return;
  if ((await stat(databases).catch(() => null)) === null) return;
  const beside = `${held}.new`;
  await rm(beside, { recursive: true, force: true });
  await hold(databases, beside);
  await rename(beside, held);
}

/** The database is what it should be: nothing is held any more. */
export async function letGo(held: string): Promise<void> {
  await rm(held, { recursive: true, force: true });
}

async function hold(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await hold(source, target);
    else if (entry.isFile()) await holdFile(source, target);
  }
}

async function holdFile(source: string, target: string): Promise<void> {
  if (NEVER_CHANGED.test(source) && (await linked(source, target))) return;
  try {
    await copyFile(source, target, constants.COPYFILE_FICLONE_FORCE);
  } catch {
    const { size } = await stat(source);
    if (size <= MOST_COPIED) await cp(source, target);
  }
}

async function linked(source: string, target: string): Promise<boolean> {
  return link(source, target).then(
    () => true,
    () => false,
  );
}
