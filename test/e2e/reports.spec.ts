import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { textOfPdf } from './pdf-text.ts';

/** Reports are written from the log of a past incident. */

test.setTimeout(480_000);

async function openExample(page: Page): Promise<void> {
  await page.locator('main button').first().click();
  await expect(page.getByRole('contentinfo')).toContainText('dition 14', { timeout: 60_000 });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('a past incident is reported in four ways, edited, as Markdown, as PDF and on paper, and found again', async ({
  app,
}) => {
  const { page, saved } = app;
  await openExample(page);
  await page.getByRole('link', { name: 'Nimbria WEST-1 outage' }).click();
  await page.getByRole('link', { name: 'Reports' }).click();
  const text = page.getByRole('textbox', { name: /Text, to be edited/ });
  await expect(text).toHaveValue(/# After-action report: Nimbria WEST-1 outage/);
  await expect(text).toHaveValue(/\| Time to declare \| 3 min \|/);
  await expectAccessible(page);
  const language = page.getByRole('radiogroup', { name: 'Language of the report' });
  await language.getByRole('radio', { name: 'French' }).check({ force: true });
  await expect(text).toHaveValue(/# Retour d’expérience/);
  await language.getByRole('radio', { name: 'English' }).check({ force: true });
  for (const [kind, title] of [
    ['Situation', /# Situation report 3/],
    ['Handover', /# Handover 2/],
    ['Activity log', /# Activity log \(ICS 214\)/],
    ['After action', /# After-action report/],
  ] as const) {
    await page.getByRole('radio', { name: kind, exact: true }).check({ force: true });
    await expect(text).toHaveValue(title);
    await expect(text).toHaveValue(/01K9T4E8QX7YB2M5N0R3ZC6WGA/);
  }
  await text.fill((await text.inputValue()).replace('## Summary', '## Summary\n\nRead by the board.'));
  await page.getByRole('button', { name: 'Save as Markdown' }).click();
  await expect.poll(() => named(app, '.md')?.toString('utf8')).toContain('Read by the board.');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect.poll(() => named(app, '.pdf') !== undefined, { timeout: 90_000 }).toBe(true);
  const { pages } = await textOfPdf(named(app, '.pdf') ?? Buffer.alloc(0));
  const paper = pages.join(' ');
  for (const part of ['Read by the board.', 'Time to declare', '01K9T4E8QX7YB2M5N0R3ZC6WGA', 'INC-2026-SWZ5']) {
    expect(paper).toContain(part);
  }
  expect([...saved.keys()]).toContain('INC-2026-SWZ5 Nimbria WEST-1 outage after-action.pdf');
  const printed = page.waitForEvent('console', (message) => message.text() === 'printed in a test');
  await page.addInitScript(() => {
    window.print = () => console.debug('printed in a test');
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await printed;
});

const named = ({ saved }: App, end: string) => [...saved].find(([name]) => name.endsWith(end))?.[1];
