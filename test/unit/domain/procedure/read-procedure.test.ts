import { describe, expect, it } from 'vitest';
import type { Decision, ProcedureText, Step } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';

const read = (body: string, roles: readonly string[] = []): ProcedureText => readProcedure(body, { roles });

function steps(text: ProcedureText): readonly Step[] {
  return text.all.filter((item) => item.type === 'step');
}

function decisions(text: ProcedureText): readonly Decision[] {
  return text.all.filter((item) => item.type === 'decision');
}

/** "1 text", "2.1 text", "3? question" in document order. */
function outline(text: ProcedureText): readonly string[] {
  return text.all.map((item) =>
    item.type === 'step' ? `${item.number} ${item.text}` : `${item.number}? ${item.question}`,
  );
}

describe('what a step is', () => {
  it('G3: task items are steps, bulleted or numbered, ticked or not', () => {
    const text = read('1. [ ] one\n2. [x] two\n\n- [ ] three\n* [X] four\n');
    expect(text.stepsFrom).toBe('tasks');
    expect(outline(text)).toEqual(['1 one', '2 two', '3 three', '4 four']);
  });

  it('G3: items in quotes, and other items beside tasks, are not steps', () => {
    const text = read('1. [ ] do\n2. look\n\n> - [ ] quoted\n\n- bullet\n');
    expect(outline(text)).toEqual(['1 do']);
    expect(text.blocks.map((block) => block.type)).toEqual(['step', 'markdown']);
  });

  it('G3: a document whose only tasks are quoted has none', () => {
    expect(read('> - [ ] quoted\n').stepsFrom).toBe('none');
  });

  it('G4: an item that is no step gives up the steps that it holds', () => {
    const text = read('- Preparation\n  - [ ] first\n  - aside\n  - [ ] second\n- [ ] third\n');
    expect(outline(text)).toEqual(['1 first', '2 second', '3 third']);
    expect(text.blocks).toMatchObject([
      { type: 'markdown', markdown: '- Preparation' },
      { type: 'step' },
      { type: 'markdown', markdown: '- aside' },
      { type: 'step' },
      { type: 'step' },
    ]);
  });

  it('G5: without tasks, items of ordered lists are steps, nested ones too', () => {
    const text = read('Intro\n\n1. one\n   1. inner\n   - note\n2. two\n\n- bullet\n');
    expect(text.stepsFrom).toBe('ordered');
    expect(outline(text)).toEqual(['1 one', '1.1 inner', '2 two']);
    expect(steps(text)[0]?.details).toBe('- note');
  });

  it('G5: the numbered options of a decision are not steps', () => {
    const text = read('> [!DECISION] Now?\n> 1. Yes\n> 2. No\n');
    expect(text.stepsFrom).toBe('none');
    expect(decisions(text)[0]?.options.map((option) => option.label)).toEqual(['Yes', 'No']);
  });

  it.each([
    'Mitigation',
    'Mitigations',
    'Resolution steps',
    'Remediation',
    'Procedure:',
    '2. Steps',
    'Étapes',
    'Résolution',
    'Procédure de reprise',
  ])('G6: bullets below "%s" are steps', (heading) => {
    const text = read(
      `# Doc\n\n## Meaning\n\n- not this\n\n## ${heading}\n\n- do\n  - inner\n\n### Deeper\n\n- more\n\n## Other\n\n- no\n`,
    );
    expect(text.stepsFrom).toBe('bullets');
    expect(outline(text)).toEqual(['1 do', '1.1 inner', '2 more']);
  });

  it.each(['Meaning', 'Impact', 'Diagnosis', 'Footsteps', 'Things that we learned from all these steps'])(
    'G6: bullets below "%s" are for reading only',
    (heading) => {
      expect(read(`## ${heading}\n\n- a\n- b\n`)).toMatchObject({ stepsFrom: 'none', items: [] });
    },
  );
});

describe('decisions', () => {
  it('G7: the rest of the line is the question', () => {
    const text = read('> [!DECISION] Is **it** on?\n> - Yes\n');
    expect(decisions(text)[0]).toMatchObject({ question: 'Is it on?', markdown: 'Is **it** on?', details: '' });
  });

  it('G7: with nothing on the line, the next lines are', () => {
    expect(decisions(read('> [!decision]\n> Is it\n> on?\n>\n> - Yes\n'))[0]?.question).toBe('Is it on?');
  });

  it('G7: other blocks of the quote are details', () => {
    const [decision] = decisions(read('> [!DECISION] On?\n> Look at the lamp.\n>\n> - Yes\n>\n> The lamp is red.\n'));
    expect(decision?.details).toBe('Look at the lamp.\n\nThe lamp is red.');
  });

  it('G7: a quote that does not begin so is no decision', () => {
    expect(decisions(read('> See [!DECISION] below\n\n> [!DECISIONS] a\n'))).toEqual([]);
  });

  it.each([
    ['Yes → [Authorise by phone](#authorise)', 'Yes Authorise by phone', 'Yes', '#authorise'],
    ['No -> [Cash only](#cash-only)', 'No Cash only', 'No', '#cash-only'],
    ['No => go to [9](#step-9)', 'No go to 9', 'No', '#step-9'],
    ['After 8 h → [Close](procedure:close)', 'After 8 h Close', 'After 8 h', 'procedure:close'],
    ['[Go on](#go)', 'Go on', 'Go on', '#go'],
    ['Yes', 'Yes', 'Yes', null],
    ['Ask [Ann](contact:ann) → [Go](#go)', 'Ask Ann Go', 'Ask Ann', '#go'],
    ['5 → 8 °C → [Go](#go)', '5 → 8 °C Go', '5 → 8 °C', '#go'],
    ['**Yes**, `x -> y` → [Go](#go) now', 'Yes, x -> y Go now', 'Yes, x -> y', '#go'],
  ])('G8: option "%s"', (source, plain, label, href) => {
    const [option] = decisions(read(`> [!DECISION] q\n> - ${source}\n`))[0]?.options ?? [];
    expect(option).toMatchObject({ text: plain, label, href });
  });

  it('G8: a link that leads nowhere inside the plan is kept, without being a target', () => {
    const [option] = decisions(read('> [!DECISION] q\n> - See [site](https://example.org)\n'))[0]?.options ?? [];
    expect(option).toMatchObject({ target: null, href: 'https://example.org' });
  });

  it('G19: decisions are numbered with the steps, nested ones below their step', () => {
    const text = read(
      '1. [ ] a\n   - [ ] b\n\n   > [!DECISION] c?\n   > - Yes\n\n   - [ ] d\n\n> [!DECISION] e?\n> - No\n\n- [ ] f\n',
    );
    expect(outline(text)).toEqual(['1 a', '1.1 b', '1.2? c?', '1.3 d', '2? e?', '3 f']);
    expect(decisions(text).map((decision) => decision.parent)).toEqual(['1', null]);
    expect(text.items.map((item) => item.number)).toEqual(['1', '2', '3']);
  });
});

