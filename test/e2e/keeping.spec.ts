import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';

test.setTimeout(240_000);

async function openExample({ page }: App): Promise<void> {
  await page.getByRole('button', { name: /Open the example/ }).click();
  // The edition stands there once the plan is kept: the name is shown before.
  await expect(page.getByRole('contentinfo')).toContainText('Edition 14', { timeout: 60_000 });
}

test('a database that is gone is made again from the journal, and that is said until it was read', async ({ app }) => {
  await openExample(app);
  await app.kill();
  await rm(join(app.dataFolder, 'profile', 'Default', 'IndexedDB'), { recursive: true });
  const page = await app.restart();
  await expect(page.getByText(/made again from the journal beside it, and nothing is missing/)).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('contentinfo')).toContainText('Edition 14', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(page.getByText(/made again from the journal/)).toBeHidden();
  const files = await readdir(join(app.dataFolder, 'mirror'));
  expect(files).toContain('plan.yaml');
});

test('a second place, snapshots seen, put back and undone, a person taken out, everything erased', async ({ app }) => {
  const { around, dataFolder } = app;
  let { page } = app;
  await openExample(app);
  await goTo(page, '/keeping');

  // A stick: chosen, taken away, put back.
  await page.getByRole('button', { name: 'Choose a second place' }).click();
  await page.getByRole('button', { name: 'Use stick' }).click();
  await expect(factOf(page, 'stick')).toContainText('Up to date', { timeout: 60_000 });
  const [mirror = ''] = await readdir(around.stick);
  expect(await readdir(join(around.stick, mirror))).toContain('plan.yaml');
  await rename(around.stick, `${around.stick}-away`);
  await page.getByRole('button', { name: 'Make one now' }).click();
  await expect(page.getByText('asked for')).toBeVisible();
  await startEmptyPlan(page);
  await goTo(page, '/keeping');
  await expect(factOf(page, 'stick')).toContainText('Not there now', { timeout: 60_000 });
  await rename(`${around.stick}-away`, around.stick);
  await expect(factOf(page, 'stick')).toContainText('Up to date', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Show the plain files' }).click();
  await expect.poll(around.opened).toEqual([join(dataFolder, 'mirror')]);

  // What the snapshot holds beside what is there now; put back; undone.
  const asked = page.getByRole('listitem').filter({ hasText: 'asked for' });
  await asked
    .last()
    .getByRole('button', { name: /^See the snapshot/ })
    .click();
  await expect(page.getByText(/edition 14; .* entries of logs/)).toBeVisible();
  await expect(page.getByText(/Contacts: 38 come back|People: 38 come back/)).toBeVisible();
  const name = await laptopName(page);
  await asked.last().getByLabel('Type the name').fill(name);
  await asked.last().getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText(/^It is put back/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('contentinfo')).toContainText('Edition 14', { timeout: 60_000 });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('contentinfo')).not.toContainText('Edition 14', { timeout: 60_000 });
  await asked
    .last()
    .getByRole('button', { name: /^See the snapshot/ })
    .click();
  await asked.last().getByLabel('Type the name').fill(name);
  await asked.last().getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('Edition 14', { timeout: 60_000 });

  // Somebody leaves: said what names them, then gone from plan, plain files and past.
  await page.getByLabel('Contact', { exact: true }).selectOption('f-rouvel');
  await expect(page.getByText('The text of these procedures writes their name')).toBeVisible();
  await expect(page.getByText('What Holdfast cannot reach').first()).toBeVisible();
  const forget = page.locator('form').filter({ has: page.getByRole('button', { name: 'Take them out' }) });
  await forget.getByLabel('Type the name').fill('Fabien Rouvel');
  await forget.getByRole('button', { name: 'Take them out' }).click();
  page = await app.nextWindow();
  await expect(page.getByRole('contentinfo')).toContainText('Edition 14', { timeout: 60_000 });
  await goTo(page, '/contact/f-rouvel');
  await expect(page.locator('main')).not.toContainText('Fabien Rouvel');
  const contacts = join(dataFolder, 'mirror', 'contacts');
  await expect.poll(() => textIn(contacts), { timeout: 60_000 }).not.toContain('f-rouvel');
  await goTo(page, '/keeping');
  // Of the snapshots the one remains that was made without them, and no line of the journal from before it.
  await expect(page.getByRole('button', { name: /^See the snapshot/ })).toHaveCount(1);
  for (const folder of ['journal', 'snapshots'])
    expect(await textIn(join(dataFolder, folder))).not.toContain('@frouvel');

  // Everything of this laptop goes, the stick's part of it too; only with its name typed.
  const erase = page.locator('form').filter({ has: page.getByRole('button', { name: 'Erase everything here' }) });
  await erase.getByLabel('Type the name').fill('another');
  await expect(erase.getByRole('button')).toBeDisabled();
  await erase.getByLabel('Type the name').fill(name);
  await erase.getByRole('button').click();
  await app.ended();
  expect(await readdir(dataFolder).catch(() => [])).toEqual([]);
  expect(await readdir(around.stick)).toEqual([]);
});

