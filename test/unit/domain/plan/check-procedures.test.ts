import { describe, expect, it } from 'vitest';
import { checked, checkedWithImpact, found } from './plan-files.ts';

/** Line and code of what is found in one procedure. */
function inProcedure(text: string, ...about: readonly string[]): readonly string[] {
  return checked({ 'procedures/a.md': text }, ...about).map((line) => line.replace('procedures/a.md:', ''));
}

/** The same of a body alone, by lines of the body. */
function inBody(body: string, ...about: readonly string[]): readonly string[] {
  return inProcedure(body, ...about);
}

describe('what a procedure says about itself', () => {
  const ABOUT = [
    'fallback-unbounded',
    'fallback-untriggered',
    'fallback-uses-unsaid',
    'fallback-serves-nothing',
    'fallback-never-exercised',
  ];
  const full = 'sustain: 8h\ntrigger: It fails\nuses: [a]\nfor: [b]\nexercised: 2026-01-01\n';
  it.each([
    ['fallback', full, []],
    ['fallback', full.replace('uses: [a]', 'uses: []'), []],
    ['fallback', '', ABOUT.toSorted()],
    ['runbook', '', []],
    ['message', '', []],
    ...ABOUT.map((code): [string, string, string[]] => {
      const field = {
        unbounded: 'sustain',
        untriggered: 'trigger',
        unsaid: 'uses',
        nothing: 'for',
        exercised: 'exercised',
      }[code.split('-').at(-1) ?? ''];
      return ['fallback', full.replace(new RegExp(`^${field}:.*\\n`, 'm'), ''), [code]];
    }),
  ])('P59: a %s with %j', (kind, fields, codes) => {
    const problems = inProcedure(`---\nid: x\nkind: ${kind}\n${fields}---\n1. [ ] Go\n`, ...ABOUT);
    expect(problems.map((line) => line.split(' ')[1])).toEqual(codes);
  });

  it.each([
    ['runbook', 'words\n', ['steps-none']],
    ['fallback', '# Only a heading\n', ['steps-none']],
    ['runbook', '1. Go\n', []],
    ['runbook', '- [ ] Go\n', []],
    ['reference', 'words\n', []],
    ['message', 'words\n', []],
    ['reference', 'é'.repeat(131_073), ['text-too-long']],
    ['reference', 'é'.repeat(131_072), []],
    ['reference', 'a'.repeat(200_000), []],
  ])('P60: a %s', (kind, body, codes) => {
    expect(
      inProcedure(`---\nkind: ${kind}\n---\n${body}`, 'steps-none', 'text-too-long').map((line) => line.split(' ')[1]),
    ).toEqual(codes);
  });
});

