import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';

/** One try each: so that a test waits for nothing that people wait for. */
const PLAN = {
  'plan.yaml': 'format: holdfast/1\nid: callers\nname: Callers\norganisation: Maravel\nlanguages: [en]\n',
  'components/all.yaml':
    '- { id: parley, kind: saas, name: Parley }\n- { id: orders, kind: function, name: Orders, tier: 1, dependsOn: [parley] }\n',
  'contacts/all.yaml': [
    '- { id: ines, name: Inès Vautrin, channels: [{ type: mobile, value: "06 39 98 10 03" }], verified: 2026-11-02 }',
    '- { id: malik, name: Malik Ferrand, deputies: [sabine], channels: [{ type: chat, value: "@malik", via: parley }, { type: mobile, value: "06 39 98 22 48" }] }',
    '- { id: sabine, name: Sabine Krol, deputies: [tomasz], channels: [{ type: mobile, value: "06 39 98 15 90" }] }',
    '- { id: yann, name: Yann Kerbrat, channels: [{ type: mobile, value: "06 39 98 51 36" }, { type: phone, value: "04 65 71 20 18" }] }',
    '- { id: priya, name: Priya Nandal, channels: [{ type: mobile, value: "06 39 98 60 07" }] }',
    '- { id: tomasz, name: Tomasz Belwick, channels: [{ type: mobile, value: "06 39 98 34 71" }] }',
    '',
  ].join('\n'),
  'procedures/call-up.md':
    '---\nid: call-up\ntitle: Call-up\nkind: message\nlanguage: en\n---\n\nThis is a real incident, not a test. {{what}} is down.\n\nCome to {{place}}.\n',
  'call-trees/cell.yaml': [
    'id: cell',
    'name: Crisis team',
    'completeWithin: 30m',
    'message: call-up',
    'retry: { tries: 1, every: 5m, takeOverAfter: 20m }',
    'root:',
    '  contact: ines',
    '  calls:',
    '    - { title: Operations, contact: malik, calls: [{ contact: sabine }] }',
    '    - { title: Technical, contact: yann, calls: [{ contact: priya }] }',
    '',
  ].join('\n'),
} as const;