test('KU4: a database that does not read or cannot be opened: what is safe, taken away as files and on paper, and made again', async ({
  app,
}) => {
  const { around, dataFolder, saved } = app;
  await openExample(app);
  await app.stop();
  // It was put aside already and made again; that it fails even so is what the screen is for.
  await mkdir(join(dataFolder, 'set-aside'), { recursive: true });
  await writeFile(join(dataFolder, 'set-aside', 'wanted.json'), '{"why":"broken","at":"2026-11-20T10:00:00Z"}\n');
  let page = await app.start();
  await expect(page.getByRole('contentinfo')).toContainText('Edition 14', { timeout: 60_000 });
  // It opened, and from now on no table reads.
  await page.evaluate(() => {
    const reads = ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'];
    for (const rows of [IDBObjectStore.prototype, IDBIndex.prototype]) {
      for (const name of reads) {
        const real = Reflect.get(rows, name) as (...all: unknown[]) => unknown;
        const failing = function (this: IDBObjectStore | IDBIndex, ...args: unknown[]) {
          const { transaction } = 'objectStore' in this ? this.objectStore : this;
          if (transaction.mode === 'readonly') throw new DOMException('made to fail', 'UnknownError');
          return real.apply(this, args);
        };
        Reflect.set(rows, name, failing);
      }
    }
    window.location.hash = '/people';
  });
  await expect(page.getByRole('heading', { name: 'Holdfast cannot open its database.' })).toBeVisible({
    timeout: 60_000,
  });
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('made to fail', 'UnknownError');
    };
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Holdfast cannot open its database.' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/files of the plan, .* entries of logs/)).toBeVisible();
  await expect(page.getByText(dataFolder, { exact: true })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);

  await page.getByRole('button', { name: 'Save everything as one ZIP' }).click();
  await expect(page.getByText(/^Saved as holdfast-.*\.zip/)).toBeVisible({ timeout: 60_000 });
  const zip = [...saved].find(([name]) => name.endsWith('.zip'))?.[1];
  expect(zip?.includes('procedures/en/hand-temperature-rounds.md')).toBe(true);
  expect(zip?.includes('.jsonl')).toBe(true);
  await page.getByRole('button', { name: 'Save the binder as PDF' }).click();
  await expect(page.getByText(/^Saved as .*\.pdf/)).toBeVisible({ timeout: 180_000 });
  await page.getByRole('button', { name: 'Open the plain files' }).click();
  await expect.poll(around.opened).toEqual([join(dataFolder, 'mirror')]);
  await page.getByRole('button', { name: 'En français' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Holdfast');
  await expect(page.locator('main')).toHaveAttribute('lang', 'fr');
  await page.getByRole('button', { name: 'In English' }).click();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Holdfast cannot open its database.' })).toBeVisible({
    timeout: 60_000,
  });

  await page.getByRole('button', { name: 'Make the database again' }).click();
  page = await app.nextWindow();
  await expect(page.getByRole('contentinfo')).toContainText('Edition 14', { timeout: 60_000 });
});

/** The value that stands beside `name`. */
function factOf(page: Page, name: string) {
  return page.locator('dl > *').filter({ hasText: name });
}

async function laptopName(page: Page): Promise<string> {
  const asked = await page.getByText(/Type the name of this laptop/).textContent();
  return /“(.+)”/.exec(asked ?? '')?.[1] ?? '';
}

async function startEmptyPlan(page: Page): Promise<void> {
  await goTo(page, '/bring-in');
  await page.getByLabel('Name of your organisation').fill('Others');
  await page.getByRole('button', { name: 'Start an empty plan' }).click();
  await page.getByRole('button', { name: /^Replace “/ }).click();
  await expect(page.getByRole('contentinfo')).not.toContainText('Edition 14', { timeout: 60_000 });
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.locator('main h1').first()).toBeVisible();
}

/** Everything that the files of `folder` say. */
async function textIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')))).join('\n');
}
