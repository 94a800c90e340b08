import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const EXAMPLE = join(import.meta.dirname, '..', '..', 'runbooks', 'example');

/** A copy of the example that others work in too; each worker of the tests has its own. */
const SHARED = join(tmpdir(), `holdfast-shared-${process.pid}`);
const ROUNDS = 'procedures/en/hand-temperature-rounds.md';

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-folders-'));
  await cp(EXAMPLE, SHARED, { recursive: true });
});
test.afterAll(async () => {
  for (const one of [folder, SHARED]) await rm(one, { recursive: true, force: true });
});

test.describe('a plan folder named at the start', () => {
  test.use({ plan: SHARED });

  test('is shown first, then taken whole; what follows is compared with it, and a damaged one is refused', async ({
    app,
  }) => {
    test.setTimeout(240_000);
    const { page } = app;
    await expect(
      page.getByRole('heading', { level: 1, name: /“Maravel Distribution continuity plan” is ready/ }),
    ).toBeVisible();
    await expect(page.getByText('A plan folder')).toBeVisible();
    await page.getByRole('button', { name: 'Bring it in' }).click();
    await expect(page).toHaveURL(/#\/$/);
    await expect(page.getByRole('contentinfo')).toContainText('Edition 14');

    const changed = join(folder, 'changed');
    await cp(EXAMPLE, changed, { recursive: true });
    await writeFile(
      join(changed, 'procedures', 'en', 'new-one.md'),
      '---\nid: new-one\ntitle: A new one\nkind: runbook\n---\n\n1. [ ] Look\n',
    );
    await choose(page, changed);
    await expect(page.getByText('What changes')).toBeVisible();
    await expect(page.getByRole('row', { name: /^Procedures/ })).toHaveText(/^Procedures100\d+$/);
    await page.getByRole('button', { name: /^Leave it/ }).click();

    const damaged = join(folder, 'damaged');
    await cp(EXAMPLE, damaged, { recursive: true });
    await writeFile(join(damaged, 'components', 'services.yaml'), '- id: [\n  broken: "');
    await choose(page, damaged);
    await expect(page.getByRole('heading', { level: 1, name: /cannot be brought in/ })).toBeVisible();
    await expect(page.getByText(/components\/services\.yaml/).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Bring it in|Replace)/ })).toHaveCount(0);
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText('Edition 14');

    await test.step('linked to it, both sides write: both are shown side by side, and neither is lost', async () => {
      await goTo(page, '/history');
      await page.getByRole('button', { name: /^Link the folder/ }).click();
      await expect(page.getByText('Both are the same.')).toBeVisible({ timeout: 60_000 });
      // Another program changes a file there; then the same file is changed here.
      const script = `const { readFileSync, writeFileSync } = require('node:fs');
        writeFileSync(process.argv[1], readFileSync(process.argv[1], 'utf8').replace('Tell the', 'Ring the'));`;
      spawnSync(process.execPath, ['-e', script, join(SHARED, ROUNDS)]);
      await expect(page.getByText('1 file was changed there.')).toBeVisible({ timeout: 60_000 });
      await goTo(page, `/edit?path=${ROUNDS}`);
      await page.locator('.cm-content').press('Control+End');
      await page.keyboard.type('Written here.');
      await page.keyboard.press('Control+s');
      await expect(page.locator('header [role="status"]').filter({ hasText: 'It is in use' })).toBeVisible();
      await goTo(page, '/history');
      const both = page.getByRole('listitem').filter({ hasText: 'changed on both sides' });
      await expect(both.getByRole('table')).toContainText('Written here.', { timeout: 60_000 });
      await expect(both.getByRole('table')).toContainText('Ring the incident lead');
      await page.screenshot({ path: 'test-results/linked.png' });
      await both.getByRole('radio', { name: 'Ours, here' }).check();
      await page.getByRole('button', { name: 'Take it in' }).click();
      await expect(page.getByText('Both are the same.')).toBeVisible({ timeout: 60_000 });
      await expect.poll(() => readFile(join(SHARED, ROUNDS), 'utf8'), { timeout: 60_000 }).toContain('Written here.');
      await goTo(page, `/history?path=${ROUNDS}`);
      await expect(page.getByRole('table').filter({ hasText: 'Ring the incident lead' }).first()).toBeVisible();
    });
  });
});

