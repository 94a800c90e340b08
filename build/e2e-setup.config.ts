import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setup } from '#build/browser-setup.ts';

/** Before the end-to-end tests: a browser, and the app as its sources are now. Playwright asks for a default export. */
export default function prepare(): void {
  setup();
  const made = spawnSync(process.execPath, [join(import.meta.dirname, 'make.ts'), 'renderer'], { stdio: 'inherit' });
  if (made.status !== 0) throw new Error('the app could not be built');
}
