import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readLog } from '#domain/log/read-log.ts';
import { verifyLog } from '#domain/log/verify.ts';
import { type App, expect, test } from './app.ts';
import { textOfPdf } from './pdf-text.ts';

/** Two laptops write apart, and come to the same log; reports are written from it. */

async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open the example|Ouvrir l’exemple/ }).click();
  await expect(page.getByRole('contentinfo')).toContainText('dition 14');
}

async function note(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /type and press Enter/ });
  await field.fill(text);
  await field.press('Enter');
  await expect(field).toHaveValue('');
}

async function exported({ page, saved }: App): Promise<Buffer> {
  saved.clear();
  await page.getByRole('button', { name: 'Save this log' }).click();
  await expect.poll(() => saved.size).toBe(1);
  const [bytes] = saved.values();
  if (bytes === undefined) throw new Error('nothing was saved');
  return bytes;
}

async function openLog(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a log' }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/jsonl', buffer });
  await expect(page.getByRole('heading', { name: `In ${name}` })).toBeVisible();
}

async function toLogFiles(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'This incident' }).getByRole('link', { name: /^Log/ }).click();
  await page.getByRole('link', { name: 'Other laptops' }).click();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('two laptops declare apart, join, and have the same log; a changed one is recognised', async ({ app, second }) => {
  test.setTimeout(420_000);
  await openExample(app.page);
  await openExample(second.page);
  for (const { page } of [app, second]) {
    await page.keyboard.press('Control+i');
    await expect(page.getByRole('navigation', { name: 'This incident' })).toBeVisible();
  }
  await note(app.page, 'Sign-in refused at Lyon');
  await note(second.page, 'Nantes prints labels by hand');
  await toLogFiles(app.page);
  await toLogFiles(second.page);
  const theirs = await exported(second);

  await openLog(app.page, 'tampered.jsonl', Buffer.from(theirs.toString('utf8').replace('labels', 'ladels')));
  await expect(app.page.getByText(/The log is damaged/)).toBeVisible();
  await expect(app.page.getByText(/was changed after it was written/)).toBeVisible();
  await expect(app.page.getByText('1 line was changed or cannot be read: it is left out')).toBeVisible();
  await expectAccessible(app.page);
  await app.page.getByRole('button', { name: 'Leave it' }).click();

  await openLog(app.page, 'theirs.jsonl', theirs);
  await expect(app.page.getByText('Nothing in it was changed, left out or moved.')).toBeVisible();
  await expect(app.page.getByRole('checkbox', { name: /it is the same incident/ })).toBeChecked();
  await app.page.getByRole('textbox', { name: /Minutes to add/ }).fill('3');
  await app.page.getByRole('button', { name: 'Take it in' }).click();
  await expect(app.page.getByRole('status').filter({ hasText: /entries taken in/ })).toBeVisible();

  const ours = await exported(app);
  await openLog(second.page, 'ours.jsonl', ours);
  await second.page.getByRole('button', { name: 'Take it in' }).click();
  await expect(second.page.getByRole('status').filter({ hasText: /entries taken in/ })).toBeVisible();
  expect((await exported(second)).equals(ours)).toBe(true);
  const check = verifyLog(readLog(ours));
  expect(check.problems).toEqual([]);
  expect(check).toMatchObject({ devices: [{}, {}], incidents: [{}, {}] });

  await app.page.getByRole('navigation', { name: 'This incident' }).getByRole('link', { name: /^Log/ }).click();
  await expect(app.page.getByText('Nantes prints labels by hand').first()).toBeVisible();
  await app.page.getByRole('link', { name: 'Reports' }).click();
  const text = app.page.getByRole('textbox', { name: /Text, to be edited/ });
  await expect(text).toHaveValue(/# Situation report 1/);
  await text.fill(`${await text.inputValue()}\nAdded by hand.\n`);
  await app.restart();
  await expect(text).toHaveValue(/Added by hand\./);
  await app.page.getByRole('textbox', { name: 'To whom' }).fill('Émile Joncourt');
  await app.page.getByRole('button', { name: 'Issue situation 1' }).click();
  await expect(app.page.getByText('Situation 1 is in the log.').first()).toBeVisible();
  await expect(text).toHaveValue(/# Situation report 2/);
  await expectAccessible(app.page);
});

test('the finished incident of the example has its after-action report, as text and on paper', async ({ app }) => {
  test.setTimeout(300_000);
  await openExample(app.page);
  await app.page.getByRole('link', { name: /Nimbria WEST-1 outage/ }).click();
  await app.page.getByRole('link', { name: 'Reports' }).click();
  const text = app.page.getByRole('textbox', { name: /Text, to be edited/ });
  await expect(text).toHaveValue(/# After-action report: Nimbria WEST-1 outage/);
  await expect(text).toHaveValue(/\| Time to declare \| 3 min \|/);
  await expectAccessible(app.page);
  await app.page.getByRole('radio', { name: 'French' }).check({ force: true });
  await expect(text).toHaveValue(/# Retour d’expérience/);
  await app.page.getByRole('radio', { name: 'English' }).check({ force: true });
  await app.page.getByRole('button', { name: 'Save as Markdown' }).click();
  await expect.poll(() => [...app.saved.keys()].some((name) => name.endsWith('.md'))).toBe(true);
  await app.page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect.poll(() => [...app.saved.keys()].some((name) => name.endsWith('.pdf')), { timeout: 90_000 }).toBe(true);
  const pdf = [...app.saved].find(([name]) => name.endsWith('.pdf'))?.[1];
  const { pages } = await textOfPdf(pdf ?? Buffer.alloc(0));
  expect(pages.join(' ')).toContain('Time to declare');
});
