import { defineConfig } from '@playwright/test';

/** Whole flows in the real app, as a person does them. Each test has a data folder and a browser of its own. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './build/e2e-setup.config.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  // A trace of every action costs two fifths of the time; `npm run e2e -- --trace on` takes one where it is needed.
  use: { trace: 'off', screenshot: 'only-on-failure', actionTimeout: 20_000 },
});
