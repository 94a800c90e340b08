/** The real app in the real portable shell, started, driven, and ended as a fault would end it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { load, pageState, readApp } from './in-page.ts';

export type Engine = 'leveldb' | 'sqlite';

export interface StartOptions {
  readonly engine: Engine;
  readonly env?: Readonly<Record<string, string>>;
  /** What the page says while it is under load. */
  readonly onSaid?: (said: string) => void;
}

/** What the database holds, as the app's own screens would read it. */
export interface Kept {
  readonly notes: readonly number[];
  readonly things: number;
  readonly notices: readonly string[];
  /** Entries of the database that is written with the browser's usual durability and no journal. */
  readonly control: readonly number[];
}

export interface RunningApp {
  readonly page: Page;
  /** Whether the recovery screen is shown in place of the app. */
  readonly isInRecovery: boolean;
  /** Presses "Make the database again" on the recovery screen, and waits for the window that comes. */
  rebuild(): Promise<void>;
  /** Begins to write entries from `from` on, as fast as they are kept; `pad`: bytes that each of them holds besides. */
  load(from: number, pad?: number): Promise<void>;
  kept(): Promise<Kept>;
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

/** What was started and has not ended: a round that fails must leave nothing running. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) killTree(child.pid);
});

/** The app on `dataFolder`, once it is open or says that it cannot be. */
export async function startApp(dataFolder: string, { engine, env, onSaid }: StartOptions): Promise<RunningApp> {
  rmSync(join(dataFolder, 'profile', 'DevToolsActivePort'), { force: true });
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'e2e', 'launch-app.ts')], {
    stdio: ['ignore', 'pipe', process.env['FAULTS_VERBOSE'] === undefined ? 'ignore' : 'inherit'],
    env: {
      ...process.env,
      HOLDFAST_DATA: dataFolder,
      HOLDFAST_TEST_ARGUMENTS: FEATURES[engine],
      LC_ALL: 'en_GB.UTF-8',
      ...env,
    },
  });
  running.add(child);
  child.once('exit', () => void running.delete(child));
  let current = await attach(child, dataFolder);
  const listen = () => void current.page.on('console', (message) => onSaid?.(message.text()));
  listen();
  return {
    get page() {
      return current.page;
    },
    get isInRecovery() {
      return current.state === 'closed';
    },
    rebuild: async () => {
      const gone = new Promise((resolve) => void current.browser.once('disconnected', resolve));
      await current.page.getByRole('button', { name: 'Make the database again' }).click();
      await gone;
      current = await attach(child, dataFolder);
      listen();
    },
    load: async (from, pad = 0) => void (await current.page.evaluate(load, { from, pad })),
    kept: () => current.page.evaluate(readApp),
    kill: async () => {
      killTree(child.pid);
      await ended(child);
      await current.browser.close().catch(() => undefined);
    },
    close: async () => {
      await current.page.close().catch(() => undefined);
      await current.browser.close().catch(() => undefined);
      await Promise.race([ended(child), wait(15_000).then(() => killTree(child.pid))]);
    },
  };
}

interface Attached {
  readonly browser: Browser;
  readonly page: Page;
  readonly state: 'open' | 'closed';
}

const readyOnes = new WeakSet<ChildProcess>();

/** The window that is open: another one comes after the profile was put aside. */
async function attach(child: ChildProcess, dataFolder: string): Promise<Attached> {
  const until = Date.now() + START_MS;
  if (!readyOnes.has(child)) await ready(child, until);
  readyOnes.add(child);
  let last = 'it did not start';
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the app ended with ${child.exitCode}: ${last}`);
    await wait(100);
    const port = portIn(dataFolder);
    if (port === null || !(await isLoaded(port))) continue;
    let browser: Browser | null = null;
    try {
      browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: 5000 });
      const page = browser.contexts()[0]?.pages()[0];
      while (page !== undefined && !page.isClosed() && Date.now() < until) {
        const state = await page.evaluate(pageState);
        if (state !== 'starting' && (await staysSo(page, state))) return { browser, page, state };
        await wait(100);
      }
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await browser?.close().catch(() => undefined);
  }
  killTree(child.pid);
  throw new Error(`the app is not there: ${last}`);
}

/** Not before the app has its page: a second one that looks in earlier gets in its way. */
function ready(child: ChildProcess, until: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the app did not open')), until - Date.now());
    const end = (how: () => void) => {
      clearTimeout(late);
      how();
    };
    child.stdout?.on('data', (data: Buffer) => {
      if (String(data).includes('READY')) end(resolve);
    });
    child.once('exit', (code) => end(() => reject(new Error(`the app ended with ${code}`))));
  });
}

/** Whether the app's page is there: asked without looking into it, which would get in the way of the app's own start. */
async function isLoaded(port: string): Promise<boolean> {
  try {
    const pages: unknown = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json();
    const isOurs = (page: unknown) =>
      String((page as { readonly url?: string }).url).startsWith('https://holdfast.invalid');
    if (!Array.isArray(pages) || !pages.some(isOurs)) return false;
    await wait(2000);
    return true;
  } catch {
    return false;
  }
}

/** A window that is about to be closed, because its profile is put aside, may look open for a moment. */
async function staysSo(page: Page, state: string): Promise<boolean> {
  await wait(500);
  return (await page.evaluate(pageState)) === state;
}

function portIn(dataFolder: string): string | null {
  try {
    const [port = ''] = readFileSync(join(dataFolder, 'profile', 'DevToolsActivePort'), 'utf8').split('\n');
    return /^\d+$/.test(port) ? port : null;
  } catch {
    return null;
  }
}

interface Process {
  readonly pid: number;
  readonly parent: number;
}

/** Kills `root` and everything that came from it; twice, for what was being born. */
function killTree(root: number | undefined): void {
  if (root === undefined) return;
  const pids = new Set<number>([root]);
  for (let round = 0; round < 3; round += 1) {
    const all = processes();
    for (let grown = true; grown; ) {
      grown = false;
      for (const { pid, parent } of all) {
        if (!pids.has(parent) || pids.has(pid)) continue;
        pids.add(pid);
        grown = true;
      }
    }
    for (const pid of pids) kill(pid);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

function processes(): readonly Process[] {
  if (process.platform !== 'linux') {
    const rows = execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
    return rows.map((row) => row.trim().split(/\s+/).map(Number)).map(([pid = 0, parent = 0]) => ({ pid, parent }));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /, '');
        return [{ pid: Number(name), parent: Number(stat.split(' ')[1]) }];
      } catch {
        return [];
      }
    });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => void child.once('exit', () => resolve()));
}
