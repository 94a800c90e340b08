import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
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

test('a database that cannot be opened: what is safe, taken away as files and on paper, and made again', async ({
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
