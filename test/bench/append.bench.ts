import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { logText } from '#domain/incident/log-text.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import { type BenchTable, figuresOf } from './bench-table.ts';
import { LONG_INCIDENT, longLog } from './long-log.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Entries of the incident; fewer with HOLDFAST_BENCH_EVENTS, for a first look. */
const COUNT = Number(process.env['HOLDFAST_BENCH_EVENTS'] ?? 100_000);
const APPENDS = 20;
const LOADING = 600_000;

/** In an incident of 100,000 entries, in the real app: from Enter to the entry painted, and from a key to its letter. */
export async function bench(): Promise<readonly BenchTable[]> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-append-'));
  const plan = join(folder, 'plan');
  await writePlan(plan);
  const child = start(join(folder, 'data'), plan);
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(child)}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('the app has no window');
    await page.setViewportSize({ width: 1440, height: 900 });
    const rows: BenchTable['rows'][number][] = [];
    const takenIn = performance.now();
    await page.getByRole('button', { name: 'Bring it in' }).click({ timeout: LOADING });
    await page.locator('#capture-note').waitFor({ timeout: LOADING });
    rows.push({
      what: 'the plan and the log taken in, until the board is there',
      ...figuresOf([performance.now() - takenIn]),
    });
    await measure(page);
    for (const [what, hash] of SCREENS) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.locator('main h1').first().waitFor({ state: 'attached', timeout: LOADING });
      await page.waitForTimeout(2000);
      const { appends, keys } = await write(page);
      rows.push({ what: `${what}: an entry, from Enter to painted`, ...figuresOf(appends), aim: '100 ms' });
      rows.push({ what: `${what}: a key, to its letter painted`, ...figuresOf(keys), aim: '50 ms' });
    }
    const gone = once(child, 'exit');
    await page.close();
    await browser.close();
    await gone;
    return [{ title: `An incident of ${COUNT.toLocaleString('en')} entries, ${APPENDS} more`, rows }];
  } finally {
    child.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const SCREENS = [
  ['situation board', `#/incident/${LONG_INCIDENT}`],
  ['log', `#/incident/${LONG_INCIDENT}/log`],
  ['calls', `#/incident/${LONG_INCIDENT}/calls`],
] as const;

/** The example with the long log among its incidents. */
async function writePlan(folder: string): Promise<void> {
  await cp(join(ROOT, 'runbooks', 'example'), folder, { recursive: true });
  const { plan } = readPlan(await readPlanFolder(folder));
  if (plan === null) throw new Error('the example cannot be read');
  const { events } = longLog(plan, COUNT, Date.now());
  await writeFile(join(folder, 'incidents', 'long.jsonl'), logText(events));
}

function start(dataFolder: string, plan: string): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'test', 'e2e', 'launch-app.ts'), plan], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOLDFAST_DATA: dataFolder, LC_ALL: 'en_GB.UTF-8' },
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

interface Measured {
  readonly keys: number[];
  readonly appends: number[];
}

/** From each key in the capture bar to the frame with its letter; from Enter to the frame that has the entry in the log or the empty field. */
function measure(page: Page): Promise<void> {
  return page.evaluate(() => {
    const measured: { keys: number[]; appends: number[]; wanted: { text: string; from: number } | null } = {
      keys: [],
      appends: [],
      wanted: null,
    };
    Object.assign(window, { benchMeasured: measured });
    const afterPaint = (work: () => void) => requestAnimationFrame(() => setTimeout(work));
    let pressed = 0;
    addEventListener(
      'keydown',
      (event) => {
        pressed = performance.now();
        const field = document.querySelector<HTMLInputElement>('#capture-note');
        if (event.key === 'Enter' && field !== null) measured.wanted = { text: field.value, from: pressed };
      },
      { capture: true },
    );
    addEventListener('input', () => {
      const from = pressed;
      afterPaint(() => measured.keys.push(performance.now() - from));
    });
    new MutationObserver(() => {
      const { wanted } = measured;
      const field = document.querySelector<HTMLInputElement>('#capture-note');
      const main = document.querySelector('main');
      const isThere =
        wanted !== null &&
        field?.value === '' &&
        (main?.querySelector('time') == null || main.textContent?.includes(wanted.text) === true);
      if (!isThere) return;
      measured.wanted = null;
      afterPaint(() => measured.appends.push(performance.now() - wanted.from));
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  });
}

async function write(page: Page): Promise<Measured> {
  await page.evaluate(() => {
    const { benchMeasured } = window as unknown as { readonly benchMeasured: Measured };
    benchMeasured.keys.length = 0;
    benchMeasured.appends.length = 0;
  });
  const field = page.locator('#capture-note');
  await field.click();
  for (let index = 0; index < APPENDS; index += 1) {
    for (const key of `more ${index}`) {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
      await page.waitForTimeout(40);
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (wanted) => (window as unknown as { readonly benchMeasured: Measured }).benchMeasured.appends.length >= wanted,
      index + 1,
      { timeout: 120_000 },
    );
    // What comes after the paint, and is not seen, must be over too: the next entry would wait for it.
    await page.waitForTimeout(100);
  }
  return page.evaluate(() => (window as unknown as { readonly benchMeasured: Measured }).benchMeasured);
}
