import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { syncFolder, writeAtomic } from '#electron/services/write-atomic.ts';

/** Why a profile is put aside: its database differs from the journal, or does not open. */
export type SetAsideWhy = 'different' | 'broken' | 'asked';

const wantedSchema = z.object({ why: z.enum(['different', 'broken', 'asked']), at: z.string() });

/** A profile that was put aside at this start. */
export interface SetAsideProfile {
  readonly why: SetAsideWhy;
  /** Name of its folder below `set-aside`; `null` when it could not be moved. */
  readonly folder: string | null;
}

/** Notes that the profile is to be put aside at the next start, when nothing has it open. */
export async function wantSetAside(dataFolder: string, why: SetAsideWhy): Promise<void> {
  await writeAtomic(wantedIn(dataFolder), `${JSON.stringify({ why, at: new Date().toISOString() })}\n`);
}

/**
 * Puts the shell's profile (`profile` is its folder below the data folder) aside if that is wanted; `null` if not. Nothing may
 * have it open.
 *
 * It is moved, never deleted: what is wrong with it may be all that is left of something.
 */
export async function carryOutSetAside(dataFolder: string, profile: string): Promise<SetAsideProfile | null> {
  const wanted = await readWanted(dataFolder);
  if (wanted === null) return null;
  await rm(wantedIn(dataFolder), { force: true });
  if ((await stat(join(dataFolder, profile)).catch(() => null)) === null) return { why: wanted.why, folder: null };
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, '');
  const folder = `${stamp}Z-${basename(profile)}`;
  return { why: wanted.why, folder: (await moved(dataFolder, profile, folder)) ? folder : null };
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
async function moved(dataFolder: string, profile: string, name: string): Promise<boolean> {
  await mkdir(join(dataFolder, 'set-aside'), { recursive: true });
  for (let attempt = 0; attempt < 10; attempt += 1) {
    try {
      await rename(join(dataFolder, profile), join(dataFolder, 'set-aside', name));
      await syncFolder(dataFolder);
      return true;
    } catch {
      await wait(200);
    }
  }
  return false;
}
