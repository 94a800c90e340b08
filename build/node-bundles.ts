/** How the host's code is bundled for an installed app; a checkout runs it as it is. */
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';

const root = join(import.meta.dirname, '..');

/** Comes with the runtime, or cannot be bundled: playwright-core finds files beside itself. */
const EXTERNAL = ['electron', 'playwright-core', ...builtinModules, /^node:/];

const shared = {
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
} as const satisfies InlineConfig;

/** Electron's main process and the command line, into `outDir`: ES modules that share chunks. */
export const nodeBundle = (outDir: string): InlineConfig => ({
  ...shared,
  ssr: { noExternal: true, external: [] },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        main: join(root, 'electron', 'main.ts'),
        holdfast: join(root, 'electron', 'cli', 'holdfast.ts'),
      },
      external: EXTERNAL,
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
});

/** Sandboxed preloads: each one CommonJS file that imports nothing but electron. */
export const preloadBundles = ['preload', 'preload-print'].map(
  (name) =>
    (outDir: string): InlineConfig => ({
      ...shared,
      build: {
        outDir,
        emptyOutDir: false,
        target: 'chrome140',
        minify: false,
        lib: { entry: join(root, 'electron', `${name}.ts`), formats: ['cjs'], fileName: () => `${name}.cjs` },
        rolldownOptions: { external: ['electron'] },
      },
    }),
);
