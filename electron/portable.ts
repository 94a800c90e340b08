/** The portable shell: the app in the Chrome, Edge or Chromium that is installed, as a window of its own. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { bindHost } from '#electron/services/bind-host.ts';
import { CONTEXT_OPTIONS, launchOptions, PORTABLE_ORIGIN, serveOnly } from '#electron/services/browser-session.ts';
import { type Device, deviceOf } from '#electron/services/device.ts';
import { eraseData } from '#electron/services/erase-data.ts';
import { holdDatabase, letGo } from '#electron/services/held-profile.ts';
import { sharedHandlers } from '#electron/services/host-handlers.ts';
import { type Keeping, openKeeping } from '#electron/services/keeping.ts';
import type { KeepingParts } from '#electron/services/keeping-handlers.ts';
import { openAddress } from '#electron/services/open-address.ts';
import { printPages } from '#electron/services/print-pdf.ts';
import { servedFilesIn } from '#electron/services/served-files.ts';
import { carryOutSetAside, setHeldAside, wantSetAside } from '#electron/services/set-aside.ts';
import { lockInstance } from '#electron/services/single-instance.ts';
import type { SetAsideWhy } from '#host/host.ts';

/** How the portable shell is opened. */
export interface PortableOptions {
  readonly dataFolder: string;
  readonly rendererFolder: string;
  /** Path of the browser. */
  readonly browser: string;
  readonly headless: boolean;
  readonly locale: string;
  readonly offeredPlan: string | null;
  /** What went wrong without stopping the app, for the terminal. */
  readonly report: (error: unknown) => void;
  /** For tests only: further arguments of the browser. The product opens no port. */
  readonly browserArguments?: readonly string[];
  /** For tests only: how far the page's clock is off, in milliseconds. */
  readonly clockOffsetMs?: number;
}

/** A window that is open. */
export interface PortableApp {
  /** The page in it: another one after the profile was put aside. */
  readonly page: Page;
  /** Settles when the window is gone and everything is put away: whether it went by itself. */
  readonly closed: Promise<'closed' | 'crashed'>;
  close(): Promise<void>;
}

/** Folder of the browser's own files, the database among them, below the data folder. */
const PROFILE = 'profile';

/** Folder of what is held of the database until the self-test is over. */
const HELD = 'held-database';

// A title and no request: `--app=` with a data address gives a window without browser furniture at once, while
// about:blank gives one with tabs, and our own address would be asked for before the router listens.
const FIRST_PAGE = '--app=data:text/html,<title>Holdfast</title>';

const WINDOW_ARGUMENTS = [
  FIRST_PAGE,
  '--window-size=1440,900',
  '--class=holdfast',
  // A timer must be heard even when nobody has pressed anything since the app came back.
  '--autoplay-policy=no-user-gesture-required',
];

