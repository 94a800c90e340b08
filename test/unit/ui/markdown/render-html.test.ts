import { describe, expect, it } from 'vitest';
import { filterHtml } from '#ui/markdown/filter-html.ts';
import { kindOfHref, placeOfHref } from '#ui/markdown/hrefs.ts';
import { renderHtml } from '#ui/markdown/render-html.ts';
import { HEAVY_MARKDOWN } from '../../../fixtures/heavy-markdown.ts';

const alerts = { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Attention <!>', caution: 'Caution' };
const html = (markdown: string, isInline = false): string =>
  renderHtml({ markdown, isInline, alerts }).html?.trim() ?? 'refused';

describe('HTML of Markdown', () => {
  it.each([
    ['## A & B\n\n## A & B', '<h2 id="md-a--b">A &amp; B</h2>\n<h2 id="md-a--b-1">A &amp; B</h2>'],
    ['- [x] a', '<ul>\n<li><span class="md-box"></span> a</li>\n</ul>'],
    [
      '| a | b |\n|--:|---|\n| c | d |',
      '<div class="md-table"><table><thead><tr><th align="right">a</th><th>b</th></tr>\n</thead><tbody><tr><td align="right">c</td><td>d</td></tr>\n</tbody></table></div>',
    ],
    ['```sh\na <b>\n```', '<pre><code>a &#60;b&#62;\n</code></pre>'],
    [
      '> [!WARNING]\n> a **b**',
      '<div class="md-alert md-warning"><p class="md-alert-word">Attention &#60;!&#62;</p><p>a <strong>b</strong></p>\n</div>',
    ],
    [
      '> [!TIP]\n>\n> - a',
      '<div class="md-alert md-tip"><p class="md-alert-word">Tip</p><ul>\n<li>a</li>\n</ul>\n</div>',
    ],
    ['> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['see [a][x]\n\n[x]: #b', '<p>see <a href="#b">a</a></p>'],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it('renders one line without a paragraph', () => {
    expect(html('a **b** `c`', true)).toBe('a <strong>b</strong> <code>c</code>');
    expect(html('### a', true)).toBe('a');
    expect(html('', true)).toBe('');
  });

  it.each(Object.entries(HEAVY_MARKDOWN))('refuses %s', (_name, markdown) => {
    expect(renderHtml({ markdown, isInline: false, alerts }).html).toBeNull();
  });
});

describe("an author's own HTML", () => {
  it.each([
    ['<b class=x onclick=y>a</b>', '<b>a</b>'],
    ['<details open><summary>s</summary>t</details>', '<details open=""><summary>s</summary>t</details>'],
    ['<a href="x" title=\'y "z"\' target=_top>a</a>', '<a href="x" title="y &#34;z&#34;">a</a>'],
    ['kubectl -n <namespace>', 'kubectl -n &#60;namespace&#62;'],
    ['a < b <<b>c', 'a &lt; b &lt;<b>c'],
    ['<script>x</script><STYLE>y</style>z<!-- c -->', '    z'],
    ['<img/src=x/onerror=y>', '&lt;img/src=x/onerror=y>'],
    ['<BR/><Hr>', '<br><hr>'],
    ['<font color=red>a</font>', ' a '],
    ['<a href="x', '&lt;a href="x'],
  ])('%s', (source, expected) => {
    expect(filterHtml(source)).toBe(expected);
  });

  it('takes time linear in its length', () => {
    for (const piece of ['<a ', '<a b="', '<!--', '<script>', '<', '<a b=', "<a '", '<svg>', '<![CDATA[']) {
      expect(filterHtml(piece.repeat(50_000))).not.toContain('<a ');
    }
  });
});

describe('links', () => {
  it.each([
    ['#a', 'inside'],
    ['procedure:x', 'inside'],
    ['tree:x', 'inside'],
    ['asset:a.png', 'file'],
    ['../a.png', 'file'],
    ['/a', 'file'],
    ['https://a.example/b', 'outside'],
    ['mailto:a@b.example', 'outside'],
    ['tel:+33', 'outside'],
    ['javascript:x', 'refused'],
    ['java\nscript:x', 'refused'],
    [' data:text/html,x', 'refused'],
    ['//a.example', 'refused'],
    ['\\\\a.example', 'refused'],
    ['/\\a.example', 'refused'],
    ['blob:x', 'refused'],
    ['', 'refused'],
  ])('%s is %s', (href, kind) => {
    expect(kindOfHref(href)).toBe(kind);
  });

  it.each([
    ['https://a.example:8443/b?c', 'a.example:8443'],
    ['https://user@аррle.example/', 'xn--le-6kc8da.example'],
    ['mailto:a@b.example?subject=x', 'a@b.example'],
    ['tel:+33612345678', '+33612345678'],
  ])('%s leads to %s', (href, place) => {
    expect(placeOfHref(href)).toBe(place);
  });
});
