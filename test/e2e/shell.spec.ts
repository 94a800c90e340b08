import { expect, test } from './app.ts';

test('the window shows the app, at the fixed origin, and nothing of the network is there', async ({ app }) => {
  const { page } = app;
  await expect(page).toHaveURL(/^https:\/\/holdfast\.invalid\//);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const seen = await page.evaluate(async () => ({
    isSecure: isSecureContext,
    isIsolated: crossOriginIsolated,
    rtc: 'RTCPeerConnection' in globalThis,
    persisted: await navigator.storage.persist(),
    foreign: await fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
  }));
  expect(seen).toEqual({ isSecure: true, isIsolated: true, rtc: false, persisted: true, foreign: 'refused' });
});

test('killed like in a power cut and started again, it is there', async ({ app }) => {
  await app.kill();
  const page = await app.restart();
  await expect(page.getByRole('navigation').first()).toBeVisible();
});
