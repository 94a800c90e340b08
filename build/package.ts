/**
 * `npm run package`: what can be made here, in out/.
 *
 * Always the portable folder. With an Electron runtime (node_modules/electron/dist, or --runtime FOLDER) also Electron's:
 * the folder, a zip where 7za is, and a deb where dpkg-deb is; or the targets named by --target (nsis, dmg, AppImage need downloads).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, Platform } from 'electron-builder';
import { z } from 'zod';
import { configuration } from '#build/electron-builder.ts';
import { installedRuntimes, makePortableFolder } from '#build/portable-folder.ts';
import { stageApp } from '#build/stage.ts';
import { appVersion } from '#electron/services/app-root.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'out') },
    runtime: { type: 'string' },
    target: { type: 'string', multiple: true },
    /** Packages what dist/ holds as it is. */
    built: { type: 'boolean', default: false },
  },
});
const out = resolve(values.out);
const staged = join(out, 'app');

if (!values.built) {
  const made = spawnSync(process.execPath, [join(import.meta.dirname, 'make.ts')], { stdio: 'inherit' });
  if (made.status !== 0) process.exit(1);
}
stageApp(staged);
for (const runtime of installedRuntimes()) {
  const folder = join(out, `holdfast-${appVersion()}-portable-${runtime.platform}-${runtime.arch}`);
  makePortableFolder(folder, staged, runtime);
  console.log(`Made ${folder}`);
}

const runtime = values.runtime ?? join(root, 'node_modules', 'electron', 'dist');
if (existsSync(runtime)) await packageElectron(resolve(runtime));
else
  console.log('The Electron runtime is not here, so no Electron package: run npx install-electron, or give --runtime.');

async function packageElectron(dist: string): Promise<void> {
  // electron-builder looks for helpers that it would otherwise download.
  const zips = existsSync('/usr/bin/7za');
  if (zips) process.env['ELECTRON_BUILDER_7ZIP_PATH'] ??= '/usr/bin/7za';
  process.env['CUSTOM_FPM_PATH'] ??= join(import.meta.dirname, 'fpm-with-dpkg.ts');
  const platform = Platform.current();
  // Without them, electron-builder would download its own.
  const usual = ['dir', ...(zips ? ['zip'] : []), ...(existsSync('/usr/bin/dpkg-deb') ? ['deb'] : [])];
  const files = await build({
    targets: platform.createTarget(values.target ?? usual),
    projectDir: staged,
    config: configuration({ app: staged, output: out, runtime: dist, electronVersion: electronVersion() }),
    publish: 'never',
  });
  for (const file of files) console.log(`Made ${file}`);
}

function electronVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('electron/package.json');
  return z.object({ version: z.string() }).parse(manifest).version;
}
