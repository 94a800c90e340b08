import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { textOfPdf } from './pdf-text.ts';

/** A team with nothing takes what it needs tonight: by keyboard, shown first, then runs one and finds its blanks. */
interface Said {
  readonly name: string;
  readonly start: RegExp;
  readonly choose: string;
  readonly filter: RegExp;
  readonly show: string;
  readonly shown: RegExp;
  readonly take: string;
  readonly done: RegExp;
  readonly fallbacks: readonly [string, string];
  readonly card: string;
  readonly cloud: string;
  readonly region: RegExp;
  readonly along: string;
  readonly none: string;
  readonly all: string;
  readonly people: RegExp;
  readonly keep: string;
  readonly aim: string;
  readonly spares: RegExp;
  readonly say: string;
  readonly noSpare: RegExp;
  readonly run: RegExp;
  readonly who: RegExp;
  readonly step: string;
  readonly save: RegExp;
}

const SAID: Readonly<Record<'en' | 'fr', Said>> = {
  en: {
    name: 'Harbour Clinic',
    start: /Start an empty plan/,
    choose: 'Take from the library',
    filter: /Narrow the list/,
    show: 'Show what would be taken',
    shown: /things would be taken/,
    take: 'Take into my plan',
    done: /things are in your plan now/,
    fallbacks: ['The sign-in provider is down', 'Take orders on paper'],
    card: 'Role card: incident lead',
    cloud: 'Amazon',
    region: /AWS (IAM|Organizations).*control plane/,
    along: 'for “The sign-in provider is down”',
    none: 'None of these',
    all: 'All of these',
    people: /Name at least three people/,
    keep: 'Keep these',
    aim: 'Reach our staff',
    spares: /Any one of them/,
    say: 'Say so in the plan',
    noSpare: /Both need AWS us-east-1/,
    run: /^Run it/,
    who: /Your name or initials/,
    step: 'Note the words on the screen, exactly',
    save: /Save as PDF/,
  },
  fr: {
    name: 'Clinique du port',
    start: /Commencer un plan vide/,
    choose: 'Prendre dans la bibliothèque',
    filter: /Réduire la liste/,
    show: 'Montrer ce qui serait pris',
    shown: /éléments seraient pris/,
    take: 'Prendre dans mon plan',
    done: /sont maintenant dans votre plan/,
    fallbacks: ['Le service de connexion est en panne', 'Prendre les commandes sur papier'],
    card: 'Fiche action : responsable d’incident',
    cloud: 'Amazon',
    region: /AWS (IAM|Organizations).*plan de contrôle/,
    along: 'Ce qui vient avec',
    none: 'Rien de tout cela',
    all: 'Tout cela',
    people: /Nommer au moins trois personnes/,
    keep: 'Les garder',
    aim: 'Joindre le personnel',
    spares: /D’un seul/,
    say: 'Le noter dans le plan',
    noSpare: /AWS us-east-1/,
    run: /^La lancer/,
    who: /Votre nom ou vos initiales/,
    step: 'Noter les mots exacts affichés',
    save: /Enregistrer en PDF/,
  },
};

for (const lang of ['en', 'fr'] as const) {
  test.describe(`the library (${lang})`, () => {
    test.use({ lang });
    // Starting the app counts, and a busy machine takes its time.
    test.describe.configure({ timeout: 420_000 });

    test('two fallbacks, a role card and a part of the catalogue, by keyboard', async ({ app }) => {
      const said = SAID[lang];
      const { page } = app;
      await page.getByRole('textbox').first().fill(said.name);
      await page.getByRole('button', { name: said.start }).click();
      await expect(page.getByRole('button', { name: said.start })).toHaveCount(0);
      await page.locator('form').getByRole('textbox').first().fill(said.aim);
      await page.getByRole('button', { name: said.keep }).click();
      await expect(page.getByRole('button', { name: said.keep })).toHaveCount(0);
      await openByPalette(page, said.choose);
      await expect(page.getByRole('heading', { level: 1, name: said.choose })).toBeVisible();
      await picture(page, `${lang}-choose`);
      if (lang === 'en') await axe(page);
      for (const title of [...said.fallbacks, said.card]) await tick(page, said, title);
      for (const word of ['aws iam', 'aws organizations']) {
        await page.getByRole('textbox', { name: said.filter }).fill(word);
        await tickFocused(page, page.getByRole('checkbox', { name: said.region }));
      }
      await page.getByRole('button', { name: said.show }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: said.shown })).toBeVisible();
      await expect(page.getByText(said.along).first()).toBeVisible();
      await expect(page.getByText(said.people)).toBeVisible();
      await leaveOut(page, said);
      await picture(page, `${lang}-shown`);
      if (lang === 'en') await axe(page);
      await page.getByRole('button', { name: said.take }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: said.done })).toBeVisible({ timeout: 60_000 });
      await falseSpare(page, said);
      await picture(page, `${lang}-done`);
      if (lang === 'en') await axe(page);
      await page.getByRole('link', { name: said.fallbacks[0], exact: true }).first().focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: said.fallbacks[0] })).toBeVisible();
      await printIt(app, said);
      await page.getByRole('button', { name: said.run }).click();
      await page.getByLabel(said.who).fill('Ana');
      await page.keyboard.press('Enter');
      await expect(page.locator('[aria-current="step"]')).toContainText(said.step);
      await page.keyboard.press('Space');
      await expect(page.locator('[aria-current="step"]')).not.toContainText(said.step);
    });
  });
}

/** What is only linked to can be left out at one press, and comes back at another. */
async function leaveOut(page: Page, said: Said): Promise<void> {
  const ticked = page.getByRole('checkbox', { checked: true });
  await expect(ticked).not.toHaveCount(0);
  await page.getByRole('button', { name: said.none }).focus();
  await page.keyboard.press('Enter');
  await expect(ticked).toHaveCount(0);
  await page.getByRole('button', { name: said.all, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(ticked).not.toHaveCount(0);
}

/** What needs it is said at once: two that rest on one region are no spares of each other. */
async function falseSpare(page: Page, said: Said): Promise<void> {
  for (const box of await page.getByRole('checkbox', { name: said.region }).all()) await tickFocused(page, box);
  await page.getByRole('radio', { name: said.spares }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: said.say }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('section section').filter({ hasText: said.noSpare })).toBeVisible({ timeout: 60_000 });
}

/** On paper, and back to where one was. */
async function printIt({ page, saved }: App, said: Said): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: said.save }).click({ timeout: 60_000 });
  await expect.poll(() => saved.size, { timeout: 90_000 }).toBe(1);
  const { pages } = await textOfPdf([...saved.values()][0] ?? Buffer.alloc(0));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.join('\n')).toContain(said.step);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: said.fallbacks[0] })).toBeVisible();
}

async function openByPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await expect(page.getByRole('option', { name: words })).toBeVisible();
  await page.keyboard.press('Enter');
}

async function tick(page: Page, said: Said, title: string): Promise<void> {
  const filter = page.getByRole('textbox', { name: said.filter });
  await filter.fill(title);
  await tickFocused(page, page.getByRole('checkbox', { name: title }).last());
  await filter.fill('');
}

async function tickFocused(page: Page, box: Locator): Promise<void> {
  await box.focus();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

/** Where somebody wants to look at the screens: HOLDFAST_PICTURES names a folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['HOLDFAST_PICTURES'];
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `library-${name}.png`) });
}
