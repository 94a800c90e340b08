/** Doubles for what lies beyond the host: dialogs, printer, the system's browser. Everything before them is real. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ShellParts } from '#electron/services/host-handlers.ts';
import { openKeeping } from '#electron/services/keeping.ts';
import type { HostInfo } from '#host/host.ts';

export interface FarEdge {
  readonly parts: ShellParts;
  /** Addresses that were handed to the system. */
  readonly opened: string[];
  /** Why profiles were to be put aside. */
  readonly setAside: string[];
  /** What was reported to the terminal as not foreseen. */
  readonly reported: unknown[];
  /** A temporary folder, as a place to save to and to choose from. */
  readonly folder: string;
}

/** A far edge whose printer gives back the job's own text, or as many bytes as a job like "bytes 20000000" says. */
export async function farEdge(shell: HostInfo['shell'], offeredPlan: string | null = null): Promise<FarEdge> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-contract-'));
  const opened: string[] = [];
  const setAside: string[] = [];
  const reported: unknown[] = [];
  const device = { id: '01JD4Z9K7X8Y6W5V4T3S2R1Q0P', name: 'front-desk-1' };
  const keeping = await openKeeping({ dataFolder: folder, device, report: (error) => reported.push(error) });
  return {
    folder,
    opened,
    setAside,
    reported,
    parts: {
      shell,
      shellVersion: '156.0.1',
      dataFolder: folder,
      device,
      locale: 'fr-FR',
      offeredPlan,
      printJob: async (job) => {
        if (job === 'cannot be shown') throw new Error(job);
        const size = /^bytes (\d+)$/.exec(job)?.[1];
        return size === undefined ? new TextEncoder().encode(job) : pattern(Number(size));
      },
      openAddress: async (url) => void opened.push(url),
      keeping,
      setAside: null,
      setProfileAside: async (why) => void setAside.push(why),
      dropProfile: async () => void setAside.push('forget'),
      eraseAll: async () => void setAside.push('erase'),
      showFolder: async (path) => void opened.push(path),
      databaseIs: async (how) => {
        setAside.push(how);
        return how === 'good' ? null : '20261122T100000Z-database';
      },
    },
  };
}

/** Bytes of which no two neighbouring pieces are alike. */
export function pattern(size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, at) => (at * 31 + (at >> 13)) & 0xff);
}

/** Writes files below `folder`, by path. */
export async function putFiles(folder: string, files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
