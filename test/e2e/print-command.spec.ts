import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { textOfPdf } from './pdf-text.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const EXAMPLE = 'runbooks/example';

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'holdfast-print-'));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

for (const { lang, paper, size, rounds, contents, cards } of [
  {
    lang: 'en',
    paper: 'A4',
    size: [595, 842],
    rounds: 'Hand temperature rounds',
    contents: 'Contents',
    cards: /Wallet/,
  },
  {
    lang: 'fr',
    paper: 'Letter',
    size: [612, 792],
    rounds: 'Relevés de température à la main',
    contents: 'Sommaire',
    cards: /Cartes de poche/,
  },
] as const) {
  test(`the binder (${lang}, ${paper}): every entry of its contents stands on the page that it names`, async () => {
    test.setTimeout(180_000);
    const file = join(folder, `${lang}.pdf`);
    const { code, out } = await holdfast(
      ...['print', EXAMPLE, '-o', file, '--paper', paper, '--lang', lang, '--cards', '--json'],
    );
    expect(code).toBe(0);
    const result: Printed = JSON.parse(out);
    const pdf = await readFile(file);
    expect(await sizeOf(pdf)).toEqual(size);
    const { pages } = await textOfPdf(pdf);
    expect(pages).toHaveLength(result.pages);
    const titled = result.parts.filter((part) => part.page !== null && part.title !== null);
    expect(titled.length).toBeGreaterThan(20);
    for (const { title, page } of titled) expect(pages[(page ?? 0) - 1]).toContain(title?.replaceAll(/\s+/g, ' '));
    // In the binder, what the contents print is the number within the tab: it is at the foot of that page.
    const said = pages.find((page) => page.includes(contents)) ?? '';
    expect(said).toContain(rounds);
    expect(pages.at(-1)).toMatch(cards);
    const feet = pages.flatMap((page) => /(\d+\.\d+) (?:of|sur) \d+/.exec(page)?.[1] ?? []);
    for (const [, number] of said.matchAll(/\s(\d+\.\d+)(?=\s)/g)) expect(feet).toContain(number);
  });
}

test('a part alone keeps steps and decisions whole, and shows numbers to call', async () => {
  const file = join(folder, 'part.pdf');
  const { code, out } = await holdfast(
    'print',
    EXAMPLE,
    '-o',
    file,
    '--only',
    'procedure:hand-temperature-rounds',
    '--lang',
    'en',
  );
  expect({ code, out }).toEqual({ code: 0, out: `${file}: 3 pages\n` });
  const { pages } = await textOfPdf(await readFile(file));
  expect(pages[0]).toContain('How long has any unit been above 8 °C?');
  expect(pages[0]).toContain('30 minutes or more, or we cannot tell');
  expect(pages[1]).toContain('Claire Desrosne, 06 39 98 41 07');
  for (const [index, page] of pages.entries()) expect(page).toContain(`${index + 1} of 3`);
});

test('what is not in the plan, has no pages or no such paper is refused, and nothing is written', async () => {
  const file = join(folder, 'refused.pdf');
  const unknown = await holdfast(
    'print',
    EXAMPLE,
    '-o',
    file,
    '--only',
    'procedure:nope,component:wms',
    '--lang',
    'en',
  );
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('"procedure:nope"');
  expect((await holdfast('print', EXAMPLE, '-o', file, '--paper', 'A5', '--lang', 'fr')).err).toContain(
    'valeur refusée',
  );
  expect((await holdfast('print', 'runbooks/nowhere', '-o', file)).code).toBe(2);
  expect((await holdfast('print', EXAMPLE, '-o', folder)).code).toBe(2);
  await expect(readFile(file)).rejects.toThrow('ENOENT');
});

interface Printed {
  readonly pages: number;
  readonly parts: readonly { readonly id: string; readonly title: string | null; readonly page: number | null }[];
}

async function holdfast(...args: readonly string[]) {
  const child = spawn(process.execPath, ['electron/cli/holdfast.ts', ...args], { cwd: ROOT });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, out, err };
}

async function sizeOf(pdf: Uint8Array): Promise<readonly number[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const page = await (await loading.promise).getPage(1);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  await loading.destroy();
  return [Math.round(right - left), Math.round(top - bottom)];
}
