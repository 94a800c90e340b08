import { browserForTests } from '#build/find-browser.ts';

/** Before any test: every test that starts a browser, and every program that it starts, finds the same one. */
export function setup(): void {
  process.env['HOLDFAST_BROWSER'] = browserForTests();
}
