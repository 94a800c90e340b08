import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { AppOptions } from './app.ts';

/** The rules of axe whose outcome depends on colours. All others find the same in each theme, which changes colours only. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const THEMES: readonly AppOptions['theme'][] = ['dark', 'contrast'];

/** What axe finds on the screen that is shown: every rule in light, those of colours in the dark and in high contrast too. */
export async function violationsInEveryTheme(page: Page): Promise<readonly string[]> {
  const found = [...(await violationsIn(page, 'light'))];
  for (const theme of THEMES) {
    await askFor(page, theme);
    found.push(...(await violationsIn(page, theme, COLOUR_RULES)));
  }
  await askFor(page, 'light');
  return found;
}

/** What the system asks for, as the fixture does it at the start; waits until the app has followed. */
async function askFor(page: Page, theme: AppOptions['theme']): Promise<void> {
  await page.emulateMedia({
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'contrast' ? 'more' : 'no-preference',
  });
  await page.waitForFunction(
    (shown) => document.documentElement.dataset['theme'] === shown,
    theme === 'contrast' ? 'hc' : theme,
  );
  await page.evaluate(() => {
    const transitions = document.getAnimations().filter((each) => each instanceof CSSTransition);
    return Promise.allSettled(transitions.map((each) => each.finished));
  });
}

/** What axe finds on the screen that is shown; `theme` is what it is shown in. Without `rules`, by all of them. */
export async function violationsIn(
  page: Page,
  theme: AppOptions['theme'],
  rules?: readonly string[],
): Promise<readonly string[]> {
  // Legacy mode: axe would else open a page of its own, and the app closes every page but its window.
  // Only what is wrong is described: describing thousands of elements that are right takes most of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (rules !== undefined) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${theme} ${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
