import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { type App, expect, test } from './app.ts';
import { textOfPdf } from './pdf-text.ts';
import { WRITTEN } from './written-plan.ts';

/** A plan written from nothing, by keyboard alone, killed twice on the way, then taken back to nothing and done again. */
const SAID = {
  en: {
    organisation: 'Name of your organisation',
    write: 'write',
    kinds: { components: 'Components', contacts: 'Contacts', trees: 'Call trees', procedures: 'Procedures' },
    fresh: 'New',
    called: /What is it called/,
    used: /It is in use/,
    draft: /Kept as a draft/,
    problems: /problem/,
    run: /^Run it/,
    who: /Your name or initials/,
    save: /Save as PDF/,
    pages: /Pages as they will lie/,
    undo: /^Undo:/,
    redo: /^Redo:/,
    paperTitle: 'Payments on paper',
  },
  fr: {
    organisation: 'Nom de votre organisation',
    write: 'écrire',
    kinds: { components: 'Composants', contacts: 'Contacts', trees: 'Schémas d’alerte', procedures: 'Procédures' },
    fresh: 'Nouveau',
    called: /Comment cela s/,
    used: /En service\./,
    draft: /Gardé comme brouillon/,
    problems: /problème/,
    run: /^La lancer/,
    who: /Votre nom ou vos initiales/,
    save: /Enregistrer en PDF/,
    pages: /Pages telles/,
    undo: /^Annuler/,
    redo: /^Refaire/,
    paperTitle: 'Encaisser sur papier',
  },
} as const;

for (const lang of ['en', 'fr'] as const) {
  test.describe(`writing a plan (${lang})`, () => {
    test.use({ lang });

    test('from nothing, by keyboard, killed twice, undone and redone', async ({ app }) => {
      test.setTimeout(1_500_000);
      const said = SAID[lang];
      const text = WRITTEN[lang];
      let { page } = app;
      await page.setViewportSize({ width: 1440, height: 900 });
      await reach(page, page.getByLabel(said.organisation));
      await page.keyboard.type('Clinic');
      await page.keyboard.press('Enter');
      // The first start has gone, and what follows it stands: a key pressed between them would be taken back.
      await expect(page.getByLabel(said.organisation)).toHaveCount(0, { timeout: 150_000 });
      await expect(page.getByRole('banner')).toContainText('Clinic');
      await expect(page.locator('main h1')).toBeVisible();

      await make(page, said, 'contacts', 'x-people');
      await put(page, text.contacts, said.used);
      await make(page, said, 'components', 'x-map');
      await put(page, text.components, said.used);
      await make(page, said, 'trees', 'x-tree');
      // Half a text: it is kept, and what was in use stays in use.
      await put(page, text.tree.replace('retry: {', 'retry: {{'), said.draft);
      await app.kill();
      page = await app.restart();
      await page.setViewportSize({ width: 1440, height: 900 });
      await expect(page.locator('.cm-content')).toContainText('retry: {{', { timeout: 150_000 });
      await put(page, text.tree, said.used);
      await make(page, said, 'procedures', 'x-close');
      await put(page, text.close, said.used);
      await make(page, said, 'procedures', 'x-pay');
      await put(page, text.payBroken, said.used);
      // F8 goes to what is wrong, F9 mends it: a field misspelt, a name nearly right, two actions in one step.
      await mendAll(app, said, 'x-pay.md', text.pay);
      await page.screenshot({ path: `test-results/editor-${lang}.png` });
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
      const written = {
        'call-trees/x-tree.yaml': text.tree,
        'components/x-map.yaml': text.components,
        'contacts/x-people.yaml': text.contacts,
        'procedures/x-close.md': text.close,
        'procedures/x-pay.md': text.pay,
      };
      await expect.poll(() => mirrorOf(app), { timeout: 120_000 }).toEqual(written);

      await runAndPrint(app, said);

      await page.keyboard.press('Escape');
      await toList(page, said);
      await pressUntilGone(page, 'Control+z', said.undo);
      await expect.poll(() => mirrorOf(app), { timeout: 120_000 }).toEqual({});
      await app.kill();
      page = await app.restart();
      await expect(page.getByRole('button', { name: said.redo })).toBeVisible({ timeout: 150_000 });
      await pressUntilGone(page, 'Control+Shift+z', said.redo);
      await expect.poll(() => mirrorOf(app), { timeout: 120_000 }).toEqual(written);
    });
  });
}

type Said = (typeof SAID)['en' | 'fr'];

