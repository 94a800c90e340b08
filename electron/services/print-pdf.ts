import { type Browser, chromium, type Page } from 'playwright-core';
import { launchOptions, PORTABLE_ORIGIN, serveOnly } from '#electron/services/browser-session.ts';
import { installedBrowser } from '#electron/services/find-browser.ts';
import { NoBrowserError } from '#electron/services/no-browser.ts';
import {
  PRINT_DEADLINE_MS,
  type PrintedPass,
  printInPasses,
  printReadySchema,
} from '#electron/services/print-in-passes.ts';
import { rendererFolder } from '#electron/services/renderer-folder.ts';
import { type ServedFiles, servedFilesIn } from '#electron/services/served-files.ts';
import type { PrintPass, PrintReady } from '#host/print-bridge.ts';

/** What to print. */
export interface PrintPagesOptions {
  /** `PrintOrder.job`. */
  readonly job: string;
  /** Passes at most, for page numbers. */
  readonly passes?: number;
  /** Browser to use, when it was found already. */
  readonly browser?: string;
  /** Folder with print.html; the built renderer where not said. */
  readonly renderer?: string;
}

/**
 * The print page of a job as a PDF, printed by a headless browser of its own with a profile that is thrown away.
 *
 * So a page that prints for ever or crashes takes nothing with it. Throws `NoBrowserError` where no browser is installed,
 * and what the page threw when it could not show the job.
 */
export async function printPages({ job, passes, browser: path, renderer }: PrintPagesOptions): Promise<Uint8Array> {
  const executable = path ?? installedBrowser();
  if (executable === null) throw new NoBrowserError();
  const files = await servedFilesIn(renderer ?? rendererFolder());
  const browser = await chromium.launch(launchOptions(executable, true, []));
  try {
    return await printInPasses((pass) => printOnce(browser, files, pass), job, passes);
  } finally {
    await browser.close();
  }
}

async function printOnce(browser: Browser, files: ServedFiles, pass: PrintPass): Promise<PrintedPass> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  await serveOnly(context, files);
  const page = await context.newPage();
  const { ready } = await bindPrintPage(page, pass);
  await page.goto(`${PORTABLE_ORIGIN}/print.html`);
  const said = await ready;
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: true });
  await context.close();
  return { ready: said, pdf };
}

/** Puts the print bridge into `page`; `ready` is settled once the page stands, or fails. */
async function bindPrintPage(page: Page, pass: PrintPass): Promise<{ readonly ready: Promise<PrintReady> }> {
  const { promise, resolve, reject } = Promise.withResolvers<PrintReady>();
  // Looked at once the page is loaded; a failure before that must not count as one that nobody looks at.
  promise.catch(() => undefined);
  page.once('pageerror', reject);
  page.once('crash', () => reject(new Error('the print page crashed')));
  page.once('close', () => reject(new Error('the print page was closed')));
  const deadline = setTimeout(() => reject(new Error('the print page did not say that it stands')), PRINT_DEADLINE_MS);
  await page.exposeFunction('__holdfast_printOrder', () => JSON.stringify(pass));
  await page.exposeFunction('__holdfast_printReady', (said: unknown) => {
    const parsed = printReadySchema.safeParse(said);
    if (parsed.success) resolve(parsed.data);
    else reject(parsed.error);
  });
  return { ready: promise.finally(() => clearTimeout(deadline)) };
}