/** Opens the window; `null` when one is open on this data folder already, which then comes to the front. */
export async function openPortable(options: PortableOptions): Promise<PortableApp | null> {
  const { dataFolder, report } = options;
  await mkdir(dataFolder, { recursive: true });
  let window: OpenWindow | undefined;
  const lock = await lockInstance(dataFolder, () => void window?.page.bringToFront().catch(report));
  if (lock === null) return null;
  try {
    const device = await deviceOf(dataFolder);
    const keeping = await openKeeping({ dataFolder, device, report });
    const ending: Ending = { erase: false };
    window = await openWindow(options, device, keeping, ending);
    const closed = endAfter(
      untilClosed(window, async () => {
        window = await openWindow(options, device, keeping, ending);
        return window;
      }),
      async () => {
        await keeping.close().catch(report);
        if (ending.erase) await eraseData(dataFolder).catch(report);
        lock.release();
      },
    );
    const current = window;
    return {
      get page() {
        return (window ?? current).page;
      },
      closed,
      close: () => (window ?? current).context.close(),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** What `closed` comes to, once `end` is done too, however it went. */
async function endAfter<T>(closed: Promise<T>, end: () => Promise<void>): Promise<T> {
  try {
    return await closed;
  } finally {
    await end();
  }
}

/** What is to be done once the window is gone for good. */
interface Ending {
  erase: boolean;
}

/** A browser with our window in it. */
interface OpenWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Settles when the browser is gone; `again`: a window is wanted on a new profile. */
  readonly gone: Promise<'closed' | 'crashed' | 'again'>;
}

/** How the last window went: each that was closed to put its profile aside is followed by another. */
async function untilClosed(first: OpenWindow, next: () => Promise<OpenWindow>): Promise<'closed' | 'crashed'> {
  let window = first;
  for (;;) {
    const how = await window.gone;
    if (how !== 'again') return how;
    window = await next();
  }
}

async function openWindow(
  options: PortableOptions,
  device: Device,
  keeping: Keeping,
  ending: Ending,
): Promise<OpenWindow> {
  const { dataFolder, report } = options;
  const place = { dataFolder, profile: PROFILE, held: HELD };
  const setAside = await carryOutSetAside(place);
  const isTight = keeping.space.state().level === 'critical';
  if (!isTight)
    await holdDatabase(join(dataFolder, PROFILE, 'Default', 'IndexedDB'), join(dataFolder, HELD)).catch(report);
  const context = await launch(options);
  if (options.clockOffsetMs !== undefined) await setClock(context, options.clockOffsetMs);
  const page = context.pages()[0] ?? (await context.newPage());
  let isAgain = false;
  const gone = whenClosed(context, page).then((how) => (isAgain ? 'again' : how));
  // Once the answer is on its way: the page that asked goes with the browser.
  const closeSoon = () => void setTimeout(() => void context.close().catch(report), 50);
  const openAgain = async (why: SetAsideWhy | 'forget') => {
    await wantSetAside(dataFolder, why);
    isAgain = true;
    closeSoon();
  };
  await prepare(context, page, options, device, {
    keeping,
    setAside,
    setProfileAside: openAgain,
    dropProfile: () => openAgain('forget'),
    showFolder: openAddress,
    eraseAll: async () => {
      ending.erase = true;
      closeSoon();
    },
    databaseIs: async (how) => {
      if (how === 'made-again') return setHeldAside(place);
      await letGo(join(dataFolder, HELD));
      return null;
    },
  });
  await page.goto(PORTABLE_ORIGIN).catch((error: unknown) => {
    // The page may have asked for another profile before it was loaded to the end.
    if (!isAgain) throw error;
  });
  return { context, page, gone };
}

/** The page's clock, off by `offset`. */
async function setClock(context: BrowserContext, offset: number): Promise<void> {
  await context.addInitScript((by) => {
    const real = Date;
    class Shifted extends real {
      constructor(...args: readonly unknown[]) {
        if (args.length === 0) super(real.now() + by);
        else super(...(args as [number]));
      }
      static override now = () => real.now() + by;
    }
    Object.assign(globalThis, { Date: Shifted });
  }, offset);
}

function launch(options: PortableOptions): Promise<BrowserContext> {
  const more = [...WINDOW_ARGUMENTS, ...(options.browserArguments ?? [])];
  return chromium.launchPersistentContext(join(options.dataFolder, PROFILE), {
    ...launchOptions(options.browser, options.headless, more),
    ...CONTEXT_OPTIONS,
    handleSIGINT: true,
    handleSIGTERM: true,
    handleSIGHUP: true,
  });
}

async function prepare(
  context: BrowserContext,
  page: Page,
  options: PortableOptions,
  device: Device,
  keepingParts: Omit<KeepingParts, 'dataFolder' | 'device'>,
): Promise<void> {
  await serveOnly(context, await servedFilesIn(options.rendererFolder));
  const handlers = sharedHandlers({
    shell: 'portable',
    shellVersion: context.browser()?.version() ?? (await versionFrom(page)),
    dataFolder: options.dataFolder,
    device,
    locale: options.locale,
    offeredPlan: options.offeredPlan,
    printJob: (job) => printPages({ job, browser: options.browser }),
    openAddress,
    ...keepingParts,
  });
  await bindHost(page, handlers, options.report);
  // Naming one permission refuses every other. Asked for at each start and the session left open: it lasts as long.
  const devtools = await context.newCDPSession(page);
  await devtools.send('Browser.grantPermissions', { origin: PORTABLE_ORIGIN, permissions: ['durableStorage'] });
  context.on('page', (opened) => {
    if (opened !== page) void opened.close().catch(options.report);
  });
}

async function versionFrom(page: Page): Promise<string> {
  const agent = await page.evaluate(() => navigator.userAgent);
  return /Chrome\/([0-9.]+)/.exec(agent)?.[1] ?? 'unknown';
}

/** The window is the app: when it or its browser goes, everything goes. */
function whenClosed(context: BrowserContext, page: Page): Promise<'closed' | 'crashed'> {
  return new Promise((resolve) => {
    const end = (how: 'closed' | 'crashed') =>
      void context.close().then(
        () => resolve(how),
        () => resolve(how),
      );
    page.once('crash', () => end('crashed'));
    page.once('close', () => end('closed'));
    context.once('close', () => resolve('closed'));
  });
}
