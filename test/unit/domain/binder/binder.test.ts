import { describe, expect, it } from 'vitest';
import { type BinderOptions, binderOf } from '#domain/binder/binder.ts';
import type { PrintJob, PrintPart } from '#domain/binder/print-job.ts';
import { printJobSchema } from '#domain/binder/print-job-schema.ts';
import type { IsoDate } from '#domain/plan/model.ts';
import { type Folder, planIn } from '../plan/plan-files.ts';

const OPTIONS: BinderOptions = {
  paper: 'A4',
  language: 'en',
  today: '2026-11-24' as IsoDate,
  printed: { at: '2026-11-24T10:00', from: 'laptop' },
};

function jobOf(
  folder: Folder,
  selection: 'everything' | readonly string[] = 'everything',
  options: Partial<BinderOptions> = {},
): PrintJob {
  const binder = binderOf(planIn(folder), selection, { ...OPTIONS, ...options });
  if (!binder.ok) throw new Error(`cannot be printed: ${[...binder.unknown, ...binder.unprintable].join()}`);
  return binder.job;
}

const idsOf = (job: PrintJob) => job.parts.map(({ id }) => id);

function partOf<T extends PrintPart['type']>(job: PrintJob, type: T): Extract<PrintPart, { type: T }> {
  const found = job.parts.find((part): part is Extract<PrintPart, { type: T }> => part.type === type);
  if (found === undefined) throw new Error(`no ${type}`);
  return found;
}

const CLINIC: Folder = {
  'plan.yaml':
    'format: holdfast/1\nid: p\nname: Harbour Clinic, continuity plan\norganisation: Harbour Clinic\nedition: 14\nissued: 2026-11-20\napprovedBy: ana\nlanguages: [en, fr]\nreviewEvery: 1y\n',
  'components/c.yaml': '- {id: pbx, kind: saas, name: Phone service}\n- {id: pay, kind: saas, name: PayStream}\n',
  'contacts/c.yaml': [
    '- {id: ana, name: Ana Lee, role: Director, deputies: [bo], verified: 2026-11-01, channels: [{type: phone, value: "01 11", via: pbx}, {type: email, value: a@x.example}, {type: mobile, value: "06 11"}, {type: mobile, value: "06 99", private: true}]}',
    '- {id: bo, name: Bo Ray, organisation: IT, verified: 2026-10-01, channels: [{type: mobile, value: "06 22"}, {type: phone, value: "01 22"}]}',
    '- {id: cy, name: Cy, channels: [{type: in-person, value: Building B}]}',
    '- {id: home, name: Home, channels: [{type: phone, value: "07 77", private: true}]}',
  ].join('\n'),
  'procedures/desk.md':
    '---\nid: desk\ntitle: Desk on paper\nkind: fallback\nlanguage: en\nfor: [pay]\nroles: [Cashier]\nowner: ana\ntrigger: Two refusals\nsustain: 8h\nstartWithin: 15m\nneeds: [Pads]\nsymptoms: [No host, Card refused]\nreviewed: 2025-01-01\n---\n# Desk on paper\n\n1. [ ] **Cashier** takes the pads\n',
  'procedures/guichet.md':
    '---\nid: guichet\ntitle: Guichet sur papier\nkind: fallback\nlanguage: fr\ntranslationOf: desk\n---\n1. [ ] Prendre les carnets\n',
  'procedures/restart.md': '---\nid: restart\ntitle: Restart\nsymptoms: [Blank screen]\n---\n1. [ ] Press it\n',
  'procedures/card.md': '---\nid: card\ntitle: Card of the lead\nkind: reference\nlanguage: en\n---\nLead.\n',
  'procedures/fiche.md':
    '---\nid: fiche\ntitle: Fiche\nkind: reference\nlanguage: fr\ntranslationOf: card\n---\nMener.\n',
  'procedures/go-bag.md': '---\nid: go-bag\ntitle: Go-bag\nkind: reference\n---\n- torch\n',
  'procedures/call-up.md':
    '---\nid: call-up\ntitle: Call-up\nkind: message\n---\nThis is not a test. {{your name}} here.\n',
  'roles/r.yaml':
    '- {id: lead, name: Lead, succession: [cy, ana, bo], card: card, quorum: Two, authority: [{may: Close, limit: a day, from: 2026-01-01}]}\n- {id: scribe, name: Scribe, succession: [ana, bo]}\n',
  'call-trees/t.yaml':
    'id: crisis\nname: Crisis cell\nmessage: call-up\nnoAnswer: Call back\ncompleteWithin: 30m\nretry: {tries: 2, every: 5m, takeOverAfter: 20m}\nroot:\n  contact: ana\n  calls:\n    - {title: Technical, contact: bo, calls: [{contact: cy}]}\n    - {contact: home}\n',
  'copies/c.yaml':
    '- {id: a, place: Safe, holder: ana}\n- {id: b, place: Car, holder: Security}\n- {id: c, place: Safe}\n',
};

