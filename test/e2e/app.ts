/** The fixture of the end-to-end tests: `import { expect, test } from './app.ts'`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, test as base, chromium, type Page } from '@playwright/test';
import { captureSavedFiles, type SavedFiles } from './saved-files.ts';
import { makeSurroundings, type Surroundings } from './surroundings.ts';

/** So that a test needs one import. */
export const expect = base.expect;

export interface AppOptions {
  /** Language of the system. */
  readonly lang: 'en' | 'fr';
  /** What the system asks for. */
  readonly theme: 'light' | 'dark' | 'contrast';
  /** Path of a plan folder to start with, as in `holdfast open PLAN`. */
  readonly plan: string | null;
}

/** The running app. `page` changes with `restart`. */
export interface App {
  readonly page: Page;
  readonly dataFolder: string;
  /** What was saved through the system's dialog, by name. */
  readonly saved: SavedFiles;
  /** What lies around the app: a stick to mirror to, and what the system was asked to open. */
  readonly around: Surroundings;
  /** Ends every process of the app at once, as a power cut would: nothing of it gets to put anything away. */
  kill(): Promise<void>;
  /** Closes the window, as a person does. */
  stop(): Promise<void>;
  start(): Promise<Page>;
  /** Starts the app again on the same data folder; closes it first where it still runs. */
  restart(): Promise<Page>;
  /** Settles when the process has ended by itself. */
  ended(): Promise<void>;
  /** The window that the app opens in the place of the one that it has just closed: on another profile. */
  nextWindow(): Promise<Page>;
}

/** A test with the app open: `test('…', async ({ app }) => …)`, `second` is another laptop's, in French; options by `test.use({ lang: 'fr' })`. */
export const test = base.extend<AppOptions & { readonly app: App; readonly second: App }>({
  lang: ['en', { option: true }],
  theme: ['light', { option: true }],
  plan: [null, { option: true }],
  app: async ({ lang, theme, plan }, use) => runApp({ lang, theme, plan }, use),
  second: async ({ theme, plan }, use) => runApp({ lang: 'fr', theme, plan }, use),
});

/** A running app with a data folder of its own, for as long as `use` lasts. */
async function runApp(options: AppOptions, use: (app: App) => Promise<void>): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'holdfast-e2e-'));
  const around = await makeSurroundings();
  const app = new RunningApp(options, dataFolder, around);
  await app.start();
  await use(app);
  await app.stop();
  for (const folder of [dataFolder, around.folder]) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

interface Run {
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
  readonly port: string;
}

class RunningApp implements App {
  readonly dataFolder: string;
  readonly saved: SavedFiles = new Map();
  readonly around: Surroundings;
  readonly #options: AppOptions;
  #run: Run | null = null;

  constructor(options: AppOptions, dataFolder: string, around: Surroundings) {
    this.#options = options;
    this.dataFolder = dataFolder;
    this.around = around;
  }

  get page(): Page {
    if (this.#run === null) throw new Error('the app is not running');
    return this.#run.page;
  }

  async start(): Promise<Page> {
    const child = launch(this.dataFolder, this.#options, this.around);
    return this.#connect(child, await portOf(child));
  }

  async nextWindow(): Promise<Page> {
    const before = this.#run;
    if (before === null) throw new Error('the app is not running');
    this.#run = null;
    await before.browser.close();
    return this.#connect(before.child, await portAfter(before.port, this.dataFolder));
  }

  async #connect(child: ChildProcess, port: string): Promise<Page> {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('the app has no window');
    const { theme } = this.#options;
    await page.emulateMedia({
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      contrast: theme === 'contrast' ? 'more' : 'no-preference',
    });
    await page.locator('#root > *').first().waitFor({ state: 'attached' });
    await captureSavedFiles(page, this.saved);
    this.#run = { child, browser, page, port };
    return page;
  }

  async kill(): Promise<void> {
    const run = this.#run;
    if (run === null) return;
    this.#run = null;
    const session = await run.browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const gone = exitOf(run.child);
    for (const pid of [run.child.pid, ...processInfo.map((info) => info.id)]) killNow(pid);
    await gone;
    await run.browser.close();
  }

  async stop(): Promise<void> {
    const run = this.#run;
    if (run === null) return;
    this.#run = null;
    const gone = exitOf(run.child);
    await run.page.close();
    await run.browser.close();
    await gone;
  }

  async ended(): Promise<void> {
    const run = this.#run;
    if (run === null) return;
    await exitOf(run.child);
    this.#run = null;
    await run.browser.close();
  }

  async restart(): Promise<Page> {
    await this.stop();
    return this.start();
  }
}

function launch(dataFolder: string, { lang, plan }: AppOptions, around: Surroundings): ChildProcess {
  const script = join(import.meta.dirname, 'launch-app.ts');
  return spawn(process.execPath, [script, ...(plan === null ? [] : [plan])], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...around.environment,
      HOLDFAST_DATA: dataFolder,
      LC_ALL: lang === 'fr' ? 'fr_FR.UTF-8' : 'en_GB.UTF-8',
    },
  });
}

async function portOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('no output to read');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^READY (\d+)$/.exec(line)?.[1];
    if (port !== undefined) return port;
  }
  throw new Error('the app ended before its page was loaded');
}

/** The port of the browser that follows the one at `before`, once it is there. */
async function portAfter(before: string, dataFolder: string): Promise<string> {
  for (;;) {
    const said = await readFile(join(dataFolder, 'profile', 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port = '', path] = said.split('\n');
    if (path !== undefined && port !== before) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function exitOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
  });
}

function killNow(pid: number | undefined): void {
  if (pid === undefined || pid === 0) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already: the browser takes its own processes with it.
  }
}
