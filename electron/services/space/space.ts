import { randomBytes } from 'node:crypto';
import { rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomic } from '#electron/services/write-atomic.ts';

const MB = 1_000_000;

/** When it is said that space gets short, and when only the log goes on. */
const SPACE_LIMITS = { lowBytes: 200 * MB, criticalBytes: 50 * MB, reserveBytes: 32 * MB } as const;

type SpaceLevel = 'fine' | 'low' | 'critical';

/** How much room there is on the disk of the data folder; `null` where the system does not say. */
interface SpaceState {
  readonly level: SpaceLevel;
  readonly freeBytes: number | null;
}

/** Watches the room on a disk, and keeps some back for the log. */
export interface SpaceWatch {
  /** As last looked at. */
  state(): SpaceState;
  /** Looks now; lets the reserve go where room is short. It is taken again in time, where there is plenty. */
  look(): Promise<SpaceState>;
  /** Lets the reserve go; whether there was one. */
  makeRoom(): Promise<boolean>;
  stop(): void;
}

/** How room is watched. */
export interface SpaceOptions {
  readonly limits?: typeof SPACE_LIMITS;
  readonly freeBytes?: (folder: string) => Promise<number | null>;
  readonly everyMs?: number;
  readonly report: (error: unknown) => void;
}

/** A watch on the disk of `dataFolder`, whose state is known at once; the reserve is taken a little later. */
export async function watchSpace(dataFolder: string, options: SpaceOptions): Promise<SpaceWatch> {
  const limits: { readonly [Key in keyof typeof SPACE_LIMITS]: number } = options.limits ?? SPACE_LIMITS;
  const freeBytes = options.freeBytes ?? freeBytesAt;
  const reserve = join(dataFolder, 'reserve');
  let state: SpaceState = { level: 'fine', freeBytes: null };

  async function makeRoom(): Promise<boolean> {
    const had = (await stat(reserve).catch(() => null)) !== null;
    await rm(reserve, { force: true });
    return had;
  }

  async function look(): Promise<SpaceState> {
    const free = await freeBytes(dataFolder);
    // What the reserve gave back is for the log: it does not make room for anything else.
    const spent = state.level === 'critical' ? limits.reserveBytes : 0;
    state = { level: levelOf(free === null ? null : free - spent, limits), freeBytes: free };
    if (state.level === 'critical') await makeRoom();
    return state;
  }

  async function keepReserve(): Promise<void> {
    const { freeBytes: free } = await look();
    if (free !== null && free > limits.lowBytes + limits.reserveBytes) await takeReserve(reserve, limits.reserveBytes);
  }

  const timer = setInterval(() => void keepReserve().catch(options.report), options.everyMs ?? 15_000).unref();
  // The reserve takes a moment to write: not while the app starts.
  await look().catch(options.report);
  return { state: () => state, look, makeRoom, stop: () => clearInterval(timer) };
}

function levelOf(
  free: number | null,
  limits: { readonly lowBytes: number; readonly criticalBytes: number },
): SpaceLevel {
  if (free === null || free >= limits.lowBytes) return 'fine';
  return free >= limits.criticalBytes ? 'low' : 'critical';
}

async function freeBytesAt(folder: string): Promise<number | null> {
  const found = await statfs(folder).catch(() => null);
  return found === null ? null : found.bavail * found.bsize;
}

/** Real bytes, not a hole and nothing that a file system could make small: room that is only promised is none. */
async function takeReserve(path: string, bytes: number): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found !== null && found.size >= bytes) return;
  await writeAtomic(path, randomBytes(bytes));
}
