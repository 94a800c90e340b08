import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { LogEvent } from '#domain/incident/events.ts';
import { readLog } from '#domain/log/read-log.ts';
import { verifyLog } from '#domain/log/verify.ts';
import { type App, expect, test } from './app.ts';
import { journalText } from './journal-text.ts';

/** Two laptops write apart, one of them in French, and come to the same log; reports are written from it. */

test.setTimeout(480_000);

interface Said {
  readonly who: RegExp;
  readonly yourName: RegExp;
  readonly note: RegExp;
  readonly others: string;
  readonly save: string;
  readonly open: string;
  readonly found: (name: string) => string;
  readonly take: string;
  readonly taken: RegExp;
  readonly joined: RegExp;
}

const EN: Said = {
  who: /Who are you\?/,
  yourName: /Your name or initials/,
  note: /^Note:/,
  others: 'Other laptops',
  save: 'Save this log',
  open: 'Open a log',
  found: (name) => `In ${name}`,
  take: 'Take it in',
  taken: /entr(y|ies) taken in/,
  joined: /Declared more than once/,
};

const FR: Said = {
  who: /Qui êtes-vous/,
  yourName: /Votre nom ou vos initiales/,
  note: /^Note\s:/,
  others: 'Autres ordinateurs',
  save: 'Enregistrer cette main courante',
  open: 'Ouvrir une main courante',
  found: (name) => `Dans ${name}`,
  take: 'Reprendre',
  taken: /entrées? reprises?/,
  joined: /Déclaré plusieurs fois/,
};

async function openExample(page: Page): Promise<void> {
  await page.locator('main button').first().click();
  await expect(page.getByRole('contentinfo')).toContainText('dition 14', { timeout: 60_000 });
}

async function declare(page: Page, said: Said, name: string): Promise<void> {
  await page.keyboard.press('Control+i');
  await expect(page.getByRole('button', { name: said.who })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: said.who }).click();
  await page.getByLabel(said.yourName).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: said.who })).toBeHidden();
}

async function note(page: Page, said: Said, text: string): Promise<void> {
  const field = page.getByLabel(said.note);
  await field.fill(text);
  await field.press('Enter');
  await expect(field).toHaveValue('');
}

async function toLogFiles(page: Page, said: Said): Promise<void> {
  await page.locator('main').focus();
  await page.keyboard.press('l');
  await page.getByRole('link', { name: said.others }).click();
}

/** The log as it is saved to a stick. */
async function exported({ page, saved }: App, said: Said): Promise<Buffer> {
  saved.clear();
  await page.getByRole('button', { name: said.save }).click();
  await expect.poll(() => saved.size).toBe(1);
  const [bytes] = saved.values();
  if (bytes === undefined) throw new Error('nothing was saved');
  return bytes;
}

async function openLog(page: Page, said: Said, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: said.open }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/jsonl', buffer });
  await expect(page.getByRole('heading', { name: said.found(name) })).toBeVisible();
}

async function take(page: Page, said: Said): Promise<void> {
  await page.getByRole('button', { name: said.take, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: said.taken }).first()).toBeVisible({ timeout: 60_000 });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

const eventsIn = (log: Buffer): readonly LogEvent[] => readLog(log).lines.map(({ event }) => event);
const codeOf = (log: Buffer) => eventsIn(log)[0]?.incident.slice(-4) ?? '';

