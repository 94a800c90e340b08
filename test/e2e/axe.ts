import type { Page } from '@playwright/test';
import axe, { type AxeResults, type RunOptions } from 'axe-core';
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
  // Put into the page once: putting it in for each screen, as AxeBuilder does, takes ten times as long as looking.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const options: RunOptions = {
    // Only what is wrong is described.
    resultTypes: ['violations'],
    ...(rules === undefined ? {} : { runOnly: { type: 'rule', values: [...rules] } }),
  };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${theme} ${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
