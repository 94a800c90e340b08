/** The portable shell: the app in the Chrome, Edge or Chromium that is installed, as a window of its own. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { bindHost } from '#electron/services/bind-host.ts';
import { CONTEXT_OPTIONS, launchOptions, PORTABLE_ORIGIN, serveOnly } from '#electron/services/browser-session.ts';
import { type Device, deviceOf } from '#electron/services/device.ts';
import { sharedHandlers } from '#electron/services/host-handlers.ts';
import { type Keeping, openKeeping } from '#electron/services/keeping.ts';
import type { KeepingParts } from '#electron/services/keeping-handlers.ts';
import { openAddress } from '#electron/services/open-address.ts';
import { printPages } from '#electron/services/print-pdf.ts';
import { servedFilesIn } from '#electron/services/served-files.ts';
import { carryOutSetAside, wantSetAside } from '#electron/services/set-aside.ts';
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
    window = await openWindow(options, device, keeping);
    const closed = untilClosed(window, async () => {
      window = await openWindow(options, device, keeping);
      return window;
    }).finally(() =>
      keeping
        .close()
        .catch(report)
        .finally(() => lock.release()),
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

async function openWindow(options: PortableOptions, device: Device, keeping: Keeping): Promise<OpenWindow> {
  const setAside = await carryOutSetAside(options.dataFolder, PROFILE);
  const context = await launch(options);
  const page = context.pages()[0] ?? (await context.newPage());
  let isAgain = false;
  const gone = whenClosed(context, page).then((how) => (isAgain ? 'again' : how));
  const parts = {
    keeping,
    setAside,
    setProfileAside: async (why: SetAsideWhy) => {
      await wantSetAside(options.dataFolder, why);
      isAgain = true;
      // Once the answer is on its way: the page that asked goes with the browser.
      setTimeout(() => void context.close().catch(options.report), 50);
    },
  };
  await prepare(context, page, options, device, parts);
  await page.goto(PORTABLE_ORIGIN).catch((error: unknown) => {
    // The page may have asked for another profile before it was loaded to the end.
    if (!isAgain) throw error;
  });
  return { context, page, gone };
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
  keepingParts: KeepingParts,
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
