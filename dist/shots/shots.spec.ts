import { test } from '../../test/e2e/app.ts';
const WHAT = (process.env['SHOT'] ?? 'now:/').split(' ');
for (const lang of (process.env['LANGS'] ?? 'en').split(' ') as ('en' | 'fr')[]) {
  for (const theme of (process.env['THEMES'] ?? 'light').split(' ') as ('light' | 'dark' | 'contrast')[]) {
    test.describe(`${lang} ${theme}`, () => {
      test.use({ lang, theme });
      test('shots', async ({ app }) => {
        test.setTimeout(240_000);
        const { page } = app;
        page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text()); });
        page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
        await page.getByRole('button', { name: process.env['EMPTY'] ? /Start with|Commencer|nothing|vide/ : /Open the example|Ouvrir l’exemple/ }).first().click();
        await page.locator('footer').getByText(/edition|Edition|édition|Édition/i).first().waitFor({ timeout: 60000 }).catch(() => undefined); await page.waitForTimeout(1500);
        for (const [w, h] of (process.env['SIZES'] ?? '1440x900').split(' ').map((s) => s.split('x').map(Number)) as [number, number][]) {
          await page.setViewportSize({ width: w, height: h });
          for (const one of WHAT) {
            const [name, path, keys] = [one.slice(0, one.indexOf(':')), ...one.slice(one.indexOf(':') + 1).split('@')];
            await page.evaluate((p) => { history.pushState({ idx: 1 }, '', p); dispatchEvent(new PopStateEvent('popstate', { state: { idx: 1 } })); }, path);
            await page.waitForTimeout(2000);
            for (const key of (keys ?? '').split(',').filter(Boolean)) { await page.keyboard.press(key); await page.waitForTimeout(250); }
            await page.screenshot({ path: `/tmp/shots/${name}-${lang}-${theme}-${w}.png` });
          }
        }
      });
    });
  }
}