describe('steps', () => {
  const wordy = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');
  it('P61: 30 words may stand in a step, 31 are too many; nested steps and numbers count', () => {
    expect(inBody(`1. [ ] ${wordy(30)}\n2. [ ] ${wordy(31)}\n   - [ ] ${wordy(31)}\n`, 'step-too-long')).toEqual([
      '2 step-too-long',
      '3 step-too-long',
    ]);
    expect(found({ 'procedures/a.md': `1. [ ] ${wordy(40)}` }, ['step-too-long'])[0]?.values).toEqual({
      step: '1',
      words: '40',
      limit: '30',
    });
  });

  it('P61: who, timer and record are not words of the step', () => {
    const step = `**Lead** ${wordy(30)} (timer 5 min) (record L1, L2 in °C)`;
    expect(inProcedure(`---\nroles: [Lead]\n---\n1. [ ] ${step}\n`, 'step-too-long')).toEqual([]);
  });

  it.each([
    ['en', 'Take the pads and count the float', true],
    ['en', 'Take the pads. Count the float', true],
    ['en', 'Take the pads, then call the bank', true],
    ['en', 'Takes the pads and counts the float', true],
    ['en', 'Read and sign the form', false],
    ['en', 'Take the pads and write down their number', false],
    ['en', 'Ask them to stop the pump and close the valve', false],
    ['en', 'Call Ana and Bo', false],
    ['en', 'Say "stop the pump and close the valve"', false],
    ['en', 'The pads and the float', false],
    ['fr', 'Prendre les carnets et compter la caisse', true],
    ['fr', 'Prendre les carnets, puis appeler la banque', true],
    ['fr', 'Lire et signer la fiche', false],
    ['fr', 'Prendre les carnets et noter leur numéro', false],
    ['fr', 'Demander d’arrêter la pompe et de fermer la vanne', false],
    ['fr', 'Dire « arrêter la pompe et fermer la vanne »', false],
    ['en', 'Prendre les carnets et compter la caisse', false],
    ['de', 'Take the pads and count the float', false],
  ])('P62: in %s, whether “%s” is two actions: %s', (language, text, is) => {
    const folder = `---\nlanguage: ${language}\n---\n1. [ ] ${text}\n`;
    expect(inProcedure(folder, 'step-two-actions').length > 0).toBe(is);
  });

  it('P62: without a language both are tried', () => {
    expect(
      inBody(
        '1. [ ] Take the pads and count the float\n2. [ ] Prendre les carnets et compter la caisse\n',
        'step-two-actions',
      ),
    ).toHaveLength(2);
  });

  const steps = (count: number, from = 1) =>
    Array.from({ length: count }, (_, index) => `${from + index}. [ ] Go on\n`).join('');
  it.each([
    ['nine steps', steps(9), []],
    ['ten steps', steps(10), ['10 steps-unbroken']],
    ['a heading between', `${steps(6)}\n## More\n\n${steps(6, 7)}`, []],
    ['a decision between', `${steps(6)}\n> [!DECISION] Well?\n> - Yes\n> - No\n\n${steps(6, 8)}`, []],
    ['a timer in the sixth', `${steps(5)}6. [ ] Wait (timer 5 min)\n${steps(6, 7)}`, []],
    ['a timer in a nested step', `${steps(5)}6. [ ] Wait\n   - [ ] here (timer 5 min)\n${steps(6, 7)}`, []],
    ['only text between', `${steps(6)}\ntext\n\n${steps(6, 7)}`, ['15 steps-unbroken']],
  ])('P63: %s', (_name, body, problems) => {
    expect(inBody(body, 'steps-unbroken')).toEqual(problems);
  });

  it('P64: a second timer in a step', () => {
    expect(
      inBody('1. [ ] Wait (timer 5 min) and again (timer 1 h)\n2. [ ] Wait (timer 1 h 30)\n', 'step-two-timers'),
    ).toEqual(['1 step-two-timers']);
  });

  it('P64: a heading that looks like a step’s number', () => {
    expect(inBody('## Step 1\n\n1. [ ] Go\n\n## Step 9\n', 'step-slug-clash')).toEqual(['1 step-slug-clash']);
  });
});

