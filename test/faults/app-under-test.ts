/**
 * The real app in the real portable shell, in a process of its own that a fault may end; does what the suite asks of it.
 *
 * Whoever started it is told what the page says while it is under load, and when the window is gone.
 */
import { once } from 'node:events';
import { flushCompileCache } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openPortable } from '#electron/portable.ts';
import { installedBrowser } from '#electron/services/find-browser.ts';
import { systemLocale } from '#electron/services/locale.ts';
import { rendererFolder } from '#electron/services/renderer-folder.ts';
import type { Answer, Ask, Asked, Opening } from './asking.ts';
import { load, pageState, presses, readApp, readText, refuse } from './in-page.ts';

const browser = installedBrowser();
if (browser === null) throw new Error('no browser');
flushCompileCache();
const [opening] = (await once(process, 'message')) as [Opening];
const app = await openPortable({
  dataFolder: opening.open,
  rendererFolder: rendererFolder(),
  browser,
  headless: true,
  locale: systemLocale(),
  offeredPlan: null,
  report: (error) => console.error(error),
  ...(opening.clockOffsetMs === 0 ? {} : { clockOffsetMs: opening.clockOffsetMs }),
  browserArguments: [opening.browserArgument],
});
if (app === null) {
  tell({ kind: 'already-open' });
  process.disconnect();
} else {
  void app.closed.then((how) => {
    tell({ kind: 'closed', how });
    process.disconnect();
  });
  const asks = answersOf(() => app.page);
  process.on('message', (message: Asked) => {
    void asks[message.ask](message).then(
      (value) => tell({ kind: 'answer', id: message.id, value }),
      (error: unknown) => tell({ kind: 'answer', id: message.id, error: String(error) }),
    );
  });
  tell({ kind: 'ready' });
}

function tell(answer: Answer): void {
  if (process.connected) process.send?.(answer);
}

function answersOf(current: () => Page): Readonly<Record<Ask, (asked: Asked) => Promise<unknown>>> {
  let heard: Page | null = null;
  const page = () => {
    const now = current();
    if (now !== heard) now.on('console', (message) => tell({ kind: 'said', text: message.text() }));
    heard = now;
    return now;
  };
  return {
    state: () => settled(page),
    load: ({ from = 0, pad = 0, isControl = false }) => page().evaluate(load, { from, pad, isControl }),
    stop: () => page().evaluate(() => Reflect.get(globalThis, 'stopLoad')()),
    kept: () => page().evaluate(readApp),
    text: () => page().evaluate(readText),
    press: ({ name = '' }) => page().getByRole('button', { name }).click(),
    presses: ({ way = 'kept', times = 0 }) => page().evaluate(presses, { way, times }),
    refuse: ({ isOn = true }) => page().evaluate(refuse, isOn),
    close: () => page().close(),
  };
}

/** Whether the app is open, or says why not, once it is one of the two: a profile may be put aside before, and its page with it. */
async function settled(page: () => Page): Promise<'open' | 'closed'> {
  for (;;) {
    const state = await page()
      .evaluate(pageState)
      .catch(() => 'starting' as const);
    if (state !== 'starting') return state;
    await wait(150);
  }
}