async function planFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-calls-'));
  for (const [path, text] of Object.entries(PLAN)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const plan = await planFolder();
const LONG = { timeout: 60_000 };

test.describe('calls', () => {
  test.use({ plan });

  test('a tree is worked through by digits: no answer, deputy, taken over, wrong number, kill, closed', async ({
    app,
  }) => {
    test.setTimeout(400_000);
    await bringIn(app.page);
    await app.page.keyboard.press('Control+i');
    await markParleyDown(app.page);
    await openCalls(app.page);
    await app.page.getByLabel(/Your name or initials/).fill('Inès Vautrin');
    await app.page.keyboard.press('Enter');
    await app.page.getByRole('button', { name: 'Start calling: Crisis team' }).click();
    const panel = () => app.page.getByRole('region', { name: /Call now|Later/ });
    const card = (name: RegExp) => app.page.locator('[data-card]').filter({ hasText: name });
    await expect(card(/Inès/)).toContainText('Reached', LONG);
    await expect(panel()).toContainText('Malik Ferrand');
    await expect(panel()).toContainText('06 39 98 22 48');
    await expect(panel()).toContainText('This is a real incident, not a test. Parley is down.');
    await app.page.keyboard.press('o');
    await expect(app.page.getByRole('region', { name: 'All numbers' })).toContainText('Parley is down');
    await expect(app.page.locator('s', { hasText: '@malik' })).toBeVisible();
    await app.page.keyboard.press('o');
    await app.page.keyboard.press('Enter');
    await expect(panel()).toContainText('ringing');
    await expect(card(/Malik/)).toContainText('Calling 1st try');
    await axeIsClean(app.page);
    await app.page.keyboard.press('2');
    await expect(card(/Malik/)).toContainText('No answer', LONG);
    await expect(panel()).toContainText('Yann Kerbrat', LONG);
    await expect(card(/Yann/)).toHaveAttribute('aria-current', 'true');
    await app.page.keyboard.press('4');
    // The number to try next stands there before: an outcome counts once the one before is logged.
    await expect(card(/Yann/)).toContainText('Wrong number', LONG);
    await expect(panel()).toContainText('04 65 71 20 18', LONG);
    await expect(panel()).toContainText('Yann Kerbrat');
    await app.page.keyboard.press('1');
    await expect(card(/Yann/)).toContainText('Reached', LONG);
    await killAndComeBack(app);
    await expect(card(/Yann/)).toContainText('Reached', LONG);
    await expect(panel()).toContainText('deputy of Malik Ferrand', LONG);
    await app.page.keyboard.press('2');
    await expect(panel()).toContainText('Priya Nandal', LONG);
    await expect(card(/Priya/)).toHaveAttribute('aria-current', 'true', LONG);
    await app.page.keyboard.press('5');
    await app.page.getByLabel('Who answered?').fill('A neighbour');
    await app.page.keyboard.press('Enter');
    await expect(card(/Priya/)).toContainText('Someone else reached', LONG);
    // Nobody is left for Malik: Inès takes his calls over, and Sabine's deputy answers for her.
    await expect(app.page.getByRole('heading', { name: /Operations taken over by Inès Vautrin/ })).toBeVisible(LONG);
    await expect(panel()).toContainText('Tomasz Belwick', LONG);
    await app.page.keyboard.press('1');
    await expect(card(/Sabine/)).toContainText('Deputy reached', LONG);
    await expect(app.page.getByText('Nobody is left to call.')).toBeVisible(LONG);
    await expect(app.page.getByText('Not reached: Malik Ferrand.')).toBeVisible();
    await app.page.keyboard.press('Enter');
    await expect(app.page.getByText(/Closed at/)).toBeVisible(LONG);
    await app.page.evaluate(() => {
      location.hash = '#/exercises';
    });
    await expect(app.page.getByText('Find the right number of Yann Kerbrat (Mobile)')).toBeVisible(LONG);
  });

  test('contacts come in and go out, numbers are confirmed, a tree is edited', async ({ app }) => {
    test.setTimeout(400_000);
    const { page } = app;
    await bringIn(page);
    await goTo(page, '/people/exchange');
    const csv =
      "\ufeffNom;Portable;Fonction;Badge\r\nMalik Ferrand;'+33 6 39 98 22 48;Directeur;7\r\nZoé Ésaü;'+33 7 00 00 00 01;;8\r\n";
    await page.getByLabel('Choose a CSV or vCard file').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await expect(page.getByText('1 new, 1 changed, 0 as they are.')).toBeVisible(LONG);
    await expect(page.getByText(/The column “Badge” was left out/)).toBeVisible();
    await page.getByRole('button', { name: 'Put 2 contacts into the plan' }).click();
    await expect(page.getByText(/2 contacts are in the plan/)).toBeVisible(LONG);
    await page.getByRole('button', { name: 'Save 7 contacts' }).click();
    await expect(page.getByText(/Saved as contacts-.*\.csv/)).toBeVisible(LONG);
    const saved = [...app.saved].find(([name]) => name.endsWith('.csv'))?.[1].toString('utf8') ?? '';
    expect(saved.startsWith('\ufeffId;Name;')).toBe(true);
    expect(saved).toContain("'+33 7 00 00 00 01");
    await page.getByLabel('Choose a CSV or vCard file').setInputFiles({
      name: 'back.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(saved),
    });
    await expect(page.getByRole('button', { name: 'Nothing to change' })).toBeVisible(LONG);

    await goTo(page, '/people/verify');
    await page.getByLabel(/Your name or initials/).fill('Inès Vautrin');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Begin calling' }).click();
    await expect(page.getByText(/0 of \d+ numbers/)).toBeVisible(LONG);
    await page.keyboard.press('1');
    await expect(page.getByText(/1 of \d+ numbers/)).toBeVisible(LONG);
    await page.keyboard.press('2');
    await page.getByLabel('New number').fill('07 11 11 11 11');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/2 of \d+ numbers: 1 confirmed, 1 changed, 0 failed/)).toBeVisible(LONG);
    const after = await killAndComeBack(app);
    await expect(after.getByText(/2 of \d+ numbers: 1 confirmed, 1 changed, 0 failed/)).toBeVisible(LONG);
    await after.keyboard.press('3');
    await expect(after.getByText(/1 failed/)).toBeVisible(LONG);
    await after.getByRole('button', { name: 'Put what is done into the plan and stop' }).click();
    await expect(after.getByRole('button', { name: 'Begin calling' })).toBeVisible(LONG);
    await goTo(after, '/people?q=07 11 11 11 11');
    await expect(after.getByText('07 11 11 11 11').first()).toBeVisible(LONG);

    await goTo(after, '/tree/cell/edit');
    await after.getByLabel('Row 2: Malik Ferrand, Person').focus();
    await after.keyboard.press('Alt+ArrowDown');
    await expect(after.getByLabel('Row 4: Malik Ferrand, Person')).toBeFocused(LONG);
    await after.keyboard.press('Alt+Enter');
    await after.keyboard.type('Zoé Ésaü');
    await after.getByLabel('Row 6: Zoé Ésaü, Deputies, in order').fill('Tomasz Belwick');
    await after.getByRole('button', { name: 'Save the tree' }).click();
    await expect(after.getByText(/^Saved\./)).toBeVisible(LONG);
    await goTo(after, '/tree/cell');
    await expect(after.getByRole('link', { name: 'Zoé Ésaü' })).toBeVisible(LONG);
    await expect(after.getByText('Deputies: Tomasz Belwick')).toHaveCount(2);
  });
});

async function bringIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bring it in' }).click(LONG);
  await expect(page.getByText(/is on this laptop now/)).toBeVisible(LONG);
}

/** As after a power cut; the folder that the test was started with is offered again, so the way back is by address. */
async function killAndComeBack(app: App): Promise<Page> {
  const { hash } = new URL(app.page.url());
  await app.kill();
  const page = await app.restart();
  await expect(page.getByRole('button', { name: /Bring it in|Replace/ })).toBeVisible(LONG);
  await goTo(page, hash);
  return page;
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await expect(page.locator('main h1').first()).toBeVisible(LONG);
}

/** The board opens with the field for what is down. */
async function markParleyDown(page: Page): Promise<void> {
  const field = page
    .getByRole('combobox', { name: /down/i })
    .or(page.getByRole('textbox', { name: /down/i }))
    .first();
  await field.fill('Parley', LONG);
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  await page.keyboard.press('1');
}

async function openCalls(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^Calls/ })
    .first()
    .click(LONG);
  await expect(page.locator('main h1').first()).toBeAttached(LONG);
}

async function axeIsClean(page: Page): Promise<void> {
  for (const theme of ['light', 'dark', 'hc']) {
    await page.evaluate((value) => {
      document.documentElement.dataset['theme'] = value;
    }, theme);
    const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
  }
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light';
  });
}
