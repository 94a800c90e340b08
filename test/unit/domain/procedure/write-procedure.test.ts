import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { writeItem, writeProcedure } from '#domain/procedure/write-procedure.ts';
import { lostWords, shownWords, wordsOfBlocks } from './shown-words.ts';

const ROLES = ['Shift lead', 'Cashier'];
const read = (body: string): ProcedureText => readProcedure(body, { roles: ROLES });

/** Without lines, and with links in an order that does not depend on them. */
function withoutLines(text: ProcedureText): unknown {
  const links = text.links.map((link) => JSON.stringify({ ...link, line: 0 })).toSorted();
  return JSON.parse(
    JSON.stringify({ ...text, links }, (name, inner: unknown) => (name === 'line' ? undefined : inner)),
  );
}

function expectSame(body: string): void {
  const text = read(body);
  const written = writeProcedure(text);
  expect(withoutLines(read(written)), written).toEqual(withoutLines(text));
  expect(lostWords(shownWords(body), wordsOfBlocks(text)), body).toEqual([]);
}

const NORMAL = `# Take payments on paper

Read a step, do it, tick it.

## Start

1. [ ] **Shift lead** announces "paper mode" (timer 5 min)
2. [ ] **Cashier** takes the pads
   - [ ] count the float (record float in €)
   - [ ] sign

     Twice.

> [!DECISION] Is the phone line working?
> - Yes → [Authorise by phone](#authorise-by-phone)
> - No → [Close](procedure:close)

4. [ ] Wait, then [start again](#step-1)

   > [!DECISION] Nested?
   >
   > With a word.
   >
   > - Yes

> [!WARNING]
> Never write a full card number down.

| a | b |
|---|---|
| 1 | 2 |
`;

describe('writing', () => {
  it('G25: a document in normal form is written as it was', () => {
    expect(writeProcedure(read(NORMAL))).toBe(NORMAL);
  });

  it.each([
    ['ordered', '1. one\n2. two\n   1. inner\n'],
    ['bullets', '## Steps\n\n- one\n  - inner\n- two\n'],
    ['none', 'Only text.\n'],
    ['none', ''],
  ] as const)('G25: steps from %s in normal form are written as they were', (from, body) => {
    const text = read(body);
    expect(text.stepsFrom).toBe(from);
    expect(writeProcedure(text)).toBe(body);
  });

  it.each([
    ['setext headings', 'Title\n=====\n\nPart\n----\n\n- [ ] a\n'],
    ['markers and loose lists', '* [ ] a\n\n* [ ] b\n+ [x] c\n\n7) [ ] d\n'],
    ['a fence left open in a step', '- [ ] a\n  - [ ] b\n\n  ```\n  code\n- [ ] c\n'],
    ['a comment left open in a step', '- [ ] a\n\n  <!-- never closed\n- [ ] b\n'],
    ['a step that is code', '1. ```sh\n   run\n   ```\n2. next\n'],
    ['a step that is a heading', '1. ### Do `x`\n2. y\n'],
    ['a step that is nothing', '1.\n2. next\n'],
    ['steps in items that are none', '- a\n\n  more\n\n  - [ ] b\n  - c\n    - [ ] d\n\n  after\n- e\n'],
    ['hard breaks', '- [ ] a  \n  b\\\n  c\n\nx  \ny\n'],
    ['lazy lines', '- [ ] a\nb\n> q\nr\n'],
    ['details elements', '<details>\n<summary>More</summary>\n\n1. [ ] a\n\n</details>\n'],
    ['shortcodes', '{{< hint info >}}\n- [ ] a {{< ref "b" >}}\n{{< /hint >}}\n'],
    ['definitions', '[a]: b\n\n- [ ] see [x][a] and [a]\n\n> [!DECISION] q [a]\n> - y [z][a]\n>\n> w [a]\n'],
    ['a table and lists in a step', '- [ ] a\n\n  | x |\n  |---|\n  | 1 |\n\n  1. n\n  2. m\n'],
    ['Windows line ends', '# T\r\n\r\n- [ ] a\r\n  b\r\n\r\n> [!NOTE]\r\n> c\r\n'],
    ['options with more', '> [!DECISION] q\n> - a\n>\n>   more\n>   - deep\n> - b\n'],
    ['an indented block', '1. [ ] a\n\n       code\n\n   b\n'],
  ])('G25 G1: %s', (_name, body) => {
    expectSame(body);
  });

  it('G25: one item can be written alone', () => {
    const [item] = read('- [ ] a\n  - [ ] b\n').items;
    expect(item === undefined ? '' : writeItem(item, 'tasks')).toBe('1. [ ] a\n   - [ ] b');
  });

  it('G31: a refused body is written as it is', () => {
    const body = `${'>'.repeat(100)} a\n`;
    expect(writeProcedure(read(body))).toBe(body);
  });

  it('G25 G1: documents of every shape', () => {
    const words = fc
      .array(
        fc.constantFrom(
          'go',
          'wait',
          '**bold**',
          '`code`',
          '[a](#b)',
          'ünï',
          '(timer 5 min)',
          '(record x in €)',
          '**Cashier**',
          '&amp;',
          '1.',
          '-',
          '→',
          '![p](asset:p)',
          '<ns>',
          'a\\*b',
          '_i_',
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((list) => ['do', ...list].join(' '));
    const indent = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`);
    const { block } = fc.letrec<{ block: string; item: string }>((tie) => ({
      item: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        words,
        fc
          .tuple(words, fc.array(tie('block'), { minLength: 1, maxLength: 2 }))
          .map(([first, blocks]) => [first, ...blocks].join('\n\n')),
      ),
      block: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        words,
        fc
          .array(tie('item'), { minLength: 1, maxLength: 3 })
          .map((items) => items.map((item) => `- [ ] ${indent(item, '  ')}`).join('\n')),
        fc
          .array(tie('item'), { minLength: 1, maxLength: 3 })
          .map((items) => items.map((item, at) => `${at + 1}. ${indent(item, '   ')}`).join('\n')),
        fc
          .array(tie('item'), { minLength: 1, maxLength: 3 })
          .map((items) => items.map((item) => `- ${indent(item, '  ')}`).join('\n\n')),
        fc
          .array(words, { minLength: 1, maxLength: 3 })
          .map((items) => ['> [!DECISION] on?', ...items.map((item) => `> - ${item}`)].join('\n')),
        words.map((text) => `> [!NOTE]\n> ${text}`),
        words.map((text) => `> ${text}`),
        words.map((text) => `\`\`\`\n${text}\n\`\`\``),
        fc.constant('| a | b |\n|---|---|\n| c | d |'),
        fc.constantFrom('<div>\nx\n</div>', '***'),
      ),
    }));
    const heading = fc.oneof(
      words.map((text) => `## ${text}`),
      fc.constantFrom('# T', '## Steps'),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(block, heading), { maxLength: 6 }), (blocks) => expectSame(blocks.join('\n\n'))),
      { numRuns: 1000 },
    );
  });
});
