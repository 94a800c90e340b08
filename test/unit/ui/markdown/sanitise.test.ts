import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOWED_TAGS } from '#ui/markdown/filter-html.ts';
import { kindOfHref } from '#ui/markdown/hrefs.ts';
import { HOSTILE_MARKDOWN } from '../../../fixtures/hostile-markdown.ts';

/** In a real browser and with no content security policy: the sanitiser has to hold by itself. */
let browser: Browser;
let page: Page;
const requests: string[] = [];

beforeAll(async () => {
  const executablePath = process.env['HOLDFAST_BROWSER'];
  const isRoot = process.getuid?.() === 0;
  browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    chromiumSandbox: !isRoot,
  });
  page = await browser.newPage();
  await page.route('**/*', (route) => {
    if (route.request().url() === 'https://page.example/') return route.fulfill({ contentType: 'text/html', body: '' });
    requests.push(route.request().url());
    return route.abort();
  });
  await page.goto('https://page.example/');
  await page.addScriptTag({ content: await pageScript() });
  await page.evaluate('globalThis.hits = []; globalThis.hit = (name) => hits.push(name);');
});

afterAll(() => browser.close());

/** test/fixtures/markdown-page.ts as one script that leaves its functions in `markdownPage`. */
async function pageScript(): Promise<string> {
  const entry = resolve(import.meta.dirname, '../../../fixtures/markdown-page.ts');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'markdownPage' } },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  return `${output.output[0].code}\nglobalThis.markdownPage = markdownPage;`;
}

const show = (markdown: string): Promise<string> => page.evaluate(`markdownPage.show(${JSON.stringify(markdown)})`);

interface Found {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
}

const elements = (): Promise<readonly Found[]> =>
  page.evaluate(
    `[...document.body.querySelectorAll('*')].map((e) => ({ tag: e.localName, attributes: [...e.attributes].map((a) => [a.name, a.value]) }))`,
  );

const ATTRIBUTES = ['align', 'alt', 'class', 'colspan', 'data-source', 'draggable', 'height', 'href', 'id', 'open'];
const MORE_ATTRIBUTES = ['rowspan', 'start', 'title', 'width'];

describe('what hostile documents become', () => {
  it.each(Object.entries(HOSTILE_MARKDOWN))('%s does nothing', async (_name, markdown) => {
    await show(markdown);
    // Whatever was to run has had its turn.
    await page.evaluate('new Promise((done) => setTimeout(done, 20))');
    expect(await page.evaluate('hits')).toEqual([]);
    expect(requests).toEqual([]);
    for (const element of await elements()) {
      expect(ALLOWED_TAGS).toContain(element.tag);
      for (const [name, value] of element.attributes) {
        expect([...ATTRIBUTES, ...MORE_ATTRIBUTES]).toContain(name);
        if (name === 'href') expect(kindOfHref(value)).not.toBe('refused');
        if (name === 'id') expect(value).toMatch(/^md-/);
        if (name === 'class') expect(value).toMatch(/^md-/);
        if (name === 'data-source') expect(kindOfHref(value)).toBe('file');
      }
    }
  });
});

describe('what ordinary documents become', () => {
  it.each([
    ['[a](procedure:x) [b](#c)', '<a href="procedure:x" draggable="false">a</a> <a href="#c" draggable="false">b</a>'],
    ['[c](component:x) [d](contact:x) [e](tree:x) [f](role:x) [g](asset:x.pdf) [h](x.md)', 'href="role:x"'],
    [
      '[site](https://a.example/b)',
      '<a href="https://a.example/b" draggable="false" class="md-outside">site</a><span class="md-host"> (a.example)</span>',
    ],
    [
      '<https://a.example>',
      '<a href="https://a.example" draggable="false" class="md-outside">https://a.example</a></p>',
    ],
    ['[call](tel:+33612345678)', '<span class="md-host"> (+33612345678)</span>'],
    ['![p](asset:p.png)', '<img data-source="asset:p.png" alt="p">'],
    ['<details><summary>s</summary>\n\nt\n\n</details>', '<details><summary>s</summary>'],
    ['- [ ] a', '<li><span class="md-box"></span> a</li>'],
    ['kubectl -n <namespace>', 'kubectl -n &lt;namespace&gt;'],
    ['# Étapes à suivre', '<h1 id="md-étapes-à-suivre">Étapes à suivre</h1>'],
  ])('%s', async (markdown, expected) => {
    expect(await show(markdown)).toContain(expected);
  });

  it('keeps every link of the plan', async () => {
    await show('[c](component:x) [d](contact:x) [e](tree:x) [f](role:x) [g](asset:x.pdf) [h](x.md)');
    const hrefs = (await elements()).flatMap((element) => element.attributes.filter(([name]) => name === 'href'));
    expect(hrefs.map(([, value]) => value)).toEqual([
      'component:x',
      'contact:x',
      'tree:x',
      'role:x',
      'asset:x.pdf',
      'x.md',
    ]);
  });

  it('stays small where browsers copy open elements', async () => {
    const opened = Array.from({ length: 3000 }, (_, at) => `<b id=x${at} title=${at}>`).join('');
    await show(`<div>${opened}${'<p>'.repeat(3000)}</div>`);
    expect((await elements()).length).toBeLessThan(20_000);
  });
});
