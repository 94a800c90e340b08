import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
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
