import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { largeMap } from '../bench/large-map.ts';
import { expect, test } from './app.ts';

/** Could we do without it? From the calm screen to the map, to a fallback and back, by keyboard alone. */
interface Said {
  readonly example: RegExp;
  readonly headline: RegExp;
  readonly what: RegExp;
  readonly title: RegExp;
  readonly two: RegExp;
  readonly hit: RegExp;
  readonly notReal: RegExp;
  readonly sentence: RegExp;
  readonly find: RegExp;
  readonly list: RegExp;
  readonly because: string;
  readonly fallback: RegExp;
  readonly nothing: RegExp;
  readonly add: RegExp;
  readonly added: RegExp;
  /** What only looks safe, on the calm screen. */
  readonly lines: readonly RegExp[];
  readonly spares: readonly RegExp[];
  readonly circular: RegExp;
  readonly safe: string;
  readonly all: RegExp;
  readonly filter: string;
  readonly exercise: RegExp;
}

const SAID: Readonly<Record<'en' | 'fr', Said>> = {
  en: {
    example: /Open the example/,
    headline: /If Nimbria WEST-1 failed now, two functions could not hold/,
    what: /What if, nothing is declared/,
    title: /^If Nimbria WEST-1 fails$/,
    two: /^If Nimbria WEST-1 and Voxalis telephony fail$|^If Voxalis telephony and Nimbria WEST-1 fail$/,
    hit: /^8 of 11 functions hit/,
    notReal: /Not a real spare/,
    sentence: /Both need Keyfort sign-in, and Keyfort sign-in needs Nimbria WEST-1/,
    find: /Find a component/,
    list: /What is hit, and because of what/,
    because: 'because of Stockline warehouse ← Nimbria WEST-1',
    fallback: /Hand temperature rounds/,
    nothing: /^What needs what$/,
    add: /^Add these three to actions$/,
    added: /Added to the open actions/,
    lines: [
      /Order intake 1 of 2.*PharmaLink ordering and EDI gateway both need Keyfort sign-in/,
      /Lyon fibres 1 of 2.*North fibre, Orlane and South fibre, Celtane both need Duct and exchange/,
      /Switch the EDI gateway over.*it needs Order router, and that needs PharmaLink ordering/,
    ],
    spares: [
      /Order intake 1 of 2: PharmaLink ordering and EDI gateway back each other up\. Both need Keyfort sign-in\./,
      /Lyon fibres 1 of 2: North fibre, Orlane and South fibre, Celtane back each other up\. Both need Duct and/,
    ],
    circular:
      /“Switch the EDI gateway over” is for when PharmaLink ordering fails, but it needs Order router, and Order router needs PharmaLink ordering\. Step 2 uses it\./,
    safe: 'What only looks safe',
    all: /^\d+ things only look safe$/,
    filter: 'Name of a spare, a fallback, or what it rests on',
    exercise: /^Try it as an exercise$/,
  },
  fr: {
    example: /Ouvrir l’exemple/,
    headline: /Si Nimbria WEST-1 tombait maintenant, deux fonctions ne tiendraient pas/,
    what: /Et si, rien n’est déclaré/,
    title: /^Si Nimbria WEST-1 tombe$/,
    two: /^Si Nimbria WEST-1 et Voxalis telephony tombent$/,
    hit: /^8 fonctions sur 11 touchées/,
    notReal: /Pas un vrai secours/,
    sentence: /Les deux ont besoin de Keyfort sign-in, et Keyfort sign-in a besoin de Nimbria WEST-1/,
    find: /Trouver un composant/,
    list: /Ce qui est touché, et à cause de quoi/,
    because: 'à cause de Stockline warehouse ← Nimbria WEST-1',
    fallback: /Relevés de température à la main/,
    nothing: /^Qui a besoin de quoi$/,
    add: /^Ajouter les trois aux actions$/,
    added: /ux actions ouvertes/,
    lines: [
      /Order intake 1 of 2.*PharmaLink ordering et EDI gateway ont tous deux besoin de Keyfort sign-in/,
      /Lyon fibres 1 of 2.*North fibre, Orlane et South fibre, Celtane ont tous deux besoin de Duct and exchange/,
      /Switch the EDI gateway over.*elle a besoin de Order router, qui a besoin de PharmaLink ordering/,
    ],
    spares: [
      /Order intake 1 of 2\s: PharmaLink ordering et EDI gateway se secourent l’un l’autre\. Les deux ont besoin de Keyfort sign-in\./,
      /Lyon fibres 1 of 2\s: North fibre, Orlane et South fibre, Celtane se secourent l’un l’autre\. Les deux ont besoin de Duct and/,
    ],
    circular:
      /«\sSwitch the EDI gateway over\s» sert quand PharmaLink ordering tombe, mais a besoin de Order router, et Order router a besoin de PharmaLink ordering\. On s’en sert à l’étape 2\./,
    safe: 'Ce qui n’est sûr qu’en apparence',
    all: /^\d+ choses ne sont sûres qu’en apparence$/,
    filter: 'Nom d’un secours, d’une solution, ou de ce qui les porte',
    exercise: /^L’essayer en exercice$/,
  },
};

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name });
const component = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

