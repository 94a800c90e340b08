import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appRoot } from '#electron/services/app-root.ts';

/** Path of Electron's binary; `null` where its runtime is not installed. Looks at files only: requiring it downloads it. */
export function electronBinary(root: string = appRoot): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const named = join(folder, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : usualName(process.platform);
  const path = join(folder, 'dist', name);
  return existsSync(path) ? path : null;
}

function usualName(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
