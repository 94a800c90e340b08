import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { syncFolder, writeAtomic } from '#electron/services/write-atomic.ts';

/** Why a profile is put aside: its database differs from the journal, or does not open. */
export type SetAsideWhy = 'different' | 'broken' | 'asked';

const wantedSchema = z.object({ why: z.enum(['different', 'broken', 'asked', 'forget']), at: z.string() });

/** A profile that was put aside at this start. */
export interface SetAsideProfile {
  readonly why: SetAsideWhy;
  /** Name of its folder below `set-aside`; `null` when it could not be moved. */
  readonly folder: string | null;
}

/** Where a shell has its profile, and what is held of the database in it: below the data folder. */
export interface ProfilePlace {
  readonly dataFolder: string;
  readonly profile: string;
  readonly held: string;
}

/** Notes that the profile is to be put aside at the next start, when nothing has it open; `forget`: deleted. */
export async function wantSetAside(dataFolder: string, why: SetAsideWhy | 'forget'): Promise<void> {
  await writeAtomic(wantedIn(dataFolder), `${JSON.stringify({ why, at: new Date().toISOString() })}\n`);
}

/**
 * Puts the shell's profile aside if that is wanted; `null` if not. Nothing may have it open.
 *
 * It is moved, never deleted: what is wrong with it may be all that is left of something. What was held of its database as the
 * browser found it goes along. Only where people ask for the past to be forgotten is it deleted, with all that was put aside.
 */
export async function carryOutSetAside(place: ProfilePlace): Promise<SetAsideProfile | null> {
  const { dataFolder, profile, held } = place;
  const wanted = await readWanted(dataFolder);
  if (wanted === null) return null;
  if (wanted.why === 'forget') {
    for (const path of [profile, held, 'set-aside']) await rm(join(dataFolder, path), { recursive: true, force: true });
    return null;
  }
  await rm(wantedIn(dataFolder), { force: true });
  if (!(await isThere(join(dataFolder, profile)))) return { why: wanted.why, folder: null };
  const folder = folderName(basename(profile));
  if (!(await moved(dataFolder, profile, folder))) return { why: wanted.why, folder: null };
  if (await isThere(join(dataFolder, held))) await moved(dataFolder, held, join(folder, 'as-it-was-found'));
  return { why: wanted.why, folder };
}

/** Puts what is held of a database aside whose files are gone; the name of its folder, `null` when nothing is held. */
export async function setHeldAside({ dataFolder, held }: ProfilePlace): Promise<string | null> {
  if (!(await isThere(join(dataFolder, held)))) return null;
  const folder = folderName('database');
  return (await moved(dataFolder, held, folder)) ? folder : null;
}

function folderName(of: string): string {
  return `${new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z-${of}`;
}

async function isThere(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function wantedIn(dataFolder: string): string {
  return join(dataFolder, 'set-aside', 'wanted.json');
}

async function readWanted(dataFolder: string): Promise<z.infer<typeof wantedSchema> | null> {
  const text = await readFile(wantedIn(dataFolder), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return wantedSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Windows lets go of a closed browser's files a little later. */
async function moved(dataFolder: string, from: string, name: string): Promise<boolean> {
  await mkdir(join(dataFolder, 'set-aside'), { recursive: true });
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      await rename(join(dataFolder, from), join(dataFolder, 'set-aside', name));
      await syncFolder(dataFolder);
      return true;
    } catch {
      await wait(200);
    }
  }
  return false;
}