for (const lang of ['en', 'fr'] as const) {
  test.describe(`could we do without it? (${lang})`, () => {
    test.use({ lang });

    test('worst line, map, one more failure, list, fallback, back: by keyboard only', async ({ app }) => {
      test.setTimeout(420_000);
      const said = SAID[lang];
      const { page } = app;
      await page.getByRole('button', { name: said.example }).click();
      await expect(heading(page, said.headline)).toBeVisible({ timeout: 60_000 });
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('link', { name: 'Nimbria WEST-1' }).first()).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(heading(page, said.title)).toBeVisible();
      await expect(page.getByText(said.what)).toBeVisible();
      await expect(page.getByRole('heading', { name: said.hit })).toBeVisible();
      await expect(page.getByRole('heading', { name: said.notReal })).toBeVisible();
      await expect(page.getByText(said.sentence)).toBeVisible();
      await expect(component(page, /^Nimbria WEST-1/)).toBeChecked({ timeout: 60_000 });
      await page.keyboard.press('/');
      await expect(page.getByRole('combobox', { name: said.find })).toBeFocused();
      await page.keyboard.type('voxal');
      await page.keyboard.press('Enter');
      await expect(component(page, /^Voxalis telephony/)).toBeFocused();
      await page.keyboard.press('Space');
      await expect(heading(page, said.two)).toBeVisible();
      await expect(component(page, /^Voxalis telephony/)).toBeChecked();
      await page.keyboard.press('t');
      const list = page.getByRole('list', { name: said.list });
      await expect(list).toContainText(said.because);
      const fallback = list.getByRole('link', { name: said.fallback }).first();
      await tabTo(page, fallback);
      await page.keyboard.press('Enter');
      await expect(heading(page, said.fallback)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(heading(page, said.two)).toBeVisible();
      await expect(list).toBeVisible();
      await tabTo(page, page.getByRole('button', { name: said.add }));
      await page.keyboard.press('Enter');
      await expect(page.getByText(said.added).first()).toBeVisible({ timeout: 30_000 });
      await page.keyboard.press('Escape');
      await expect(heading(page, said.nothing)).toBeVisible();
      // What only looks safe: on the map, on the calm screen, and on the pages of what it is about.
      const side = page.getByRole('complementary');
      for (const line of said.lines) await expect(side.getByRole('listitem').filter({ hasText: line })).toBeVisible();
      const see = side.getByRole('link', { name: /^Switch the EDI gateway over/ });
      await tabTo(page, see);
      await page.keyboard.press('Enter');
      await expect(page.getByText(said.circular)).toBeVisible();
      await goTo(page, '/');
      const stale = page.getByRole('listitem');
      for (const line of said.lines) await expect(stale.filter({ hasText: line })).toBeVisible({ timeout: 60_000 });
      await goTo(page, '/component/pharmacy-orders');
      const panel = page.getByRole('region', { name: said.safe });
      await expect(panel).toContainText(said.spares[0] ?? '', { timeout: 60_000 });
      await expect(panel).toContainText('Keyfort sign-in → EDI gateway');
      await expect(panel).toContainText(said.circular);
      await goTo(page, '/component/lyon-duct');
      await expect(page.getByRole('region', { name: said.safe })).toContainText(said.spares[1] ?? '');
      await goTo(page, '/component/order-router');
      await expect(page.getByRole('region', { name: said.safe })).toContainText(said.circular);
      // All of it in a list, narrowed by typing.
      await goTo(page, '/findings');
      await expect(heading(page, said.all)).toBeVisible();
      await page.getByRole('textbox', { name: said.filter }).fill('fibre');
      const found = page.getByRole('list', { name: said.safe }).getByRole('listitem');
      await expect(found).toHaveCount(1);
      await expect(found).toContainText('Lyon fibres 1 of 2');
      // What is assumed becomes the start of an exercise, found among the scenarios.
      await goTo(page, '/map?down=nimbria-west-1');
      await expect(page.getByText(said.sentence)).toBeVisible({ timeout: 60_000 });
      await tabTo(page, page.getByRole('button', { name: said.exercise }));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/scenario\//, { timeout: 30_000 });
      await expect(heading(page, said.title)).toBeVisible();
      await expect(page.getByRole('link', { name: 'Nimbria WEST-1' }).first()).toBeVisible();
      await goTo(page, '/exercises');
      await expect(page.getByRole('link', { name: said.title }).first()).toBeVisible();
    });
  });
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
}

