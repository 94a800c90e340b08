import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { type BenchTable, figuresOf } from './bench-table.ts';
import { largePlan } from './large-plan.ts';

/** Procedures of the plan around the one that is written; fewer with HOLDFAST_BENCH_PROCEDURES, for a first look. */
const PROCEDURES = Number(process.env['HOLDFAST_BENCH_PROCEDURES'] ?? 10_000);
const KEYS = 200;
/** Milliseconds between keys: of somebody quick, and of somebody who stops, so that checking and reading begin between keys. */
const PACES = { quick: [60], stopping: [90, 110, 150, 205, 215, 230, 260, 320, 400, 1300] } as const;

/** Writing in a plan of 10,000 procedures: from a key to its letter on the screen in a text of 100 KB, and the list of all. */
export async function bench(): Promise<readonly BenchTable[]> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-editor-'));
  const plan = join(folder, 'plan');
  await writePlan(plan);
  const child = start(join(folder, 'data'), plan);
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(child)}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('the app has no window');
    await page.setViewportSize({ width: 1440, height: 900 });
    await takeIn(page);
    await openText(page);
    const quick = await keysToPaint(page, PACES.quick, KEYS);
    const stopping = await keysToPaint(page, PACES.stopping, KEYS / 2);
    const lists = await openList(page);
    await page.close();
    await browser.close();
    return [
      {
        title: `Writing, with ${PROCEDURES} procedures`,
        rows: [
          { what: `key to painted, 100 KB text, ${KEYS} keys`, ...figuresOf(quick), aim: '50 ms' },
          { what: 'the same, with stops between keys', ...figuresOf(stopping), aim: '50 ms' },
          { what: 'list of all procedures, from the press to its rows', ...figuresOf(lists), aim: '1000 ms' },
        ],
      },
    ];
  } finally {
    child.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function writePlan(folder: string): Promise<void> {
  const step = (at: number) =>
    `${at}. [ ] **Lead** reads unit ${at} and writes its value (record L${at} in °C) (timer 5 min)\n`;
  const long = `---\nid: long-one\ntitle: The long one\nroles: [Lead]\n---\n\n${Array.from({ length: 1200 }, (_, at) => step(at + 1)).join('')}`;
  const files = [...largePlan(PROCEDURES), { path: 'procedures/long.md', bytes: new TextEncoder().encode(long) }];
  for (const { path, bytes } of files) {
    const full = join(folder, path);
    await mkdir(dirname(full), { recursive: true });
    await writeFile(full, bytes);
  }
}

function start(dataFolder: string, plan: string): ChildProcess {
  const script = join(import.meta.dirname, '..', 'e2e', 'launch-app.ts');
  return spawn(process.execPath, [script, plan], {
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

async function takeIn(page: Page): Promise<void> {
  const take = page.getByRole('button', { name: /^(Bring it in|Use this plan|Take|Begin)/ });
  await take.click({ timeout: 600_000 });
  await take.waitFor({ state: 'detached', timeout: 600_000 });
}

async function openText(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/edit?path=procedures/long.md';
  });
  await page.locator('.cm-content').click({ timeout: 120_000 });
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { benchTimes: times });
    let pressed = 0;
    // When the key came in, not when there was time for it.
    addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true });
    addEventListener('input', () => {
      const from = pressed;
      // A task after the next frame's: that frame was painted.
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - from)));
    });
  });
}

async function keysToPaint(page: Page, pace: readonly number[], keys: number): Promise<readonly number[]> {
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press('abcdefgh '.charAt(key % 9) === ' ' ? 'Space' : 'abcdefgh'.charAt(key % 9));
    await page.waitForTimeout(pace[key % pace.length] ?? 0);
  }
  return page.evaluate(() => (window as unknown as { readonly benchTimes: number[] }).benchTimes.splice(0));
}

async function openList(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await page.evaluate(() => {
      location.hash = '#/keys';
    });
    await page.waitForTimeout(800);
    const from = performance.now();
    await page.evaluate(() => {
      location.hash = '#/written?kind=procedure';
    });
    await page.getByRole('checkbox').first().waitFor({ timeout: 120_000 });
    times.push(performance.now() - from);
  }
  return times;
}