describe('what a binder holds', () => {
  it('BP1: cover, contents, symptoms, then tabs in order; cards where they are asked for', () => {
    const job = jobOf(CLINIC);
    expect(idsOf(job)).toEqual([
      'cover',
      'contents',
      'symptoms',
      'procedure.restart',
      'procedure.desk',
      'tree.crisis',
      'role.lead',
      'role.scribe',
      'procedure.call-up',
      'procedure.go-bag',
      'form.log',
      'form.decision',
    ]);
    expect(job.tabs.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1 runbook',
      '2 fallback',
      '3 calls',
      '4 role',
      '5 message',
      '6 reference',
      '7 forms',
    ]);
    expect(job.parts.map(({ tab }) => tab)).toEqual([null, null, null, 1, 2, 3, 4, 4, 5, 6, 7, 7]);
    expect(idsOf(jobOf(CLINIC, 'everything', { cards: true })).at(-1)).toBe('cards.wallet');
  });

  it('BP1: a tab with nothing in it is left out, and so is an index with nothing in it', () => {
    const job = jobOf({ 'procedures/a.md': '---\nid: a\n---\n1. [ ] Go\n' });
    expect(idsOf(job)).toEqual(['cover', 'contents', 'procedure.a', 'form.log', 'form.decision']);
    expect(job.tabs).toEqual([
      { number: 1, kind: 'runbook' },
      { number: 2, kind: 'forms' },
    ]);
  });

  it('BP1: the cover says where copies are, the head whose plan it is and who approved which edition', () => {
    const job = jobOf(CLINIC);
    expect(partOf(job, 'cover').copies).toEqual([
      { place: 'Safe', holder: 'Ana Lee' },
      { place: 'Car', holder: 'Security' },
      { place: 'Safe', holder: null },
    ]);
    expect(job).toMatchObject({
      organisation: 'Harbour Clinic',
      plan: 'continuity plan',
      title: 'Harbour Clinic, continuity plan',
      edition: 14,
      approved: '2026-11-20',
      approvedBy: 'Ana Lee',
    });
  });

  it('BP1: symptoms stand in the order of the alphabet, with where to turn to, of what is printed', () => {
    expect(partOf(jobOf(CLINIC), 'symptoms').entries).toEqual([
      { symptom: 'Blank screen', title: 'Restart', anchor: 'procedure.restart' },
      { symptom: 'Card refused', title: 'Desk on paper', anchor: 'procedure.desk' },
      { symptom: 'No host', title: 'Desk on paper', anchor: 'procedure.desk' },
    ]);
  });

  it('BP2: of a selection each part once, in the order asked for, and named after a single one', () => {
    expect(idsOf(jobOf(CLINIC, ['tree:crisis', 'procedure:desk', 'tree:crisis', 'form:log']))).toEqual([
      'contents',
      'tree.crisis',
      'procedure.desk',
      'form.log',
    ]);
    expect(jobOf(CLINIC, ['procedure:desk'])).toMatchObject({ title: 'Desk on paper', tabs: [] });
    expect(idsOf(jobOf(CLINIC, ['procedure:desk'], { cards: true }))).toEqual([
      'contents',
      'procedure.desk',
      'cards.wallet',
    ]);
  });

  it('BP2: what does not exist or cannot be printed is named whole', () => {
    const names = ['procedure:gone', 'component:pay', 'desk', 'role:lead', 'contact:ana', 'form:x', 'component:gone'];
    expect(binderOf(planIn(CLINIC), names, OPTIONS)).toEqual({
      ok: false,
      unknown: ['procedure:gone', 'desk', 'form:x', 'component:gone'],
      unprintable: ['component:pay', 'contact:ana'],
    });
  });

  it('BP3: of translations, the one in the language of the print', () => {
    const fr = jobOf(CLINIC, 'everything', { language: 'fr' });
    expect(idsOf(fr)).toContain('procedure.guichet');
    expect(idsOf(fr)).not.toContain('procedure.desk');
    expect(partOf(fr, 'role').card).toEqual([{ type: 'paragraph', of: [{ type: 'text', text: 'Mener.' }] }]);
  });

  it('BP3: what was named is printed as named, whatever its language', () => {
    expect(idsOf(jobOf(CLINIC, ['procedure:guichet']))).toEqual(['procedure.guichet']);
  });

  it('BP26: contents come before more than one part only', () => {
    expect(idsOf(jobOf(CLINIC, ['procedure:desk']))).toEqual(['procedure.desk']);
    expect(idsOf(jobOf(CLINIC, ['procedure:desk', 'role:lead']))[0]).toBe('contents');
  });

  it('BP7: an overdue review is printed with both dates, BP8: people by their names, BP9: in its own language', () => {
    const job = jobOf(CLINIC, ['procedure:desk', 'procedure:guichet', 'procedure:restart'], { language: 'fr' });
    const [desk, guichet, restart] = job.parts.filter((part) => part.type === 'procedure');
    expect(desk).toMatchObject({
      overdue: { reviewed: '2025-01-01', due: '2026-01-01' },
      owner: 'Ana Lee',
      language: 'en',
      useWhen: 'Two refusals',
      holdSeconds: 28_800,
      startWithinSeconds: 900,
      bring: ['Pads'],
      who: ['Cashier'],
    });
    expect([guichet?.language, restart?.language, restart?.overdue, restart?.owner]).toEqual(['fr', 'fr', null, null]);
  });

  it('BP8: names of people stand in call trees, also of those who are not in the plan', () => {
    const [, first] = partOf(jobOf(CLINIC), 'tree').groups;
    expect(first).toMatchObject({ title: 'Technical', by: 'Bo Ray' });
  });

  it('BP9: a part without a language of its own is in that of the print', () => {
    expect(partOf(jobOf(CLINIC, ['procedure:go-bag'], { language: 'fr' }), 'procedure').language).toBe('fr');
  });

  it('BP23: a call tree in groups, with deputies, numbers and the words to say', () => {
    const tree = partOf(jobOf(CLINIC), 'tree');
    expect(tree).toMatchObject({
      title: 'Crisis cell',
      completeWithinSeconds: 1800,
      tries: 2,
      retryEverySeconds: 300,
      takeOverAfterSeconds: 1200,
      noAnswer: 'Call back',
      confirmed: null,
    });
    expect(
      tree.groups.map(({ title, by, rows }) => [
        title,
        by,
        rows.map(({ order, contact, deputy }) => [order, contact.name, contact.numbers, deputy?.name ?? null]),
      ]),
    ).toEqual([
      [null, 'Ana Lee', [[1, 'Home', [], null]]],
      [
        'Technical',
        'Bo Ray',
        [
          [1, 'Bo Ray', ['06 22'], null],
          [2, 'Cy', ['Building B'], null],
        ],
      ],
    ]);
    expect(JSON.stringify(tree.say)).toContain('This is not a test.');
    expect(tree.first).toEqual({ name: 'Ana Lee', role: 'Director', numbers: ['01 11', '06 11'] });
  });

  it('BP23: days of confirmation only where everybody was confirmed', () => {
    const confirmed = (root: string) =>
      partOf(jobOf({ ...CLINIC, 'call-trees/t.yaml': `id: t\nname: T\nroot: ${root}\n` }, ['tree:t']), 'tree')
        .confirmed;
    expect(confirmed('{contact: ana, calls: [{contact: bo}]}')).toEqual({ from: '2026-10-01', to: '2026-11-01' });
    expect(confirmed('{contact: ana, calls: [{contact: cy}]}')).toBeNull();
  });

  it('BP24: a role has its succession with numbers, its authority, and its card', () => {
    const role = partOf(jobOf(CLINIC), 'role');
    expect(role.succession.map(({ name, numbers }) => [name, numbers])).toEqual([
      ['Cy', ['Building B']],
      ['Ana Lee', ['01 11', '06 11']],
      ['Bo Ray', ['06 22']],
    ]);
    expect(role).toMatchObject({
      title: 'Lead',
      quorum: 'Two',
      authority: [{ may: 'Close', limit: 'a day', from: '2026-01-01', until: null }],
    });
    expect(JSON.stringify(role.card)).toContain('Lead.');
  });

  it('BP25: a wallet card for each place, the first of each role who has a number and is not on it yet', () => {
    const { cards } = partOf(jobOf(CLINIC, ['cards:wallet']), 'cards');
    expect(cards.map(({ place }) => place)).toEqual(['Safe', 'Car']);
    expect(cards[0]?.numbers).toEqual([
      { who: 'Lead, Cy', number: 'Building B' },
      { who: 'Scribe, A. Lee', number: '01 11' },
    ]);
  });

  it('BP25: five numbers at most; without paper copies one card with a line to write on', () => {
    const letters = 'abcdefg'.split('');
    const { cards } = partOf(
      jobOf(
        {
          'contacts/c.yaml': letters
            .map((id) => `- {id: ${id}, name: ${id}, channels: [{type: phone, value: "${id}1"}]}\n`)
            .join(''),
          'roles/r.yaml': letters.map((id) => `- {id: r-${id}, name: R, succession: [${id}]}\n`).join(''),
        },
        ['cards:wallet'],
      ),
      'cards',
    );
    expect(cards.map(({ place, numbers }) => [place, numbers.length])).toEqual([[null, 5]]);
  });

  it('BP2: a job is what the print page accepts', () => {
    for (const language of ['en', 'fr'] as const) {
      const job = jobOf(CLINIC, 'everything', { language, cards: true, privateNumbers: true });
      expect(printJobSchema.parse(JSON.parse(JSON.stringify(job)))).toEqual(job);
    }
  });
});

