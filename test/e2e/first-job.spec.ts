import type { Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { textOfPdf } from './pdf-text.ts';

/**
 * The first real job, as a person does it: open, find by what one sees, run by keyboard, lose the power, go on, print.
 */
interface Said {
  readonly example: RegExp;
  readonly find: RegExp;
  readonly symptom: string;
  readonly title: string;
  readonly run: RegExp;
  readonly who: RegExp;
  readonly question: string;
  readonly onward: RegExp;
  readonly timers: string;
  readonly save: RegExp;
  readonly pages: RegExp;
  readonly paper: RegExp;
  readonly overdue: RegExp;
}

const SAID: Readonly<Record<'en' | 'fr', Said>> = {
  en: {
    example: /Open the example/,
    find: /Find, or say/,
    symptom: 'temprature probe',
    title: 'Hand temperature rounds',
    run: /^Run it/,
    who: /Your name or initials/,
    question: 'How long has any unit been above 8 °C?',
    onward: /^7.*L5 is the freezer.*Move the stock to L2/s,
    timers: 'Running timers',
    save: /Save as PDF/,
    pages: /Pages as they will lie/,
    paper: /Initials/,
    overdue: /review overdue/i,
  },
  fr: {
    example: /Ouvrir l’exemple/,
    find: /Chercher, ou dire/,
    symptom: 'temperatures a la main',
    title: 'Relevés de température à la main',
    run: /^La lancer/,
    who: /Votre nom ou vos initiales/,
    question: 'Depuis combien de temps',
    onward: /^7.*L5 est le congélateur.*Déplacer le stock vers L2/s,
    timers: 'Minuteurs en cours',
    save: /Enregistrer en PDF/,
    pages: /Pages telles/,
    paper: /Initiales/,
    overdue: /révision|relecture/i,
  },
};

for (const lang of ['en', 'fr'] as const) {
  test.describe(`the first job (${lang})`, () => {
    test.use({ lang });

    test('first start, symptom, five steps, a decision, a timer, kill, same place, paper', async ({ app }) => {
      test.setTimeout(360_000);
      const said = SAID[lang];
      await app.page.getByRole('button', { name: said.example }).click();
      await expect(app.page.getByRole('contentinfo')).toContainText('dition 14');
      await findBySymptom(app.page, said);
      await startRun(app.page, said);
      await fiveSteps(app.page);
      await expect(app.page.getByRole('heading', { name: said.question })).toBeVisible();
      await app.page.keyboard.press('2');
      await expect(current(app.page)).toContainText(said.onward);
      await app.page.keyboard.press('Space');
      await expect(current(app.page)).toContainText(/^9[^.\d]/);
      await app.page.keyboard.press('t');
      await expect(app.page.getByRole('list', { name: said.timers })).toBeVisible();
      const before = await whereIs(app.page);
      await app.kill();
      await app.restart();
      await expect(current(app.page)).toContainText(/^9[^.\d]/);
      expect(await whereIs(app.page)).toEqual(before);
      await expect(app.page.getByRole('list', { name: said.timers })).toBeVisible();
      await printIt(app, said);
    });
  });
}

function current(page: Page) {
  return page.locator('[aria-current="step"]');
}

async function findBySymptom(page: Page, said: Said): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(said.symptom);
  await expect(page.getByRole('option', { name: said.title }).first()).toBeVisible();
  await page.getByRole('option', { name: said.title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: said.title })).toBeVisible();
}

async function startRun(page: Page, said: Said): Promise<void> {
  await page.getByRole('button', { name: said.run }).click();
  await page.getByLabel(said.who).fill('Sabine Krol');
  await page.keyboard.press('Enter');
  await expect(current(page)).toBeVisible();
}

/** Steps 1 to 5 with their nested ones: ticked by Space, the values of the fifth typed. */
async function fiveSteps(page: Page): Promise<void> {
  for (const number of ['1', '2', '3.1', '3', '4.1', '4']) {
    await expect(current(page)).toContainText(new RegExp(`^${number.replace('.', '\\.')}[^.\\d]`));
    await page.keyboard.press('Space');
  }
  await expect(current(page)).toContainText(/^5\D/);
  for (const [index, value] of ['4.1', '5.0', '8.6', '3.8', '-19.2'].entries()) {
    await page.getByLabel(new RegExp(`^L${index + 1} `)).fill(value);
  }
  await page.keyboard.press('Enter');
}

async function whereIs(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('list', { name: /Steps|Étapes/ })
    .getByRole('listitem')
    .allInnerTexts();
}

async function printIt(app: App, said: Said): Promise<void> {
  await app.page.keyboard.press('Control+p');
  await expect(app.page.getByRole('list', { name: said.pages })).toBeVisible({ timeout: 60_000 });
  await app.page.getByRole('button', { name: said.save }).click();
  await expect.poll(() => app.saved.size, { timeout: 60_000 }).toBe(1);
  const pdf = await textOfPdf([...app.saved.values()][0] ?? Buffer.alloc(0));
  expect(pdf.pages.length).toBeGreaterThanOrEqual(1);
  expect(pdf.pages.length).toBeLessThanOrEqual(4);
  const all = pdf.pages.join('\n');
  for (const text of [said.title, said.question, 'Claire Desrosne', '06 39 98 41 07', 'Maravel Distribution']) {
    expect(all).toContain(text);
  }
  expect(all).toMatch(said.paper);
}