describe('headings, alerts, details', () => {
  it('G9: slugs are those of GitHub, and the path leaves the title out', () => {
    const text = read('# Title\n\n## A & B\n\n- [ ] one\n\n### É `c`\n\n- [ ] two\n\n## A & B\n\n- [ ] three\n');
    expect(text.headings.map((heading) => heading.slug)).toEqual(['title', 'a--b', 'é-c', 'a--b-1']);
    expect(steps(text).map((step) => step.path)).toEqual([['A & B'], ['A & B', 'É c'], ['A & B']]);
  });

  it('G9: a heading of the first level that is not the first heading is no title', () => {
    expect(steps(read('## A\n\n# B\n\n- [ ] one\n'))[0]?.path).toEqual(['B']);
  });

  it('G26: alerts are read with their kind', () => {
    const text = read('> [!WARNING]\n> Never **this**.\n>\n> - nor that\n\n> [!tip] short\n\n> plain\n');
    expect(text.blocks).toMatchObject([
      { type: 'alert', kind: 'warning', markdown: 'Never **this**.\n\n- nor that' },
      { type: 'alert', kind: 'tip', markdown: 'short' },
      { type: 'markdown', markdown: '> plain' },
    ]);
  });

  it('G17: further blocks of a step are its details', () => {
    const [step] = steps(
      read(
        '1. [ ] do\n\n   More.\n\n   ```sh\n   run it\n   ```\n\n   > [!NOTE]\n   > careful\n\n   - [ ] inner\n   - note\n',
      ),
    );
    expect(step?.details).toBe('More.\n\n```sh\nrun it\n```\n\n> [!NOTE]\n> careful\n\n- note');
    expect(step?.steps.map((inner) => inner.text)).toEqual(['inner']);
  });

  it('G1: reference links lead somewhere in every block', () => {
    const text = read('See [a][x].\n\n- [ ] open [b][x] or ![p][X]\n\n  and [x]\n\n[x]: https://example.org/y "T"\n');
    expect(text.blocks[0]).toMatchObject({ markdown: 'See [a][x].\n\n[x]: https://example.org/y "T"' });
    expect(steps(text)[0]).toMatchObject({
      markdown: 'open [b](https://example.org/y "T") or ![p](https://example.org/y "T")',
      details: 'and [x]\n\n[x]: https://example.org/y "T"',
    });
  });
});

describe('links and blanks', () => {
  it('G20: links and pictures with line and holder', () => {
    const text = read(
      '[a](contact:x)\n\n- [ ] see [b](#c)\n  and ![p](asset:p.png)\n\n> [!DECISION] q\n> - go <https://e.org>\n\n<a href="d.md">d</a>\n\n| t |\n|---|\n| [e](f.md) |\n',
    );
    expect(text.links.map((link) => [link.href, link.line, link.inStep, link.image])).toEqual([
      ['contact:x', 1, null, false],
      ['#c', 3, '1', false],
      ['asset:p.png', 4, '1', true],
      ['https://e.org', 7, '2', false],
      ['d.md', 9, null, false],
      ['f.md', 13, null, false],
    ]);
  });

  it('G21: blanks, each once, without template code', () => {
    const text = read('Hello {{ name }}, {{what is down}} at {{name}}.\n{{< ref "x" >}} {{% y %}} {{.z}} {{ "q" }}\n');
    expect(text.blanks).toEqual(['name', 'what is down']);
  });
});

describe('G2: plain text', () => {
  it.each([
    ['**bold** _it_ ~~del~~ `code`', 'bold it del code'],
    ['a\\*b &amp; c&nbsp;d &#233;', 'a*b & c d é'],
    ['cafe\u0301   au\tlait', 'café au lait'],
    ['see ![map](asset:m.png) here', 'see map here'],
    ['<b>x</b><!-- no --> y<br>z', 'x y z'],
    ['kubectl -n <namespace> get', 'kubectl -n <namespace> get'],
    ['[a `b`](#c) <https://e.org>', 'a b https://e.org'],
  ])('G2: %s', (source, plain) => {
    expect(steps(read(`- [ ] ${source}\n`))[0]?.text).toBe(plain);
  });
});
