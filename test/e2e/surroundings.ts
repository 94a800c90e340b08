import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What the app finds around it on a machine, as far as it could leave traces there. */
export interface Surroundings {
  readonly folder: string;
  /** A drive that can be taken out, the one place that there is for a second mirror. */
  readonly stick: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Addresses and folders that the system was asked to open, in order. */
  opened(): Promise<readonly string[]>;
}

/** Surroundings of their own for one test: in the place of the system's opener stands one that only writes down what it is given. */
export async function makeSurroundings(): Promise<Surroundings> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-around-'));
  const [programs, stick, opened] = [join(folder, 'programs'), join(folder, 'stick'), join(folder, 'opened.txt')];
  await mkdir(programs);
  await mkdir(stick);
  for (const name of ['xdg-open', 'open']) {
    await writeFile(join(programs, name), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${opened}'\n`);
    await chmod(join(programs, name), 0o755);
  }
  return {
    folder,
    stick,
    environment: { PATH: [programs, process.env['PATH'] ?? ''].join(delimiter), HOLDFAST_MIRROR_PLACES: stick },
    opened: async () => (await readFile(opened, 'utf8').catch(() => '')).split('\n').filter((line) => line !== ''),
  };
}
