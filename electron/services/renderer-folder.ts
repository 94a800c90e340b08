import { join } from 'node:path';
import { appRoot } from '#electron/services/app-root.ts';

/** Folder of the built renderer. */
export function rendererFolder(): string {
  return join(appRoot, 'dist', 'renderer');
}