/** Moves on by Tab until `target` has the focus: what a keyboard cannot reach is not there for this test. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible({ timeout: 150_000 });
  for (let presses = 0; presses < 90; presses += 1) {
    if (
      await target
        .first()
        .evaluate((element) => element === document.activeElement || element.contains(document.activeElement))
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${target}`);
}

async function toList(page: Page, said: Said): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(said.write);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: /Kind|Sorte/ })).toBeVisible({ timeout: 120_000 });
}

async function make(page: Page, said: Said, kind: keyof Said['kinds'], title: string): Promise<void> {
  await toList(page, said);
  const link = page
    .getByRole('navigation', { name: /Kind|Sorte/ })
    .getByRole('link', { name: new RegExp(`^${said.kinds[kind]}`) });
  await reach(page, link);
  await page.keyboard.press('Enter');
  await reach(page, page.getByRole('button', { name: said.fresh, exact: true }));
  await page.keyboard.press('Enter');
  await page.getByLabel(said.called).waitFor();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await expect(page.locator('.cm-content')).toBeVisible({ timeout: 120_000 });
}

/** Puts `text` in the place of the whole text, as typed in, and waits until the header says how it stands. */
async function put(page: Page, text: string, until: RegExp): Promise<void> {
  await reach(page, page.locator('.cm-content'));
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
  // At once, not after the pause in typing.
  await page.keyboard.press('Control+s');
  await expect(page.locator('header [role="status"]').filter({ hasText: until })).toBeVisible({ timeout: 120_000 });
}

/** Presses `keys` again and again until no button says that there is more: one press too many does nothing. */
async function pressUntilGone(page: Page, keys: string, more: RegExp): Promise<void> {
  const button = page.getByRole('button', { name: more });
  await expect(button).toBeVisible({ timeout: 60_000 });
  const press = async () => {
    await page.keyboard.press(keys);
    return button.isVisible();
  };
  await expect.poll(press, { timeout: 240_000, intervals: [400] }).toBe(false);
}

/** F8 and F9 until the file at `name` reads as `text`: F8 goes to what is wrong, F9 mends it. */
async function mendAll(app: App, said: Said, name: string, text: string): Promise<void> {
  const { page } = app;
  const bar = page.getByRole('region', { name: said.problems });
  await expect(bar).toBeVisible({ timeout: 120_000 });
  for (let press = 0; press < 20 && (await fileText(app, name)) !== text; press += 1) {
    await page.keyboard.press('F8');
    const before = await bar.textContent({ timeout: 1000 }).catch(() => null);
    await page.keyboard.press('F9');
    // What is left is found anew; where F9 had nothing to do, the next F8 goes on.
    await expect
      .poll(() => bar.textContent({ timeout: 1000 }).catch(() => null), { timeout: 6000 })
      .not.toBe(before)
      .catch(() => undefined);
  }
  await expect.poll(() => fileText(app, name), { timeout: 120_000 }).toBe(text);
}

async function mirrorOf(app: App): Promise<Record<string, string>> {
  const folder = await planFolder(app);
  const paths = folder === null ? [] : await readdir(folder, { recursive: true });
  const texts: Record<string, string> = {};
  for (const path of paths.filter((one) => /\.(yaml|md)$/.test(one) && one !== 'plan.yaml').sort()) {
    texts[path] = await readFile(join(folder ?? '', path), 'utf8').catch(() => '');
  }
  return texts;
}

async function planFolder(app: App): Promise<string | null> {
  const mirror = join(app.dataFolder, 'mirror');
  const paths = await readdir(mirror, { recursive: true }).catch(() => [] as string[]);
  const found = paths.find((path) => path === 'plan.yaml' || path.endsWith('/plan.yaml'));
  return found === undefined ? null : join(mirror, found, '..');
}

async function fileText(app: App, name: string): Promise<string | undefined> {
  return Object.entries(await mirrorOf(app)).find(([path]) => path.endsWith(name))?.[1];
}

async function runAndPrint(app: App, said: Said): Promise<void> {
  const { page } = app;
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(said.paperTitle);
  await expect(page.getByRole('option', { name: said.paperTitle }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: said.paperTitle })).toBeVisible({ timeout: 120_000 });
  await expect(page).toHaveURL(/#\/procedure\//);
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('list', { name: said.pages })).toBeVisible({ timeout: 90_000 });
  await reach(page, page.getByRole('button', { name: said.save }));
  await page.keyboard.press('Enter');
  await expect.poll(() => app.saved.size, { timeout: 150_000 }).toBe(1);
  const pdf = await textOfPdf([...app.saved.values()][0] ?? Buffer.alloc(0));
  expect(pdf.pages.join('\n')).toContain(said.paperTitle);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: said.run })).toBeVisible({ timeout: 120_000 });
  await page.keyboard.press('r');
  await page.getByLabel(said.who).waitFor();
  await page.keyboard.type('Ann Moreau');
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-current="step"]')).toBeVisible({ timeout: 120_000 });
}
