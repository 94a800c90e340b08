/** The real app in the real portable shell, started, driven, and ended as a fault would end it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Opening, questionsTo } from './asking.ts';
import type { Way } from './in-page.ts';
import { ended, killTree } from './process-tree.ts';

export type Engine = 'leveldb' | 'sqlite';

export interface StartOptions {
  readonly engine: Engine;
  /** How far the page's clock is off. */
  readonly clockOffsetMs?: number;
  /** What the page says while it is under load. */
  readonly onSaid?: (said: string) => void;
}

/** What the database holds, as the app's own screens would read it. */
export interface Kept {
  readonly notes: readonly number[];
  readonly things: number;
  readonly notices: readonly string[];
  /** Whether every device's chain of every incident counts 1, 2, 3 …. */
  readonly chained: boolean;
  /** Entries of the database that is written with the browser's usual durability and no journal. */
  readonly control: readonly number[];
}

export interface RunningApp {
  /** Whether the recovery screen is shown in place of the app. */
  readonly isInRecovery: boolean;
  /** Presses "Make the database again" on the recovery screen, and waits for the window that comes. */
  rebuild(): Promise<void>;
  /** Presses a button of that name. */
  press(name: string): Promise<void>;
  /** Begins to write entries from `from` on, as fast as they are kept; `pad`: bytes that each of them holds besides. */
  load(from: number, pad?: number): Promise<void>;
  /** As `load`, but into a database with the browser's usual durability, and no journal. */
  loadControl(from: number): Promise<void>;
  stopLoad(): Promise<void>;
  /** Whether both journal and database refuse whatever is to be written from now on. */
  refuse(isOn: boolean): Promise<void>;
  kept(): Promise<Kept>;
  /** As `kept`; where the database does not read, as a person would mend it. `how`: what they had to press. */
  keptOrMended(): Promise<{ readonly kept: Kept; readonly how: string | null }>;
  /** Milliseconds that each of so many presses takes. */
  presses(way: Way, times: number): Promise<readonly number[]>;
  /** What a person can read in the window now. */
  text(): Promise<string>;
  /** Ends every process of the app at once. */
  kill(): Promise<void>;
  /** Closes the window, as a person does. */
  close(): Promise<void>;
}

const FEATURES: Readonly<Record<Engine, string>> = {
  leveldb: '--disable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout',
  sqlite: '--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout',
};

/** How long the app may take to be there, with everything that it mends at its start. */
const START_MS = 240_000;

/** How long an app that was closed may take to be gone. */
const END_MS = 30_000;

/** What was started and has not ended: a round that fails must leave nothing running. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) killTree(child.pid);
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

/** The next app's process, its code loaded and no window opened: half of what a start costs here. */
let spare: ChildProcess | null = null;
let wantsSpare = false;

/** From now on the process of the next app is begun while the one before it is in use. */
export function keepSpare(): void {
  wantsSpare = true;
}

/** Compiled code of the app, for the next process: none of them comes to its end to leave it by itself. */
const COMPILED = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'holdfast-faults');

function launch(): ChildProcess {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'app-under-test.ts')], {
    stdio: ['ignore', 'ignore', process.env['FAULTS_VERBOSE'] === undefined ? 'ignore' : 'inherit', 'ipc'],
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8', NODE_COMPILE_CACHE: COMPILED },
  });
  running.add(child);
  child.once('exit', () => void running.delete(child));
  return child;
}

/** A process that opens the app on `dataFolder`. */
export function spawnApp(dataFolder: string, { engine, clockOffsetMs = 0 }: StartOptions): ChildProcess {
  const child = spare ?? launch();
  spare = null;
  child.send({ open: dataFolder, browserArgument: FEATURES[engine], clockOffsetMs } satisfies Opening);
  return child;
}

/** The app on `dataFolder`, once it is open or says that it cannot be. */
export async function startApp(dataFolder: string, options: StartOptions): Promise<RunningApp> {
  const child = spawnApp(dataFolder, options);
  const { ask, ready } = questionsTo(child, (said) => options.onSaid?.(said));
  const late = setTimeout(() => killTree(child.pid), START_MS);
  if ((await ready) !== 'ready') throw new Error('another one is open on this folder');
  let state = (await ask('state')) as 'open' | 'closed';
  clearTimeout(late);
  if (wantsSpare) spare ??= launch();
  const rebuild = async () => {
    await ask('press', { name: 'Make the database again' });
    // Until the window with the recovery screen is gone, it is still there to be seen.
    for (
      const until = Date.now() + START_MS;
      state === 'closed' && Date.now() < until;
      state = (await ask('state')) as 'open' | 'closed'
    )
      await wait(100);
  };
  const kept = async () => {
    if (state === 'closed') throw new Error(`the app does not open: ${await ask('text')}`);
    return (await ask('kept')) as Kept;
  };
  return {
    get isInRecovery() {
      return state === 'closed';
    },
    rebuild,
    press: async (name) => void (await ask('press', { name })),
    load: async (from, pad = 0) => void (await ask('load', { from, pad })),
    loadControl: async (from) => void (await ask('load', { from, isControl: true })),
    refuse: async (isOn) => void (await ask('refuse', { isOn })),
    stopLoad: async () => void (await ask('stop')),
    kept,
    keptOrMended: async () => {
      let how: string | null = null;
      for (const until = Date.now() + START_MS; ; await wait(200)) {
        try {
          return { kept: await kept(), how };
        } catch (error) {
          if (Date.now() > until) throw error;
        }
        // The window may be on its way to another profile.
        state = (await ask('state').catch(() => state)) as 'open' | 'closed';
        const text = String(await ask('text').catch(() => ''));
        if (state === 'closed' && how !== 'recovery') {
          how = 'recovery';
          await rebuild();
        } else if (how === null && text.includes('Make it again now')) {
          how = 'strip';
          await ask('press', { name: 'Make it again now' });
        }
      }
    },
    presses: async (way, times) => (await ask('presses', { way, times })) as readonly number[],
    text: async () => String(await ask('text')),
    kill: async () => {
      killTree(child.pid);
      await ended(child);
    },
    close: async () => {
      await ask('close').catch(() => undefined);
      const late = setTimeout(() => killTree(child.pid), END_MS);
      await ended(child);
      clearTimeout(late);
    },
  };
}
