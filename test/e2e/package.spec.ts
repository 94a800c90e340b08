import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { listPackage } from '@electron/asar';
import { chromium, expect, test } from '@playwright/test';
import { appVersion } from '#electron/services/app-root.ts';
import { installedBrowser } from '#electron/services/find-browser.ts';
import { makeStandInRuntime } from './stand-in-runtime.ts';

const root = join(import.meta.dirname, '..', '..');

test.describe('packages', () => {
  test.skip(process.platform !== 'linux' || process.arch !== 'x64', 'made and tried on Linux x64 here');
  test.describe.configure({ mode: 'default', timeout: 180_000 });

  let out = '';
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    out = mkdtempSync(join(tmpdir(), 'holdfast-package-'));
    const runtime = makeStandInRuntime(join(out, 'runtime'), '45.4.1');
    // What was built is what the other tests run at the same time: it is not built again below them.
    const args = ['build/package.ts', '--built', '--out', out, '--runtime', runtime];
    execFileSync(process.execPath, args, { cwd: root });
  });
  test.afterAll(() => rmSync(out, { recursive: true, force: true }));

  test('app.asar holds what the app needs and nothing else', () => {
    const listed = listPackage(join(out, 'linux-unpacked', 'resources', 'app.asar'), { isPack: false });
    const folders = new Set(listed.map((path) => path.slice(0, path.lastIndexOf('/'))));
    const files = listed.filter((path) => !folders.has(path)).map((path) => path.slice(1));
    const named = files.filter((path) => !/^(runbooks|dist\/renderer\/assets|dist\/electron\/chunks)\//.test(path));
    expect(named.sort()).toEqual([...EXPECTED].sort());
    const plans = globSync('runbooks/**', { cwd: root, withFileTypes: true }).filter((entry) => entry.isFile());
    const expectedPlans = plans.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    expect(files.filter((path) => path.startsWith('runbooks/')).sort()).toEqual(
      expectedPlans.map((path) => path.split(sep).join('/')).sort(),
    );
    const bundled = files.filter((path) => /^dist\/(renderer\/assets|electron\/chunks)\//.test(path));
    expect(bundled.length).toBeGreaterThan(0);
    expect(bundled.filter((path) => !/-[\w-]{8}\.(js|mjs|css|woff2|wasm|png|svg)$/.test(path))).toEqual([]);
  });

  test('the licences of everything in it lie beside it', () => {
    const notices = readFileSync(join(out, 'linux-unpacked', 'NOTICES.txt'), 'utf8');
    for (const name of ['react ', 'dexie ', '@mantine/core ', '@fontsource/atkinson-hyperlegible-next ', 'zod ']) {
      expect(notices).toContain(`\n${name}`);
    }
    expect(notices).toContain('SIL OPEN FONT LICENSE');
    expect(readFileSync(join(out, 'linux-unpacked', 'LICENSE.Holdfast.txt'), 'utf8')).toContain('Apache License');
  });

  test('the runtime is one that runs nothing but the app', () => {
    const binary = readFileSync(join(out, 'linux-unpacked', 'holdfast'));
    const at = binary.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34;
    // runAsNode off, cookies encrypted, NODE_OPTIONS and --inspect off, archive checked, only the archive loaded, file: plain.
    expect(binary.subarray(at, at + 8).toString()).toBe('01001100');
    expect(readdirSync(join(out, 'linux-unpacked', 'locales'))).toEqual(['en-US.pak', 'fr.pak']);
  });

  test('a zip and a Debian package are made', () => {
    test.skip(!existsSync('/usr/bin/dpkg-deb') || !existsSync('/usr/bin/7za'), 'dpkg-deb or 7za is not here');
    const [deb] = globSync('*.deb', { cwd: out });
    const info = execFileSync('dpkg-deb', ['--info', join(out, deb ?? '')], { encoding: 'utf8' });
    expect(info).toContain('Package: holdfast');
    expect(info).toContain(`Version: ${appVersion()}`);
    const listed = execFileSync('dpkg-deb', ['--contents', join(out, deb ?? '')], { encoding: 'utf8' });
    expect(listed).toContain('./opt/Holdfast/resources/app.asar');
    expect(listed).toContain('./usr/share/applications/holdfast.desktop');
    expect(globSync('*.zip', { cwd: out })).toHaveLength(1);
  });

  test('the portable folder runs from any place, without npm, checkout or network', async () => {
    const place = join(out, "a stick's folder é");
    renameSync(join(out, `holdfast-${appVersion()}-portable-linux-x64`), place);
    const launcher = join(place, 'holdfast.sh');
    const run = (...args: string[]) =>
      execFileSync('sh', [launcher, ...args], { cwd: '/', encoding: 'utf8', env: bare() });
    expect(run('--version')).toBe(`${appVersion()}\n`);
    expect(run('search', join(place, 'app', 'runbooks', 'example'), 'cold', 'store')).toContain('[procedure:');
    mkdirSync(join(place, 'data'));
    const app = spawn('sh', [launcher], { cwd: '/', env: { ...bare(), ...watched(out) }, stdio: 'inherit' });
    const page = await pageOf(join(place, 'data', 'profile'), app);
    await expect(page).toHaveURL(/^https:\/\/holdfast\.invalid\//);
    await expect(page.getByRole('navigation').first()).toBeVisible({ timeout: 20_000 });
    await page.close();
    if (app.exitCode === null) await once(app, 'exit');
    expect(app.exitCode).toBe(0);
    for (const kept of ['device.json', 'journal', 'profile']) expect(readdirSync(join(place, 'data'))).toContain(kept);
  });
});

/** The environment of a person who has never heard of npm. */
function bare(): Record<string, string> {
  return { PATH: '/usr/bin:/bin', HOME: process.env['HOME'] ?? '/', LANG: 'C', TMPDIR: tmpdir() };
}

/** The browser, started with a port for the test to look in by: the product itself has none. */
function watched(folder: string): Record<string, string> {
  const wrapper = join(folder, 'browser');
  writeFileSync(wrapper, `#!/bin/sh\nexec '${installedBrowser()}' --remote-debugging-port=0 "$@"\n`);
  chmodSync(wrapper, 0o755);
  return { HOLDFAST_BROWSER: wrapper, HOLDFAST_HEADLESS: '1', HOLDFAST_SHELL: 'portable' };
}

async function pageOf(profile: string, app: ChildProcess) {
  const portFile = join(profile, 'DevToolsActivePort');
  await expect.poll(() => app.exitCode !== null || existsSync(portFile), { timeout: 30_000 }).toBe(true);
  const [port] = readFileSync(portFile, 'utf8').split('\n');
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the app has no window');
  return page;
}

/** Everything but plans, and what bundling gives names of its own. */
const EXPECTED = [
  'package.json',
  'dist/electron/holdfast.mjs',
  'dist/electron/main.mjs',
  'dist/electron/preload.cjs',
  'dist/electron/preload-print.cjs',
  'dist/renderer/icon.svg',
  'dist/renderer/index.html',
  'dist/renderer/print.html',
  ...[
    'LICENSE',
    'NOTICE',
    'ThirdPartyNotices.txt',
    'browsers.json',
    'cli.js',
    'index.js',
    'index.mjs',
    'package.json',
    'lib/bootstrap.js',
    'lib/coreBundle.js',
    'lib/package.js',
    'lib/server/chromium/appIcon.png',
    'lib/server/electron/loader.js',
    'lib/serverRegistry.js',
    'lib/serverRegistry.js.LICENSE',
    'lib/utilsBundle.js',
    'lib/utilsBundle.js.LICENSE',
    'lib/webp_codec.LICENSE',
    'lib/webp_codec.wasm',
    'lib/xdg-open',
  ].map((path) => `node_modules/playwright-core/${path}`),
];
