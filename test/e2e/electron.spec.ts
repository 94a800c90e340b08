import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { electronBinary } from '#electron/services/electron-runtime.ts';

const binary = electronBinary();

test.describe('Electron', () => {
  test.skip(binary === null, 'the Electron runtime is not here (node_modules/electron/dist): npx install-electron');

  test('opens the app, isolated, on its own origin, with the host behind it', async () => {
    if (binary === null) return;
    const data = await mkdtemp(join(tmpdir(), 'holdfast-electron-'));
    const app = await _electron.launch({
      executablePath: binary,
      args: ['dist/electron/main.mjs', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      env: { ...process.env, HOLDFAST_DATA: data },
    });
    const page = await app.firstWindow();
    await expect(page).toHaveURL(/^app:\/\/holdfast\//);
    await expect(page.getByRole('navigation').first()).toBeVisible();
    const seen = await page.evaluate(async () => ({
      node: typeof Reflect.get(globalThis, 'require'),
      isSecure: isSecureContext,
      foreign: await fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      ),
    }));
    expect(seen).toEqual({ node: 'undefined', isSecure: true, foreign: 'refused' });
    await app.close();
    await rm(data, { recursive: true, force: true });
  });
});
