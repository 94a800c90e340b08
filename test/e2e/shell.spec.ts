import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from './app.ts';

test('one window of its own, confined, one process for a data folder', async ({ app }) => {
  const { page } = app;
  await test.step('the window shows the app, at the fixed origin, and nothing of the network is there', async () => {
    await expect(page).toHaveURL(/^https:\/\/holdfast\.invalid\//);
    await expect(page.getByRole('navigation').first()).toBeVisible();
    const seen = await page.evaluate(async () => {
      const refused = (work: Promise<unknown>) =>
        work.then(
          () => 'reached',
          () => 'refused',
        );
      return {
        isSecure: isSecureContext,
        isIsolated: crossOriginIsolated,
        rtc: 'RTCPeerConnection' in globalThis,
        persisted: await navigator.storage.persist(),
        foreign: await refused(fetch('https://example.com/')),
        local: await refused(fetch('http://127.0.0.1:9/')),
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
        worker: await refused(navigator.serviceWorker.register('/sw.js')),
      };
    });
    expect(seen).toEqual({
      isSecure: true,
      isIsolated: true,
      rtc: false,
      persisted: true,
      foreign: 'refused',
      local: 'refused',
      camera: 'refused',
      worker: 'refused',
    });
  });

  await test.step('nor is it for its workers', async () => {
    await page.getByRole('button', { name: 'Open the example' }).click();
    await expect(page.getByRole('contentinfo')).toContainText('dition 14');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('cold');
    await expect(page.getByRole('option').first()).toBeVisible();
    // One that has done its work meanwhile is gone; the search stays.
    const asked = page.workers().map(async (worker) => {
      const seen = worker.evaluate(async () => {
        const foreign = await fetch('https://example.com/').then(
          () => 'reached',
          () => 'refused',
        );
        const socket = await new Promise((resolve) => {
          try {
            const one = new WebSocket('wss://example.com/');
            one.onopen = () => resolve('reached');
            one.onerror = () => resolve('refused');
          } catch {
            resolve('refused');
          }
        });
        return { foreign, socket, rtc: 'RTCPeerConnection' in globalThis };
      });
      const ended = worker.waitForEvent('close', { timeout: 0 }).then(() => null);
      return Promise.race([seen.catch(() => ended), ended]);
    });
    const seen = (await Promise.all(asked)).filter((each) => each !== null);
    expect(seen.length).toBeGreaterThan(0);
    for (const each of seen) expect(each).toEqual({ foreign: 'refused', socket: 'refused', rtc: false });
  });

  await test.step('it runs no script that is not its own, and shows no style without its nonce', async () => {
    const seen = await app.page.evaluate(() => {
      const attempt = (work: () => unknown) => {
        try {
          work();
          return 'done';
        } catch {
          return 'refused';
        }
      };
      const style = document.createElement('style');
      style.textContent = 'html { --planted: 1 }';
      document.head.append(style);
      return {
        script: attempt(() => Object.assign(document.createElement('script'), { text: 'globalThis.planted = 1' })),
        markup: attempt(() =>
          Object.assign(document.createElement('div'), { innerHTML: '<img src=x onerror=alert(1)>' }),
        ),
        style: getComputedStyle(document.documentElement).getPropertyValue('--planted'),
      };
    });
    expect(seen).toEqual({ script: 'refused', markup: 'refused', style: '' });
  });

  await test.step('a page that it would open beside itself is closed', async () => {
    await page.evaluate(() => void window.open('https://holdfast.invalid/'));
    await expect.poll(() => page.context().pages().length).toBe(1);
    await expect(page.getByRole('navigation').first()).toBeVisible();
  });

  await test.step('killed like in a power cut and started again, it is there', async () => {
    await app.kill();
    await app.restart();
    await expect(app.page.getByRole('navigation').first()).toBeVisible();
  });

  await test.step('a second one on the same data leaves it to the first', async () => {
    const second = spawn(process.execPath, [join(import.meta.dirname, 'launch-app.ts')], {
      env: { ...process.env, HOLDFAST_DATA: app.dataFolder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await Promise.all([text(second.stdout), once(second, 'exit')]);
    expect(said).toBe('ALREADY OPEN\n');
    expect(second.exitCode).toBe(0);
    await expect(app.page.getByRole('navigation').first()).toBeVisible();
  });
});