test('an empty plan begins with the name of the organisation, and with three things that must go on', async ({
  app,
}) => {
  test.setTimeout(240_000);
  const { page } = app;
  await page.getByLabel('Name of your organisation').fill('Harbour Clinic');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('Harbour Clinic');
  await expect(page.getByRole('heading', { level: 1, name: 'Name three things you must keep doing.' })).toBeVisible();
  for (const [at, name] of ['Take payments', '', 'Answer the phone'].entries()) {
    await page.getByLabel(`Thing ${at + 1}`).fill(name);
  }
  await page.keyboard.press('Enter');
  // What is named is kept, unknown is said to be unknown, and the next useful thing is one press away.
  await expect(page.getByRole('heading', { level: 1, name: /^Nothing is down/ })).toBeVisible();
  await expect(page.getByText(/^2 functions/)).toBeVisible();
  await expect(page.getByText('Nothing outside your hands is linked to what you must keep doing yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Three things you must keep doing' }).click();
  await expect(page.getByRole('row', { name: /Take payments/ })).toContainText('Nothing recorded');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row', { name: /Take payments/ })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('row', { name: /Take payments/ })).toBeVisible();
  await app.restart();
  await expect(app.page.getByRole('banner')).toContainText('Harbour Clinic');
  await expect(app.page.getByRole('row', { name: /Take payments/ })).toBeVisible();
});

test('a folder of Markdown from elsewhere becomes procedures that can be found, read and run', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  const markdown = join(folder, 'runbooks');
  await cp(EXAMPLE, markdown, { recursive: true, filter: (path) => !/\.(ya?ml|md)$/.test(path) });
  await writeFile(
    join(markdown, 'disk-full.md'),
    '# Disk full on the ledger\n\nSee [the vendor](https://status.example.com/ledger) and [the other page](./other.md).\n\n1. Stop the nightly job\n2. Delete logs older than a week\n3. Start the nightly job\n',
  );
  await writeFile(join(markdown, 'other.md'), '# Other page\n\nOnly words here: xylophone.\n');
  await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
  await choose(page, markdown);
  await expect(page.getByText('A folder of Markdown files; each becomes a procedure')).toBeVisible();
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page).toHaveURL(/#\/$/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('xylophne');
  await expect(page.getByRole('option', { name: /Other page/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+4');
  await page
    .getByRole('link', { name: /Disk full on the ledger/ })
    .first()
    .click();

  // A link inside the plan leads there, and back; one to the outside is asked about first, and is not followed.
  await page.getByRole('link', { name: 'the other page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Other page' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Disk full on the ledger' })).toBeVisible();
  await page.getByText('the vendor').click();
  await expect(page.getByText('Opens status.example.com in your browser.')).toBeVisible();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await expect(page).toHaveURL(/^https:\/\/holdfast\.invalid\//);

  await page.getByRole('button', { name: /^Run it/ }).click();
  await page.getByLabel('Your name or initials').fill('TB');
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-current="step"]')).toContainText('Stop the nightly job');
});

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.locator('main h1').first()).toBeVisible();
}

/** Chooses `path` in the system's dialog, from where the app stands. */
async function choose(page: Page, path: string): Promise<void> {
  const first = page.getByRole('button', { name: 'Choose a folder' });
  if (!(await first.isVisible())) {
    await page.evaluate(() => {
      window.location.hash = '/bring-in';
    });
  }
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Choose a(nother)? folder/ }).click();
  await (await chooser).setFiles(path);
}
