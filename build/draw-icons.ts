/** Draws build/icons/*.png and icon.ico from icon.svg. Run by hand when the drawing changes; what it makes is committed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserForTests } from '#build/find-browser.ts';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const IN_ICO = [16, 24, 32, 48, 64, 128, 256];

const folder = join(import.meta.dirname, 'icons');
const drawing = `data:image/svg+xml;base64,${readFileSync(join(folder, 'icon.svg')).toString('base64')}`;
const browser = await chromium.launch({
  executablePath: browserForTests(),
  chromiumSandbox: process.getuid?.() !== 0,
});
const images = new Map<number, Buffer>();
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0"><img src="${drawing}" width="${size}" height="${size}">`);
  const png = await page.screenshot({ omitBackground: true });
  images.set(size, png);
  writeFileSync(join(folder, `${size}x${size}.png`), png);
  await page.close();
}
await browser.close();
writeFileSync(join(folder, 'icon.ico'), icoOf(IN_ICO.map((size) => [size, images.get(size) ?? Buffer.alloc(0)])));

/** A Windows icon: a directory of images, which are PNG files as they are. */
function icoOf(entries: readonly (readonly [number, Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + entries.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(entries.length, 4);
  let offset = head.length;
  for (const [at, [size, png]] of entries.entries()) {
    const entry = 6 + at * 16;
    // 256 is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...entries.map(([, png]) => png)]);
}