describe('words on paper', () => {
  const procedure = (body: string, front = '') => ({
    ...CLINIC,
    'procedures/x.md': `---\nid: x\ntitle: X\n${front}---\n${body}`,
  });
  const printed = (body: string, front = '', options: Partial<BinderOptions> = {}) =>
    partOf(jobOf(procedure(body, front), ['procedure:x'], options), 'procedure');
  const text = (value: unknown): string => JSON.stringify(value);
  /** The first row of the first table. */
  const rows = (body: string, front = '') => {
    const pieces = printed(body, front).body.filter((piece) => piece.type === 'steps');
    return pieces.flatMap((piece) => piece.groups.flat());
  };
  const firstStep = (body: string, front = '') => {
    const found = rows(body, front).find((row) => row.type === 'step');
    if (found === undefined) throw new Error('no step');
    return found;
  };

  it.each([
    ['a paragraph', 'One *two* `three` ~~four~~', ['One', 'two', 'three', 'four']],
    ['a table', '| a | b |\n|---|---|\n| c | d |', ['"a"', '"b"', '"c"', '"d"']],
    ['HTML', '<div onclick="x()">One <b>two</b><ul><li>three</li></ul></div>', ['One', 'two', 'three']],
    ['words that look like tags', 'Set <host> and <your name> now', ['<host>', '<your name>']],
    ['entities', 'A &amp; B &lt; C', ['A & B < C']],
    ['code', '```\nx < y\n```', ['x < y']],
  ])('BP4: every word of %s is printed', (_name, body, words) => {
    const said = text(printed(`${body}\n`, 'kind: reference\n').body);
    for (const word of words) expect(said).toContain(word);
  });

  it('BP4: scripts and handlers are nothing but gone', () => {
    const said = text(printed('<script>alert(1)</script><p onclick="steal()">Words</p>\n', 'kind: reference\n').body);
    expect(said).toContain('Words');
    expect(said).not.toMatch(/alert|steal|script/);
  });

  it('BP5: a text past the limits is printed as it is', () => {
    const body = `${'>'.repeat(2000)} deep\n`;
    expect(text(printed(body, 'kind: reference\n').body)).toContain(`${'>'.repeat(2000)} deep`);
  });

  it('BP6: the title is said once', () => {
    expect(text(printed('# X\n\nWords\n', 'kind: reference\n').body)).not.toContain('heading');
    expect(text(printed('# Other\n\nWords\n', 'kind: reference\n').body)).toContain('Other');
  });

  it('BP14: a blank is a line to write on in messages, and words elsewhere', () => {
    expect(text(printed('Call {{your_name}} now\n', 'kind: message\n').body)).toContain(
      '{"type":"blank","name":"your name"}',
    );
    expect(text(printed('Call {{your_name}} now\n', 'kind: reference\n').body)).toContain('{{your_name}}');
  });

  it.each([
    ['[Ana Lee](contact:ana)', { type: 'numbers', numbers: ['01 11', '06 11'] }],
    ['[the director](contact:ana)', { type: 'named', name: 'Ana Lee', numbers: ['01 11', '06 11'] }],
    ['[the director](contact:ana), 01 11', null],
    ['[Bo Ray](contact:bo)', { type: 'numbers', numbers: ['06 22'] }],
    ['[Home](contact:home)', null],
    ['[the lead](role:scribe)', { type: 'named', name: 'Ana Lee', numbers: ['01 11', '06 11'] }],
    ['[it](component:pay)', { type: 'named', name: 'PayStream', numbers: [] }],
    ['[PayStream](component:pay)', null],
    ['[that](procedure:desk)', { type: 'see', title: 'Desk on paper' }],
    ['[Desk on paper](procedure:desk)', null],
    ['[them](tree:crisis)', { type: 'see', title: 'Crisis cell' }],
    ['[there](#step-1)', { type: 'step', number: '1' }],
    ['[step 1](#step-1)', null],
    ['[gone](contact:gone)', null],
  ])('BP12: %s', (link, note) => {
    const of = firstStep(`1. [ ] Ask ${link} now\n`).of.find((piece) => piece.type === 'ref');
    expect(of?.type === 'ref' ? of.note : undefined).toEqual(note);
  });

  it('BP13: a link has a page where what it leads to is in the print', () => {
    const job = jobOf(procedure('1. [ ] See [that](procedure:desk) and [this](procedure:restart) now\n'), [
      'procedure:x',
      'procedure:desk',
    ]);
    const anchors = [...text(partOf(job, 'procedure').body).matchAll(/"anchor":("[^"]*"|null)\}/g)].map(
      (match) => match[1],
    );
    expect(anchors.slice(0, 2)).toEqual(['"procedure.desk"', 'null']);
  });

  it('BP10: two numbers at most, the second only where the first could be down', () => {
    expect(text(firstStep('1. [ ] Ask [Ana Lee](contact:ana) now\n'))).toContain('["01 11","06 11"]');
    expect(text(firstStep('1. [ ] Ask [Bo Ray](contact:bo) now\n'))).toContain('["06 22"]');
    expect(text(firstStep('1. [ ] Ask [Cy](contact:cy) now\n'))).toContain('["Building B"]');
  });

  it('BP11: private numbers only when asked for; those that need what has failed are passed over', () => {
    expect(text(firstStep('1. [ ] Ask [Ana Lee](contact:ana) now\n', 'for: [pbx]\n'))).toContain('["06 11"]');
    const body = '1. [ ] Ask [Home](contact:home) now\n';
    expect(text(printed(body).body)).not.toContain('07 77');
    expect(text(printed(body, '', { privateNumbers: true }).body)).toContain('07 77');
  });

  const FLOW =
    '## Start\n\n1. [ ] Go\n\n> [!DECISION] Well?\n> - Yes → [3](#step-3)\n> - Again → [Start](#start)\n> - Other → [Desk](procedure:desk)\n> - Nowhere → [gone](#gone)\n> - Stay\n\n3. [ ] On, then [1](#step-1)\n';
  it('BP15: options and jumps say where to go on; BP16: those that lead nowhere keep their words', () => {
    const found = rows(FLOW);
    const decision = found.find((row) => row.type === 'decision');
    expect(decision?.type === 'decision' ? decision.options.map(({ goTo }) => goTo) : []).toEqual([
      { to: 'step', number: '3', heading: null, back: false, anchor: 'procedure.x.step-3' },
      { to: 'step', number: '1', heading: 'Start', back: true, anchor: 'procedure.x.step-1' },
      { to: 'procedure', title: 'Desk on paper', anchor: null },
      { to: 'words', text: expect.stringContaining('gone') },
      null,
    ]);
    const last = found.at(-1);
    expect(last?.type === 'step' ? last.goTo : null).toMatchObject({ to: 'step', number: '1', back: true });
  });

  it('BP16: an option to a procedure that is not in the plan keeps its words', () => {
    const found = rows('1. [ ] Go\n\n> [!DECISION] Well?\n> - Yes → [Close the desk](procedure:gone)\n> - No\n').find(
      (row) => row.type === 'decision',
    );
    expect(found?.type === 'decision' ? found.options[0]?.goTo : null).toMatchObject({ to: 'words' });
  });

  it('BP17: values to record become a table, BP18: with three rows where a later step leads back', () => {
    expect(firstStep('1. [ ] Read (record L1, L2 in °C)\n')).toMatchObject({
      record: { names: ['L1', 'L2'], unit: '°C', rows: 1 },
    });
    expect(firstStep('1. [ ] Read (record L1 in °C)\n2. [ ] Wait, then [1](#step-1)\n')).toMatchObject({
      record: { rows: 3 },
    });
  });

  it('BP18: one row where nothing leads back', () => {
    expect(firstStep('1. [ ] Read (record L1)\n2. [ ] Wait\n')).toMatchObject({ record: { rows: 1, unit: null } });
  });

  it('BP19: nested steps follow, and where to go on is said after them', () => {
    const found = rows('1. [ ] Go, then [2](#step-2)\n   - [ ] here\n   - [ ] there\n2. [ ] On (timer 5 min)\n');
    expect(found.map((row) => (row.type === 'step' ? `${row.number}/${row.level}` : row.type))).toEqual([
      '1/0',
      '1.1/1',
      '1.2/1',
      'then',
      '2/0',
    ]);
    expect(found.at(-1)).toMatchObject({ timerSeconds: 300 });
  });

  it('BP20: headings and short texts stay in the table, longer ones stand between two', () => {
    const shapes = (middle: string) =>
      printed(`Before.\n\n## A\n\n1. [ ] Go\n\n## B\n\n${middle}\n\n2. [ ] On\n`).body.map((piece) => piece.type);
    expect(shapes('Short.')).toEqual(['text', 'steps']);
    expect(shapes('long '.repeat(120))).toEqual(['text', 'steps', 'text', 'steps']);
  });

  it('BP21: short sections after the last step become boxes, longer ones text', () => {
    const body = (after: string) => printed(`1. [ ] Go\n\n## Limits\n\n${after}\n`);
    expect(body('Forty an hour.').boxes).toHaveLength(1);
    expect(body('long '.repeat(100)).boxes).toHaveLength(0);
    expect(text(body('long '.repeat(100)).body)).toContain('long long');
  });

  it('BP22: deputies of the people that steps name, unless the text says how to reach one', () => {
    expect(printed('1. [ ] Ask [Ana](contact:ana)\n').noAnswer).toEqual([
      { name: 'Ana Lee', deputies: [{ name: 'Bo Ray', role: 'IT', numbers: ['06 22'] }] },
    ]);
    expect(printed('1. [ ] Ask [Ana](contact:ana), else [Bo](contact:bo)\n').noAnswer).toEqual([]);
    expect(printed('1. [ ] Ask [Ana](contact:ana)\n\nElse call 06 22.\n').noAnswer).toEqual([]);
    expect(printed('1. [ ] Go\n\nOwner: [Ana](contact:ana).\n').noAnswer).toEqual([]);
  });
});
