import { join } from 'node:path';
import { build } from 'vite';
import { nodeBundle, preloadBundles } from '#build/node-bundles.ts';

const root = join(import.meta.dirname, '..');

/** A part of dist/ that is built by itself. */
export interface Part {
  readonly name: 'renderer' | 'electron';
  /** Files and folders that it is made from, below the checkout. */
  readonly sources: readonly string[];
  /** Fills an empty folder. */
  make(folder: string): Promise<void>;
}

/** Every part, in the order in which they are made. */
export const parts: readonly Part[] = [
  {
    name: 'renderer',
    sources: ['renderer', 'package.json', 'package-lock.json', 'vite.config.ts'],
    make: async (folder) => {
      const configFile = join(root, 'vite.config.ts');
      await build({ root: join(root, 'renderer'), configFile, logLevel: 'warn', build: { outDir: folder } });
    },
  },
  {
    name: 'electron',
    sources: ['electron', 'renderer/host', 'renderer/domain', 'package.json', 'package-lock.json', 'build'],
    make: async (folder) => {
      for (const bundle of [nodeBundle, ...preloadBundles]) await build(bundle(folder));
    },
  },
];
