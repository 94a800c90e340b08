import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { violationsInEveryTheme } from './axe.ts';
import { SCREEN_ADDRESSES } from './screen-addresses.ts';

for (const half of [0, 1]) {
  test(`axe finds nothing on any screen, light, dark and in high contrast (half ${half + 1} of 2)`, async ({ app }) => {
    test.setTimeout(600_000);
    const { page } = app;
    const found: string[] = [];
    const addresses = await openedAddresses(page);
    for (const address of addresses.filter((_, index) => index % 2 === half)) {
      await goTo(page, address);
      for (const violation of await violationsInEveryTheme(page)) found.push(`${address} ${violation}`);
    }
    expect(found).toEqual([]);
  });
}

test.describe('the longer language', () => {
  test.use({ lang: 'fr' });

  test('at 200 % every screen is one column that never scrolls sideways', async ({ app }) => {
    test.setTimeout(300_000);
    const { page } = app;
    const addresses = await openedAddresses(page);
    await page.setViewportSize({ width: 640, height: 360 });
    const wide: string[] = [];
    for (const address of addresses) {
      await goTo(page, address);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const beside = await page.evaluate(() => document.querySelector('main')?.scrollWidth ?? 0);
      if (over > 0 || beside > 640) wide.push(`${address}: ${over} px too wide, main ${beside}`);
    }
    expect(wide).toEqual([]);
  });
});

test('every control of every screen is reached by Tab', async ({ app }) => {
  test.setTimeout(600_000);
  const { page } = app;
  const missed: string[] = [];
  for (const address of await openedAddresses(page)) {
    await goTo(page, address);
    for (const name of await notReached(page)) missed.push(`${address}: ${name}`);
  }
  expect(missed).toEqual([]);
});

/** Opens the example, starts a run, and comes back with the addresses of this plan. */
async function openedAddresses(page: Page): Promise<readonly string[]> {
  await page.locator('main button').first().click();
  await expect(page.getByRole('contentinfo')).toContainText('dition 14');
  await goTo(page, '/procedure/hand-temperature-rounds');
  await page.getByRole('button', { name: /^(Run it|La lancer)/ }).click();
  await page.locator('main form input').first().fill('Sabine Krol');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/run\//);
  const run = /\/run\/([^/?]+)/.exec(page.url())?.[1] ?? '';
  return SCREEN_ADDRESSES.map((address) => address.replace('{run}', run));
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
  await expect(page.locator('main h1').first()).toBeVisible({ timeout: 30_000 });
  // What is loaded after the heading is part of the screen.
  await page.waitForTimeout(400);
}

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** Controls in view that Tab passes by. Of a group of radio buttons, only the chosen one is in the order. */
async function notReached(page: Page): Promise<readonly string[]> {
  await page.evaluate((controls) => {
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    const isInOrder = (element: Element) =>
      !(element instanceof HTMLElement && element.tabIndex < 0) &&
      !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);
    for (const element of document.querySelectorAll(controls)) {
      if (seen(element) && isInOrder(element) && !element.matches(':disabled'))
        element.setAttribute('data-unreached', '');
    }
    document.addEventListener(
      'focusin',
      ({ target }) => target instanceof Element && target.removeAttribute('data-unreached'),
    );
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    document.activeElement?.removeAttribute('data-unreached');
  }, CONTROLS);
  // Rows of a long list come into the page as one goes through it: twice round at the least, since Tab starts in the middle.
  const presses = 3 * (await page.locator('[data-unreached]').count()) + 60;
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    if (press % 10 === 9 && (await page.locator('[data-unreached]').count()) === 0) break;
  }
  return page.locator('[data-unreached]').evaluateAll((all) => all.map((it) => it.outerHTML.slice(0, 140)));
}