/** Tab until `target` has the focus. */
async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test.describe('a plan of 10,000 components', () => {
  test.use({
    plan: async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'holdfast-large-'));
      await writeFile(join(folder, 'plan.yaml'), 'format: holdfast/1\nid: large\nname: Large\n');
      await mkdir(join(folder, 'components'));
      // JSON is YAML.
      const components = largeMap(10_000, 50_000).map(({ id, kind, name, tier, external, dependsOn }) => ({
        ...{ id, kind, name, external },
        ...(tier === null ? {} : { tier: String(tier) }),
        dependsOn: dependsOn?.map((each) =>
          'anyOf' in each ? { anyOf: each.anyOf } : { on: each.on, mode: each.mode },
        ),
      }));
      await writeFile(join(folder, 'components', 'map.yaml'), JSON.stringify(components));
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
  });

  test('stays usable: the worst line, the list first, a picture of a part', async ({ app }) => {
    test.setTimeout(600_000);
    const { page } = app;
    await page.getByRole('button', { name: /^Bring it in/ }).click({ timeout: 120_000 });
    await expect(heading(page, /^Nothing is down\. If/)).toBeVisible({ timeout: 300_000 });
    await expect(page.getByRole('table').getByRole('row').nth(40)).toBeVisible({ timeout: 300_000 });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(heading(page, /^If c\d+ fails$/)).toBeVisible({ timeout: 120_000 });
    const list = page.getByRole('list', { name: /What is hit/ });
    await expect(list).toBeVisible();
    await expect(list.getByRole('link').first()).toBeVisible();
    await page.keyboard.press('t');
    await expect(page.getByRole('checkbox', { checked: true }).first()).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText(/components hidden/)).toBeVisible();
    // Another one is found by its name, failed, and restored.
    await page.keyboard.press('/');
    await page.keyboard.type('c09990');
    await expect(page.getByRole('option', { name: /c09990/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/at=c09990/);
    await expect(component(page, /^c09990/)).toBeFocused({ timeout: 120_000 });
    // What takes seconds is worked out beside the window: the page of a function is there at once, and its answers come.
    await goTo(page, '/component/c00003');
    await expect(heading(page, /^c00003$/)).toBeVisible({ timeout: 120_000 });
    await page.getByRole('button', { name: 'Work them out' }).click({ timeout: 120_000 });
    await expect(page.getByRole('link', { name: /^c\d+ and c\d+$/ }).first()).toBeVisible({ timeout: 120_000 });
    await goTo(page, '/findings');
    await expect(heading(page, /things only look safe$/)).toBeVisible({ timeout: 120_000 });
    await page.getByRole('list', { name: 'What only looks safe' }).getByRole('link').first().focus();
    await page.keyboard.press('End');
    const last = page.getByRole('listitem').last();
    await expect(last).toContainText(/Not a real spare: /, { timeout: 120_000 });
  });
});
