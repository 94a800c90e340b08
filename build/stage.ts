import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { noticesText, shippedLibraries } from '#build/notices.ts';

const root = join(import.meta.dirname, '..');

/** Of playwright-core, what starts and drives a browser; not its tools, viewers and types. */
const DRIVER_LEFT_OUT = [
  'bin',
  'types',
  join('lib', 'vite'),
  join('lib', 'tools'),
  join('lib', 'entry'),
  'README.md',
  'index.d.ts',
];

/** Puts the app as it ships into an emptied `folder`: the same for Electron's archive and the portable folder. */
export function stageApp(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of ['dist/renderer', 'dist/electron', 'runbooks', 'LICENSE']) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  writeFileSync(join(folder, 'NOTICES.txt'), noticesText(shippedLibraries(root)));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(shippedManifest(), null, 2)}\n`);
  copyDriver(join(folder, 'node_modules', 'playwright-core'));
}

/** package.json without what is for developers. The driver is the one library that cannot be bundled. */
function shippedManifest() {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const dependencies = Object.entries(Object(manifest['dependencies'])).filter(([name]) => name === 'playwright-core');
  const kept = ['name', 'version', 'private', 'description', 'license', 'author', 'type', 'main'];
  return {
    ...Object.fromEntries(kept.map((key) => [key, manifest[key]])),
    // Debian packages must name one; there is none yet that this one could lead to.
    homepage: 'https://holdfast.invalid',
    dependencies: Object.fromEntries(dependencies),
  };
}

function copyDriver(to: string): void {
  const from = join(root, 'node_modules', 'playwright-core');
  const leftOut = DRIVER_LEFT_OUT.map((path) => join(from, path));
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !leftOut.some((out) => path === out || path.startsWith(out + sep)),
  });
}
