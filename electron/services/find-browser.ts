import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const ON_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];

/** Path of an installed Chrome, Edge or Chromium: HOLDFAST_BROWSER, else the first known place; `null` when there is none. */
export function installedBrowser(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const chosen = environment['HOLDFAST_BROWSER'];
  if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : null;
  return browserPlaces(environment, platform).find(isExecutable) ?? null;
}

/** Every place that is looked at, in order. */
export function browserPlaces(environment: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') return windowsPlaces(environment);
  if (platform === 'darwin') return macPlaces(environment);
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
  return ON_PATH.flatMap((name) => [...new Set([...folders, ...usual])].map((folder) => join(folder, name)));
}

function windowsPlaces(environment: Environment): readonly string[] {
  const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? []);
  const below = [
    String.raw`Google\Chrome\Application\chrome.exe`,
    String.raw`Microsoft\Edge\Application\msedge.exe`,
    String.raw`Chromium\Application\chrome.exe`,
  ];
  return below.flatMap((path) => roots.map((root) => `${root}\\${path}`));
}

function macPlaces(environment: Environment): readonly string[] {
  const names = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
  const roots = ['', environment['HOME'] ?? ''];
  return names.flatMap((name) => roots.map((root) => `${root}/Applications/${name}.app/Contents/MacOS/${name}`));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
