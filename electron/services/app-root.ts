import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder with package.json, dist/ and runbooks/: the checkout, `app` in the portable folder, or app.asar. */
export const appRoot: string = rootAbove(import.meta.dirname);

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`no package.json above ${import.meta.dirname}`);
  return rootAbove(parent);
}

/** Version of the app, from package.json. */
export function appVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(appRoot, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error('package.json has no version');
}
