/**
 * The real app for end-to-end tests: what `npm start` opens, with a debugging port for the test to look in by.
 *
 * The product itself never opens a port. Prints `READY <port>` once the page is loaded, and ends when its window does.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPortable } from '#electron/portable.ts';
import { dataFolder } from '#electron/services/data-folder.ts';
import { installedBrowser } from '#electron/services/find-browser.ts';
import { systemLocale } from '#electron/services/locale.ts';
import { rendererFolder } from '#electron/services/renderer-folder.ts';

const browser = installedBrowser();
if (browser === null) throw new Error('no browser');
const folder = dataFolder();
/** Which engine is under IndexedDB, in a test of faults. */
const clock = process.env['HOLDFAST_TEST_CLOCK'];
const more = (process.env['HOLDFAST_TEST_ARGUMENTS'] ?? '').split(' ').filter((argument) => argument !== '');
const app = await openPortable({
  dataFolder: folder,
  rendererFolder: rendererFolder(),
  browser,
  headless: process.env['HOLDFAST_HEADLESS'] !== '0',
  locale: systemLocale(),
  offeredPlan: process.argv[2] ?? null,
  report: (error) => console.error(error),
  ...(clock === undefined ? {} : { clockOffsetMs: Number(clock) }),
  browserArguments: ['--remote-debugging-port=0', ...more],
});
if (app === null) {
  console.log('ALREADY OPEN');
} else {
  const [port] = (await readFile(join(folder, 'profile', 'DevToolsActivePort'), 'utf8')).split('\n');
  console.log(`READY ${port}`);
  console.log(`CLOSED ${await app.closed}`);
}
