import { join } from 'node:path';
import { build } from 'vite';
import { nodeBundle, preloadBundle } from '#build/node-bundles.ts';

const root = join(import.meta.dirname, '..');

/** A part of dist/ that is built by itself. */
export interface Part {
  readonly name: 'renderer' | 'electron' | 'preload';
  /** Files and folders that it is made from, below the checkout. */
  readonly sources: readonly string[];
  make(): Promise<unknown>;
}

const SHARED = ['package.json', 'build', 'renderer/host', 'renderer/domain'];

/** Every part, in the order in which they are made. */
export const parts: readonly Part[] = [
  {
    name: 'renderer',
    sources: ['renderer', 'package.json', 'vite.config.ts'],
    make: () => build({ root: join(root, 'renderer'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' }),
  },
  { name: 'electron', sources: [...SHARED, 'electron'], make: () => build(nodeBundle) },
  {
    name: 'preload',
    sources: [...SHARED, 'electron'],
    make: async () => {
      for (const config of preloadBundle) await build(config);
    },
  },
];
