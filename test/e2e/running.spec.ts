import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const PROCEDURE = `---
id: short-one
title: Short one
kind: runbook
---

1. [ ] Look at the lamp
2. [ ] Wait for it (timer 3 s)
3. [ ] Read the meter (record level in %)

> [!DECISION] Is it below ten?
> - Yes → [go to 5](#step-5)
> - No → [go to 6](#step-6)

5. [ ] Fetch fuel → [go back to 3](#step-3)
6. [ ] Write it down
`;
const OTHER = `---\nid: other-one\ntitle: Other one\nkind: runbook\n---\n\n1. [ ] Call the desk, see [their page](https://desk.example/help?at=night)\n2. [ ] Wait\n`;

let plan = '';
test.beforeAll(async () => {
  plan = await mkdtemp(join(tmpdir(), 'holdfast-running-'));
  await mkdir(join(plan, 'procedures'));
  await writeFile(join(plan, 'plan.yaml'), 'format: holdfast/1\nid: running\nname: Running\nlanguages: [en]\n');
  await writeFile(join(plan, 'procedures', 'short-one.md'), PROCEDURE);
  await writeFile(join(plan, 'procedures', 'other-one.md'), OTHER);
});
test.afterAll(() => rm(plan, { recursive: true, force: true }));

test('skip and say why, undo, a timer that was due while nothing ran, rounds, values, two at once', async ({ app }) => {
  test.setTimeout(300_000);
  let { page } = app;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await (await chooser).setFiles(plan);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page).toHaveURL(/#\/$/);
  await open(page, 'Other one');
  await linkOutside(page, app.around.opened);
  await open(page, 'Short one');
  await page.getByRole('button', { name: /^Run it/ }).click();
  await page.getByLabel('Your name or initials').fill('Sabine Krol');
  await page.keyboard.press('Enter');

  await at(page, '1');
  await page.keyboard.press('s');
  await page.getByLabel('Why is this skipped?').fill('The lamp is broken');
  await page.keyboard.press('Enter');
  await at(page, '2');
  await expect(page.getByText('The lamp is broken').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await at(page, '1');
  await page.keyboard.press('Space');
  await at(page, '2');

  await page.keyboard.press('t');
  await expect(page.getByRole('list', { name: 'Running timers' })).toContainText('Wait for it');
  await app.kill();
  await new Promise((resolve) => setTimeout(resolve, 3000));
  page = await app.restart();
  await expect(page.getByRole('list', { name: 'Running timers' })).toContainText(/was due \d\d:\d\d/, {
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Heard' }).click();
  await expect(page.getByRole('list', { name: 'Running timers' })).toHaveCount(0);
  await page.keyboard.press('Space');

  // Two rounds: the values of the first stay to be read, the second starts empty.
  await at(page, '3');
  await page.getByLabel(/^level/).fill('8');
  await page.keyboard.press('Enter');
  await at(page, '4');
  await page.keyboard.press('1');
  await at(page, '5');
  // Where a step leads is said in words, and pressing them only looks there.
  await expect(current(page)).toContainText('Fetch fuel');
  await expect(current(page)).not.toContainText('→');
  await current(page).getByRole('button', { name: 'then again from step 3' }).click();
  await expect(page.getByLabel(/^level/)).toBeVisible();
  await page.keyboard.press('Home');
  await at(page, '5');
  await page.keyboard.press('Space');
  await at(page, '3');
  await expect(page.getByText(/level 8/i).first()).toBeVisible();
  await expect(page.getByLabel(/^level/)).toHaveValue('');
  await page.getByLabel(/^level/).fill('40');
  await page.keyboard.press('Enter');
  await at(page, '4');
  await page.keyboard.press('2');
  await at(page, '6');

  // Another one beside it: the strip leads back to where the first stands.
  await open(page, 'Other one');
  await page.getByRole('button', { name: /^Run it/ }).click();
  await expect(current(page)).toContainText('Call the desk');
  const strip = page.getByRole('navigation').filter({ hasText: 'Short one' });
  await strip.getByRole('link', { name: /Short one/ }).click();
  await at(page, '6');
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'Nothing is left to do in this procedure.' })).toBeVisible();
});

/** A link that leads outside shows its host and asks; only then is the system's browser asked to open it, never this window. */
async function linkOutside(page: Page, opened: () => Promise<readonly string[]>): Promise<void> {
  const here = page.url();
  const link = page.getByRole('link', { name: /their page/ });
  await expect(page.getByText('(desk.example)')).toBeVisible();
  await link.click();
  const question = page.getByText('Opens desk.example in your browser. Nothing is sent by Holdfast.');
  await expect(question).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open it' })).toBeFocused();
  await page.getByRole('button', { name: 'Stay here' }).click();
  await expect(question).toBeHidden();
  expect(await opened()).toEqual([]);
  await link.press('Enter');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await link.click();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(question).toBeHidden();
  await expect.poll(opened).toEqual(['https://desk.example/help?at=night']);
  expect(page.url()).toBe(here);
}

function current(page: Page) {
  return page.locator('[aria-current="step"]');
}

async function at(page: Page, number: string): Promise<void> {
  await expect(current(page)).toContainText(new RegExp(`^${number}[^.\\d]`));
}

async function open(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+4');
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}
