/** The browser for tests: an installed one, else one that is installed now. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installedBrowser } from '#electron/services/find-browser.ts';

const ADVICE =
  'Tests need Chrome, Edge or Chromium: install one (Debian: apt-get install chromium), or set HOLDFAST_BROWSER to its path.';

/** Path of a browser that tests can use; installs one where there is none. Throws one sentence that says what to do. */
export function browserForTests(): string {
  const found = installedBrowser();
  if (found !== null) return found;
  if (process.env['HOLDFAST_BROWSER']) throw new Error(`HOLDFAST_BROWSER is not a program that can be run. ${ADVICE}`);
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const installed = isDebianRoot() ? fromDebian() : fromPlaywright();
  if (installed === null) throw new Error(ADVICE);
  return installed;
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function fromDebian(): string | null {
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium']);
  return installedBrowser();
}

function fromPlaywright(): string | null {
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

function run(program: string, args: readonly string[]): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(program, args, { stdio: 'inherit', env: environment });
}
