import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

/**
 * `HOLDFAST_SCREENSHOTS=docs/screenshots npx playwright test screenshots`: the pictures of README and user guide.
 *
 * With `HOLDFAST_SCREENSHOTS_OF=everything` also in both other themes, in French and on small screens, to be looked at.
 */
const FOLDER = process.env['HOLDFAST_SCREENSHOTS'] ?? '';
const isEverything = process.env['HOLDFAST_SCREENSHOTS_OF'] === 'everything';
const LARGE = { width: 1440, height: 900 };
const SMALL = { width: 1280, height: 720 };

const ADDRESSES: readonly (readonly [name: string, address: string])[] = [
  ['now', '/'],
  ['functions', '/functions'],
  ['map', '/map'],
  ['procedures', '/procedures'],
  ['reader', '/procedure/hand-temperature-rounds'],
  ['people', '/people'],
  ['exercises', '/exercises'],
  ['binder', '/binder'],
  ['settings', '/settings'],
  ['keys', '/keys'],
];

test.skip(FOLDER === '', 'only made when asked for: HOLDFAST_SCREENSHOTS names the folder');

for (const { theme, lang } of [
  { theme: 'light', lang: 'en' },
  { theme: 'dark', lang: 'fr' },
  { theme: 'contrast', lang: 'fr' },
] as const) {
  test.describe(`pictures (${theme}, ${lang})`, () => {
    test.use({ theme, lang });

    test('of every screen', async ({ app }) => {
      test.skip(theme !== 'light' && !isEverything, 'only made when everything is asked for');
      test.setTimeout(900_000);
      const { page } = app;
      const take = (name: string) => takeAt(page, name, theme === 'light' ? '' : `-${theme}-${lang}`);
      await expect(page.locator('main h1')).toBeVisible();
      await take('first-start');
      await page.locator('main button').first().click();
      await expect(page.getByRole('contentinfo')).toContainText('dition 14');
      for (const [name, address] of ADDRESSES) {
        await goTo(page, address);
        await take(name);
      }
      await startRun(page);
      await take('run');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('rto');
      await expect(page.getByRole('option').first()).toBeVisible();
      await take('palette');
      await page.keyboard.press('Escape');
      await goTo(page, '/print?what=procedure:hand-temperature-rounds');
      await expect(page.locator('figcaption').first()).toBeVisible({ timeout: 180_000 });
      await take('print');
      await declare(page);
      await take('situation');
      await workCalls(page);
      await take('calls');
    });
  });
}

async function startRun(page: Page): Promise<void> {
  await goTo(page, '/procedure/hand-temperature-rounds');
  await page.getByRole('button', { name: /^(Run it|La lancer)/ }).click();
  await page.locator('main form input').first().fill('Sabine Krol');
  await page.keyboard.press('Enter');
  const current = page.locator('[aria-current="step"]');
  for (const number of ['1', '2', '3.1', '3', '4.1', '4']) {
    await expect(current).toContainText(new RegExp(`^${number.replace('.', '\\.')}[^.\\d]`));
    await page.keyboard.press('Space');
  }
  for (const [index, value] of ['4.1', '5.0', '8.6', '3.8', '-19.2'].entries()) {
    await page.getByLabel(new RegExp(`^L${index + 1} `)).fill(value);
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-option]').first()).toBeVisible();
}

/** Said to be down: the region, and the sign-in. */
async function declare(page: Page): Promise<void> {
  const what = page.getByRole('combobox', { name: /What is down|Qu’est-ce qui est en panne/ });
  await page.keyboard.press('Control+i');
  for (const name of ['nimbria w', 'keyfort']) {
    await expect(what).toBeFocused({ timeout: 30_000 });
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await expect(what).toBeHidden();
    await page.keyboard.press('Escape');
    if (name !== 'keyfort') await page.keyboard.press('b');
  }
  await expect(page.getByRole('button', { name: /^(Start now|Lancer)/ }).first()).toBeVisible();
}

/** The crisis team half called, and the next one ringing. */
async function workCalls(page: Page): Promise<void> {
  await page.keyboard.press('c');
  await page.getByRole('button', { name: /(Start calling|Lancer les appels).*Crisis team/ }).press('Enter');
  const current = page.locator('[data-card][aria-current]');
  for (const name of ['Inès Vautrin', 'Malik Ferrand', 'Yann Kerbrat', 'Claire Desrosne']) {
    await expect(current).toContainText(name, { timeout: 30_000 });
    await page.keyboard.press('1');
  }
  await expect(current).toContainText('Joana Ribelo', { timeout: 30_000 });
  await page.keyboard.press('Enter');
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.locator('main h1').first()).toBeVisible({ timeout: 30_000 });
  await page.waitForTimeout(1500);
}

async function takeAt(page: Page, name: string, variety: string): Promise<void> {
  for (const size of isEverything ? [SMALL, LARGE] : [LARGE]) {
    await page.setViewportSize(size);
    await page.waitForTimeout(500);
    const small = size === SMALL ? '-small' : '';
    await page.screenshot({ path: join(FOLDER, `${name}${variety}${small}.png`) });
  }
}
