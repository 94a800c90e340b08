import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '#electron/services/data-folder.ts';
import { deviceOf } from '#electron/services/device.ts';
import { browserPlaces, installedBrowser } from '#electron/services/find-browser.ts';
import { systemLocale, utf8Environment } from '#electron/services/locale.ts';
import { openerFor } from '#electron/services/open-address.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const base = await temporaryFolder();

describe('dataFolder', () => {
  it.each([
    [{ HOLDFAST_DATA: '/stick/data', XDG_DATA_HOME: '/x' }, 'linux', '/stick/data'],
    [{ XDG_DATA_HOME: '/x' }, 'linux', '/x/holdfast'],
    [{ XDG_DATA_HOME: 'relative' }, 'linux', '/home/ada/.local/share/holdfast'],
    [{ HOLDFAST_DATA: '' }, 'linux', '/home/ada/.local/share/holdfast'],
    [{}, 'darwin', '/home/ada/Library/Application Support/Holdfast'],
  ] as const)('of %j on %s is %s', (environment, platform, folder) => {
    expect(dataFolder(environment, platform, '/home/ada')).toBe(folder);
  });

  it('is below LOCALAPPDATA on Windows', () => {
    expect(dataFolder({ LOCALAPPDATA: 'L' }, 'win32', 'H')).toBe(join('L', 'Holdfast'));
  });
});

describe('deviceOf', () => {
  it('is made once and stays', async () => {
    const device = await deviceOf(base);
    expect(device.id).toMatch(/^[0-9A-Z]{26}$/);
    expect(await deviceOf(base)).toEqual(device);
  });

  it('sets a file that cannot be read aside instead of losing it', async () => {
    await writeFile(join(base, 'device.json'), '{"id": "torn');
    expect((await deviceOf(base)).id).toMatch(/^[0-9A-Z]{26}$/);
    const [aside] = (await readdir(base)).filter((name) => name.startsWith('device.json.unreadable-'));
    expect(await readFile(join(base, aside ?? ''), 'utf8')).toBe('{"id": "torn');
  });
});

describe('installedBrowser', () => {
  it.skipIf(process.platform === 'win32')('is the chosen one, or none, or the first on the path', async () => {
    const edge = join(base, 'microsoft-edge');
    await writeFile(edge, '#!/bin/sh\n');
    expect(installedBrowser({ HOLDFAST_BROWSER: edge }, 'linux')).toBeNull();
    await chmod(edge, 0o755);
    expect(installedBrowser({ HOLDFAST_BROWSER: edge }, 'linux')).toBe(edge);
    expect(installedBrowser({ HOLDFAST_BROWSER: join(base, 'none'), PATH: base }, 'linux')).toBeNull();
    expect(browserPlaces({ PATH: base }, 'linux')[0]).toBe(join(base, 'google-chrome-stable'));
  });

  it('looks for Chrome before Edge before Chromium on every system', () => {
    const windows = browserPlaces({ ProgramFiles: 'P', LOCALAPPDATA: 'L' }, 'win32');
    expect(windows[0]).toBe(String.raw`P\Google\Chrome\Application\chrome.exe`);
    expect(windows).toContain(String.raw`P\Microsoft\Edge\Application\msedge.exe`);
    expect(browserPlaces({ HOME: '/h' }, 'darwin')[1]).toBe(
      '/h/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
  });
});

describe('systemLocale', () => {
  it.each([
    [{ LC_ALL: 'fr_FR.UTF-8', LANG: 'en_GB' }, 'fr-FR'],
    [{ LC_ALL: '', LANG: 'fr_CA@euro' }, 'fr-CA'],
    [{ LC_MESSAGES: 'fr', LANG: 'de_DE' }, 'fr'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'POSIX' }, 'en'],
    [{ LANG: '???' }, 'en'],
  ])('of %j is %s', (environment, locale) => {
    expect(systemLocale(environment, 'linux')).toBe(locale);
  });
});

describe('utf8Environment', () => {
  it.each([
    [{ LANG: 'fr_FR.UTF-8' }, { LANG: 'fr_FR.UTF-8' }],
    [
      { LANG: 'C', HOME: '/h' },
      { LANG: 'C', HOME: '/h', LC_CTYPE: 'C.UTF-8' },
    ],
    [
      { LC_ALL: 'fr_FR', LANG: 'C.utf8' },
      { LANG: 'fr_FR', LC_CTYPE: 'C.UTF-8' },
    ],
    [{}, { LC_CTYPE: 'C.UTF-8' }],
  ])('makes %j into %j', (environment, expected) => {
    expect(utf8Environment(environment)).toEqual(expected);
  });
});

describe('openerFor', () => {
  it('hands the address over as one argument, never through a shell', () => {
    const url = 'https://example.com/?a=b&c=$(x)';
    expect(openerFor('linux', url)).toEqual(['xdg-open', [url]]);
    expect(openerFor('darwin', url)).toEqual(['open', [url]]);
    expect(openerFor('win32', url)[1].at(-1)).toBe(url);
  });
});