describe('decisions and links', () => {
  const ABOUT = [
    'decision-without-options',
    'decision-one-option',
    'option-dead-end',
    'option-target-missing',
    'option-to-itself',
    'jump-target-missing',
    'jump-to-itself',
    'link-broken',
    'link-heading-missing',
    'link-asset-missing',
    'link-outside',
    'link-scheme',
    'link-needs-network',
  ];
  const decision = (...options: readonly string[]) =>
    `1. [ ] Go\n\n> [!DECISION] Well?\n${options.map((option) => `> - ${option}\n`).join('')}\n## Later\n\n3. [ ] Go\n`;

  it.each([
    ['no options', decision(), ['3 decision-without-options']],
    ['one', decision('Yes → [Later](#later)'), ['3 decision-one-option']],
    ['two that lead nowhere', decision('Yes', 'No'), []],
    ['one that leads nowhere beside one that does', decision('Yes → [Later](#later)', 'No'), ['3 option-dead-end']],
    ['two that lead on', decision('Yes → [Later](#later)', 'No → [3](#step-3)'), []],
  ])('P65: a decision with %s', (_name, body, problems) => {
    expect(inBody(body, ...ABOUT)).toEqual(problems);
  });

  it.each([
    [
      'a heading that is not there',
      decision('Yes → [x](#nowhere)', 'No → [Later](#later)'),
      ['3 option-target-missing'],
    ],
    ['a step that is not there', decision('Yes → [x](#step-9)', 'No → [Later](#later)'), ['3 option-target-missing']],
    [
      'a procedure that is not there',
      decision('Yes → [x](procedure:gone)', 'No → [Later](#later)'),
      ['3 option-target-missing'],
    ],
    ['itself', decision('Yes → [x](#step-2)', 'No → [Later](#later)'), ['3 option-to-itself']],
    ['an earlier step', decision('Yes → [x](#step-1)', 'No → [Later](#later)'), []],
    ['a jump to a step that is not there', '1. [ ] Go, then [9](#step-9)\n', ['1 jump-target-missing']],
    ['a jump to itself', '1. [ ] Go, then [1](#step-1)\n', ['1 jump-to-itself']],
    ['a jump back', '1. [ ] Go\n2. [ ] Again from [1](#step-1)\n', []],
  ])('P66: %s', (_name, body, problems) => {
    expect(inBody(body, ...ABOUT)).toEqual(problems);
  });

  const plan = {
    'components/c.yaml': 'id: c\nkind: data\nname: C\nnotes: |\n  See [x](procedure:gone) and [y](procedure:other).\n',
    'contacts/c.yaml': 'id: ana\nname: Ana\nnotes: "[x](role:gone)"\n',
    'call-trees/t.yaml': 'id: t\nname: T\nroot: {contact: ana}\n',
    'roles/r.yaml': 'id: r\nname: R\n',
    'scenarios/s.yaml':
      'id: s\ntitle: S\nsummary: "[x](component:gone)"\ninjects: [{id: i, at: 0m, title: I, text: "[x](contact:gone)"}]\n',
    'procedures/other.md': '---\nid: other\n---\n## Part\n\n1. [ ] Go\n',
    'assets/a b.png': '',
    'assets/deep/b.png': '',
    'procedures/here.png': '',
    'README.md': '',
  };
  it.each([
    ['procedure:other', []],
    ['procedure:other#part', []],
    ['procedure:other#step-1', []],
    ['procedure:other#nowhere', ['link-heading-missing']],
    ['procedure:gone', ['link-broken']],
    ['component:c', []],
    ['component:gone', ['link-broken']],
    ['contact:ana', []],
    ['contact:c', ['link-broken']],
    ['tree:t', []],
    ['tree:gone', ['link-broken']],
    ['role:r', []],
    ['role:gone', ['link-broken']],
    ['scenario:s', []],
    ['#top', []],
    ['#nowhere', ['link-heading-missing']],
  ])('P67: a link to %s', (href, codes) => {
    const problems = checked({ ...plan, 'procedures/a.md': `# Top\n\nSee [it](${href}).\n` }, ...ABOUT);
    expect(problems.filter((line) => line.startsWith('procedures/a.md'))).toEqual(
      codes.map((code) => `procedures/a.md:3 ${code}`),
    );
  });

  it('P67: links in notes, summaries and injects too', () => {
    expect(checked(plan, 'link-broken')).toEqual([
      'components/c.yaml:4 link-broken',
      'contacts/c.yaml:3 link-broken',
      'scenarios/s.yaml:3 link-broken',
      'scenarios/s.yaml:4 link-broken',
    ]);
  });

  it.each([
    ['asset:a%20b.png', []],
    ['asset:deep/b.png', []],
    ['deep/b.png', []],
    ['../assets/deep/B.PNG', []],
    ['here.png', []],
    ['/README.md', []],
    ['assets/deep/b.png#x', []],
    ['gone.png', ['link-asset-missing']],
    ['asset:here.png', ['link-asset-missing']],
    ['../../../secret.png', ['link-outside']],
    ['../'.repeat(9), ['link-outside']],
  ])('P68: a picture at %s', (href, codes) => {
    const problems = checked({ ...plan, 'procedures/a.md': `![it](<${href}>)\n` }, ...ABOUT);
    expect(problems.filter((line) => line.startsWith('procedures/a.md')).map((line) => line.split(' ')[1])).toEqual(
      codes,
    );
  });

  it.each([
    ['runbook', 'https://status.example', true],
    ['fallback', 'http://status.example', true],
    ['runbook', '//status.example', true],
    ['reference', 'https://status.example', false],
    ['message', 'https://status.example', false],
    ['runbook', 'mailto:a@b.example', false],
    ['runbook', 'tel:+33123456789', false],
  ])('P69: in a %s, whether %s needs the network: %s', (kind, href, does) => {
    const text = `---\nkind: ${kind}\n---\n1. [ ] See [it](${href}) now\n`;
    expect(inProcedure(text, 'link-needs-network')).toEqual(does ? ['4 link-needs-network'] : []);
  });

  it.each([
    ['ftp://x', ['1 link-scheme']],
    ['javascript:alert(1)', ['1 link-scheme']],
    ['file:///etc/passwd', ['1 link-scheme']],
    ['slack://channel', ['1 link-scheme']],
    ['../../x', ['1 link-outside']],
  ])('P70: %s', (href, problems) => {
    expect(inBody(`See [it](${href}).\n`, ...ABOUT)).toEqual(problems);
  });

  it('P65: what depends on impact is judged with the rest: a fallback that uses what it is for', () => {
    const folder = {
      'components/c.yaml': '- {id: a, kind: saas, name: A}\n- {id: b, kind: service, name: B, dependsOn: [a]}\n',
      'procedures/a.md': '---\nid: p\nkind: fallback\nfor: [a]\nuses: [b]\n---\n1. [ ] Open [B](component:b)\n',
    };
    expect(checkedWithImpact(folder, 'fallback-circular', 'fallback-circular-link')).toEqual([
      'procedures/a.md:5 fallback-circular',
      'procedures/a.md:7 fallback-circular-link',
    ]);
  });
});
