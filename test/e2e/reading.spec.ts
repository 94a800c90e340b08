import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

test('every link of a procedure leads somewhere in the plan, and back', async ({ app }) => {
  test.setTimeout(400_000);
  const { page } = app;
  await openExample(page);
  const followed = new Set<string>();
  for (const [id, title] of [
    ['hand-temperature-rounds', 'Hand temperature rounds'],
    ['first-ten-minutes', 'First ten minutes'],
  ] as const) {
    await goTo(page, `/procedure/${id}`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    const links = page.locator('main a[href^="#/"]');
    // Beside the text, what can be trusted comes last, with links of its own.
    await expect(page.getByText(/^French version/)).toBeVisible();
    const hrefs = [...new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')))];
    expect(hrefs.length).toBeGreaterThan(2);
    for (const href of hrefs.filter((one) => !followed.has(one))) {
      followed.add(href);
      await page.locator(`main a[href="${href}"]`).first().click();
      await expect.poll(() => new URL(page.url()).hash).toBe(href);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expect(page.locator('main')).not.toContainText(/There is no|is not in this plan|is not in this procedure/);
      if (!page.url().includes(`/procedure/${id}`)) {
        await page.keyboard.press('Escape');
        await expect(page).toHaveURL(new RegExp(`/procedure/${id}`));
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      }
    }
  }
});

test('language and theme change at once; the palette understands both languages and codes', async ({ app }) => {
  test.setTimeout(180_000);
  const { page } = app;
  await openExample(page);
  await find(page, 'sombre', 'Dark theme');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await find(page, 'french', 'French');
  await expect(page.getByRole('link', { name: /Procédures/ })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rto');
  await expect(page.getByRole('option').first()).toContainText('RTO, DIMA');
  await page.keyboard.press('Escape');
  await find(page, 'print sign-in', /Imprimer/);
  await expect(page).toHaveURL(/#\/print\?what=procedure/);
  await app.restart();
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the example' }).click();
  await expect(page.getByRole('contentinfo')).toContainText('Edition 14');
}

async function find(page: Page, words: string, name: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.getByRole('option', { name }).first().click();
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.locator('main h1').first()).toBeVisible();
}
