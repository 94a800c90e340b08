import { existsSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { noticesText, shippedLibraries } from '#build/notices.ts';

const renderer = join(import.meta.dirname, 'renderer');
const pages = ['index.html', 'print.html'].map((page) => join(renderer, page)).filter((page) => existsSync(page));

/** Fonts come as woff2 and, for browsers that are too old for the rest of the app, as woff: these are left out. */
const onlyWoff2: Plugin = {
  name: 'only-woff2',
  generateBundle(_options, bundle) {
    for (const [name, file] of Object.entries(bundle)) {
      if (file.type !== 'asset') continue;
      if (name.endsWith('.woff')) delete bundle[name];
      else if (name.endsWith('.css'))
        file.source = file.source.toString().replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(["']?woff["']?\)/g, '');
    }
  },
};

/** The renderer: two pages, no inline script or style, everything that they need beside them. */
export default defineConfig({
  root: renderer,
  base: '/',
  plugins: [onlyWoff2, react(), notices()],
  // Each load gets a nonce of its own in its place: electron/services/served-files.ts.
  html: { cspNonce: '__HOLDFAST_NONCE__' },
  worker: { format: 'es' },
  build: {
    outDir: join(import.meta.dirname, 'dist', 'renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    reportCompressedSize: false,
    rolldownOptions: { input: pages },
  },
});

/** `virtual:notices`: the licences of everything that ships, shown under Settings. */
function notices() {
  const id = 'virtual:notices';
  return {
    name: 'holdfast-notices',
    resolveId: (source: string) => (source === id ? `\0${id}` : null),
    load: (resolved: string) =>
      resolved === `\0${id}`
        ? `export const notices = ${JSON.stringify(noticesText(shippedLibraries(import.meta.dirname)))};`
        : null,
  };
}