test('two laptops declare apart, join, tick the same step, and have the same log; a damaged one is recognised', async ({
  app: lyon,
  second: nantes,
}) => {
  await Promise.all([openExample(lyon.page), openExample(nantes.page)]);
  await declare(lyon.page, EN, 'Inès Vautrin');
  await declare(nantes.page, FR, 'Claire Desrosne');

  // Lyon says what is down and starts the fallback; Nantes only writes.
  const what = lyon.page.getByRole('combobox', { name: 'What is down?' });
  await what.fill('nimbria w');
  await what.press('Enter');
  await lyon.page
    .getByRole('button', { name: /^Start now/ })
    .first()
    .click();
  await expect(lyon.page.getByRole('heading', { level: 1 })).toHaveText('Hand temperature rounds');
  const run = new URL(lyon.page.url()).hash;
  await note(nantes.page, FR, 'Nantes imprime ses étiquettes à la main');
  await toLogFiles(lyon.page, EN);
  await toLogFiles(nantes.page, FR);
  const [ofLyon, ofNantes] = [await exported(lyon, EN), await exported(nantes, FR)];

  // A log that was changed, and one that was cut off: what can still be trusted is said, the rest is left out.
  const text = ofNantes.toString('utf8');
  await openLog(lyon.page, EN, 'tampered.jsonl', Buffer.from(text.replace('étiquettes', 'étiquetles')));
  await expect(lyon.page.getByText(/The log is damaged\. 0 of 1 entries can be trusted/)).toBeVisible();
  await expect(lyon.page.getByText(/was changed after it was written/)).toBeVisible();
  await expect(lyon.page.getByText('1 line was changed or cannot be read: it is left out')).toBeVisible();
  await expectAccessible(lyon.page);
  await lyon.page.getByRole('button', { name: 'Leave it' }).click();
  await openLog(lyon.page, EN, 'cut.jsonl', Buffer.from(text.slice(0, text.lastIndexOf('{"at"') + 40)));
  await expect(lyon.page.getByText(/The log is damaged/)).toBeVisible();
  await expect(lyon.page.getByText(/breaks off in the middle of this line/)).toBeVisible();
  await lyon.page.getByRole('button', { name: 'Leave it' }).click();

  // Nantes joins what Lyon declared; its own clock is the slow one, so Lyon's is 3 minutes ahead.
  await openLog(nantes.page, FR, 'lyon.jsonl', ofLyon);
  await expect(nantes.page.getByText('Rien n’y a été modifié, enlevé ni déplacé.')).toBeVisible();
  await expect(nantes.page.getByRole('checkbox', { name: 'Réunir\u00a0: c’est le même incident' })).toBeChecked();
  await expectAccessible(nantes.page);
  await nantes.page.getByRole('textbox', { name: /^Minutes à ajouter/ }).fill('-3');
  await take(nantes.page, FR);

  // Both tick the same step, apart.
  for (const { page } of [lyon, nantes]) {
    await page.goto(`https://holdfast.invalid/${run}`);
    await expect(page.locator('[aria-current="step"]')).toBeVisible({ timeout: 60_000 });
    await page.locator('main').focus();
    await page.keyboard.press('Space');
    await expect(page.getByText(/(Step 2 of|Étape 2 sur)/)).toBeVisible();
  }
  await toLogFiles(lyon.page, EN);
  await toLogFiles(nantes.page, FR);
  const [lyonThen, nantesThen] = [await exported(lyon, EN), await exported(nantes, FR)];
  await openLog(lyon.page, EN, 'nantes.jsonl', nantesThen);
  await take(lyon.page, EN);
  await openLog(nantes.page, FR, 'lyon-2.jsonl', lyonThen);
  await take(nantes.page, FR);
  const both = await exported(lyon, EN);
  expect((await exported(nantes, FR)).equals(both)).toBe(true);
  const check = verifyLog(readLog(both));
  expect(check.problems).toEqual([]);
  expect(check).toMatchObject({ devices: [{}, {}], incidents: [{}, {}] });
  expect(eventsIn(both).filter(({ type }) => type === 'step.done')).toHaveLength(2);

  // The step has both initials; each entry the label of its declaration; Lyon's times are Nantes' now.
  await lyon.page.goto(`https://holdfast.invalid/${run}`);
  await expect(
    lyon.page
      .getByRole('main')
      .getByText(/IV CD|CD IV/)
      .first(),
  ).toBeVisible();
  for (const [{ page }, said] of [
    [lyon, EN],
    [nantes, FR],
  ] as const) {
    await page.locator('main').focus();
    await page.keyboard.press('l');
    const joined = page.getByRole('region', { name: said.joined });
    await expect(joined).toContainText(codeOf(ofLyon));
    await expect(joined).toContainText(codeOf(ofNantes));
    const entry = page.getByRole('listitem').filter({ hasText: 'Nantes imprime' }).last();
    await expect(entry).toContainText(codeOf(ofNantes));
    await expectAccessible(page);
  }
  await lyon.page.getByRole('searchbox', { name: 'Find in the log' }).fill('hand temperature');
  await expect(
    lyon.page
      .getByRole('listitem')
      .filter({ hasText: /Hand temperature.*written/ })
      .first(),
  ).toBeVisible();

  // The reports are the same on both, and go out under one number.
  await lyon.page.getByRole('link', { name: 'Reports' }).click();
  const report = lyon.page.getByRole('textbox', { name: /Text, to be edited/ });
  await expect(report).toHaveValue(/# Situation report 1/);
  await expect(report).toHaveValue(new RegExp(`INC-\\d{4}-${codeOf(both)}`));
  await report.fill(`${await report.inputValue()}\nAdded by hand.\n`);
  // Kept a moment later: what was typed, and where it was.
  for (const kept of ['Added by hand', '/reports']) {
    await expect.poll(() => journalText(lyon.dataFolder), { timeout: 60_000 }).toContain(kept);
  }
  await lyon.restart();
  await expect(lyon.page.getByRole('textbox', { name: /Text, to be edited/ })).toHaveValue(/Added by hand\./, {
    timeout: 60_000,
  });
  await lyon.page.getByLabel('To whom').fill('Émile Joncourt');
  await lyon.page.getByRole('button', { name: 'Issue situation 1' }).click();
  await expect(lyon.page.getByText('Situation 1 is in the log.').first()).toBeVisible();
  await note(lyon.page, EN, 'Nothing new');
  await expect(lyon.page.getByRole('textbox', { name: /Text, to be edited/ })).toHaveValue(/# Situation report 2/);
  await expect(lyon.page.getByRole('textbox', { name: /Text, to be edited/ })).toHaveValue(
    /Since situation report 1 of/,
  );
});
