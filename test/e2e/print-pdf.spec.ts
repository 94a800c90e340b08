import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pageNumbersIn } from '#electron/services/page-numbers.ts';
import { printPages } from '#electron/services/print-pdf.ts';

/** A print page with a table of contents, as the real one has: links, and the pages that the last pass found. */
const SCRIPT = `
const order = JSON.parse(await window.__holdfast_printOrder());
const chapters = Number(order.job);
document.title = 'Printed';
for (let n = 1; n <= chapters; n += 1) {
  const line = document.createElement('a');
  line.href = '#chapter-' + n;
  line.textContent = 'Chapter ' + n + ' page ' + (order.pageOf?.['chapter-' + n] ?? '?') + ' of ' + (order.pages ?? '?');
  document.body.append(line, document.createElement('br'));
}
for (let n = 1; n <= chapters; n += 1) {
  const heading = document.createElement('h1');
  heading.id = 'chapter-' + n;
  heading.textContent = 'Chapter ' + n;
  heading.style.breakBefore = 'page';
  document.body.append(heading);
}
if (chapters === 99) throw new Error('cannot be shown');
await window.__holdfast_printReady({ needsPageNumbers: chapters > 0 });
`;

test.describe('printing', () => {
  let renderer = '';
  test.beforeAll(async () => {
    renderer = await mkdtemp(join(tmpdir(), 'holdfast-print-'));
    await writeFile(join(renderer, 'index.html'), '');
    await writeFile(join(renderer, 'print.html'), '<!doctype html><script type="module" src="/print.js"></script>');
    await writeFile(join(renderer, 'print.js'), SCRIPT);
  });
  test.afterAll(() => rm(renderer, { recursive: true }));

  test('a page that needs page numbers is printed again with the pages on which its links landed', async () => {
    const pdf = await printPages({ job: '3', renderer });
    const { pageOf, pages } = await pageNumbersIn(pdf);
    expect(pages).toBe(4);
    expect(pageOf).toEqual({ 'chapter-1': 2, 'chapter-2': 3, 'chapter-3': 4 });
    expect(await textOf(pdf)).toContain('Chapter 3 page 4 of 4');
  });

  test('a page that needs none is printed once', async () => {
    const { pages } = await pageNumbersIn(await printPages({ job: '0', renderer }));
    expect(pages).toBe(1);
  });

  test('a page that cannot show its order is a failure, not an empty PDF', async () => {
    await expect(printPages({ job: '99', renderer })).rejects.toThrow('cannot be shown');
  });
});

async function textOf(pdf: Uint8Array): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const { items } = await (await document.getPage(1)).getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
