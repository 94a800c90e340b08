import { isFull } from '#electron/services/host-failure.ts';
import { bringUpToDate, type MirroredFile } from '#electron/services/mirror/mirror-folder.ts';

/** How a mirror stands to what is kept. `absent`: its place is not there now. */
export interface MirrorStanding {
  readonly state: 'current' | 'behind' | 'absent' | 'full' | 'failed';
  /** When it was last brought up to date, ISO 8601; `null` before the first time. */
  readonly at: string | null;
}

/** A folder that is kept up to date. Nothing that happens to it reaches the caller but by `standing`. */
export interface Mirror {
  standing(): MirrorStanding;
  /** Something changed: the folder is brought up to date soon. */
  touch(): void;
  /** Brings the folder up to date now, if it is not. */
  flush(): Promise<void>;
  /** Comes back once no attempt is under way. */
  settled(): Promise<void>;
  /** No more attempts. */
  stop(): void;
}

/** How a mirror is kept. */
export interface MirrorOptions {
  /** The folder, `null` while its place is not there. Asked before each attempt. */
  readonly folder: () => Promise<string | null>;
  readonly files: () => readonly MirroredFile[];
  readonly report: (error: unknown) => void;
  /** After a change, and after an attempt that failed. */
  readonly soonMs?: number;
  readonly againMs?: number;
}

/** A mirror that is looked through once at its start. */
export function keepMirror({ folder, files, report, soonMs = 1000, againMs = 20_000 }: MirrorOptions): Mirror {
  let standing: MirrorStanding = { state: 'behind', at: null };
  let isDue = true;
  let isThorough = true;
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;

  function later(ms: number): void {
    if (stopped) return;
    timer ??= setTimeout(() => {
      timer = null;
      void flush();
    }, ms).unref();
  }

  async function attempt(): Promise<void> {
    const place = await folder();
    if (place === null) {
      // Whoever took it away may bring back another one.
      isThorough = true;
      standing = { ...standing, state: 'absent' };
      return later(againMs);
    }
    isDue = false;
    try {
      await bringUpToDate(place, files(), isThorough);
      isThorough = false;
      standing = { state: isDue ? 'behind' : 'current', at: new Date().toISOString() };
    } catch (error) {
      isDue = true;
      isThorough = true;
      standing = { ...standing, state: isFull(error) ? 'full' : 'failed' };
      if (standing.state === 'failed') report(error);
      later(againMs);
    }
  }

  async function flush(): Promise<void> {
    while (running !== null) await running;
    if (!isDue || stopped) return;
    running = attempt().finally(() => {
      running = null;
    });
    await running;
  }

  return {
    standing: () => standing,
    touch: () => {
      isDue = true;
      if (standing.state === 'current') standing = { ...standing, state: 'behind' };
      later(soonMs);
    },
    flush,
    settled: async () => {
      while (running !== null) await running;
    },
    stop: () => {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
