import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { journalText } from '../e2e/journal-text.ts';
import { type BenchTable, figuresOf } from './bench-table.ts';
import { largePlan } from './large-plan.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const STARTS = 5;
const LOADING = 600_000;

/** From the start of the process to the first list painted, where the person was when the app was last open. */
export async function bench(): Promise<readonly BenchTable[]> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-start-'));
  try {
    const large = join(folder, 'plan');
    for (const { path, bytes } of largePlan(10_000)) {
      await mkdir(dirname(join(large, path)), { recursive: true });
      await writeFile(join(large, path), bytes);
    }
    const rows = [
      { what: 'the example', ...(await started(join(folder, 'a'), join(ROOT, 'runbooks', 'example'))) },
      { what: '10,000 procedures', ...(await started(join(folder, 'b'), large)) },
    ];
    return [{ title: 'Start to usable', rows }];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function started(data: string, plan: string) {
  const first = await open(data, plan);
  await first.page.getByRole('button', { name: 'Bring it in' }).click({ timeout: LOADING });
  await first.page.getByRole('contentinfo').getByText(/saved/).waitFor({ timeout: LOADING });
  await first.page.evaluate(() => {
    window.location.hash = '/procedures';
  });
  await first.page.locator('main li').first().waitFor({ timeout: LOADING });
  // The next start opens there once that is kept, a moment later.
  while (!/\/procedures\\?"/.test(journalText(data))) await first.page.waitForTimeout(200);
  await close(first);
  const times: number[] = [];
  for (let index = 0; index < STARTS; index += 1) {
    const start = Date.now();
    const run = await open(data, null);
    times.push((await painted(run.page)) - start);
    await close(run);
  }
  return { ...figuresOf(times), aim: '2000 ms' };
}

interface Run {
  readonly child: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
}

async function open(data: string, plan: string | null): Promise<Run> {
  const script = join(ROOT, 'test', 'e2e', 'launch-app.ts');
  const child = spawn(process.execPath, [script, ...(plan === null ? [] : [plan])], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOLDFAST_DATA: data, LC_ALL: 'en_GB.UTF-8' },
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^READY (\d+)$/.exec(line)?.[1];
    if (port === undefined) continue;
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) break;
    return { child, browser, page };
  }
  throw new Error('the app did not open');
}

async function close({ child, browser, page }: Run): Promise<void> {
  const gone = child.exitCode === null ? once(child, 'exit') : Promise.resolve();
  await page.close();
  await browser.close();
  await gone;
}

/** When the first list was painted, by the clock of the machine. */
async function painted(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('holdfast-first-list').length > 0, undefined, {
    timeout: LOADING,
  });
  return page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('holdfast-first-list')[0]?.startTime ?? 0),
  );
}
