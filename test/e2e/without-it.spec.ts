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
  },
};

const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name });
const component = (page: Page, name: RegExp) => page.getByRole('checkbox', { name });

for (const lang of ['en', 'fr'] as const) {
  test.describe(`could we do without it? (${lang})`, () => {
    test.use({ lang });

    // In French it reached the fallback and back, then ran out of time; not seen to pass whole yet.
    test.fixme('worst line, map, one more failure, list, fallback, back: by keyboard only', async ({ app }) => {
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
    });
  });
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

  // Never run to its end yet.
  test.fixme('stays usable: the worst line, the list first, a picture of a part', async ({ app }) => {
    test.setTimeout(600_000);
    const { page } = app;
    await page.getByRole('button', { name: /^Bring it in/ }).click({ timeout: 120_000 });
    await expect(heading(page, /^Nothing is down\. If/)).toBeVisible({ timeout: 300_000 });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(heading(page, /^If c\d+ fails$/)).toBeVisible({ timeout: 60_000 });
    const list = page.getByRole('list', { name: /What is hit/ });
    await expect(list).toBeVisible();
    await expect(list.getByRole('link').first()).toBeVisible();
    await page.keyboard.press('t');
    await expect(page.getByRole('checkbox', { checked: true }).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(/components hidden/)).toBeVisible();
  });
});
