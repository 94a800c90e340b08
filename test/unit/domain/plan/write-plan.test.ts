import { describe, expect, it } from 'vitest';
import type { Component, ComponentId, Contact, IsoDate, Plan, Procedure, ProcedureId } from '#domain/plan/model.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { writePlan } from '#domain/plan/write-plan.ts';
import { type Folder, filesOf, PLAN, planIn, textsOf } from './plan-files.ts';

function written(plan: Plan): Readonly<Record<string, string>> {
  return textsOf(writePlan(plan));
}

/** What is written once the first of its kind is changed. */
function afterComponent(folder: Folder, change: Partial<Component>, at = 0): Readonly<Record<string, string>> {
  const plan = planIn(folder);
  return written({
    ...plan,
    components: plan.components.map((one, index) => (index === at ? { ...one, ...change } : one)),
  });
}

function afterProcedure(text: string, change: Partial<Procedure>): string | undefined {
  const plan = planIn({ 'procedures/a.md': text });
  return written({ ...plan, procedures: plan.procedures.map((one) => ({ ...one, ...change })) })['procedures/a.md'];
}

const id = (text: string) => text as ComponentId;

const HARBOUR = `# The map
- id: desk   # counted
  kind: equipment
  name: 'Desk PCs'
  tags: [ hardware , "front" ]
  x-rack: 7

- id: gateway
  kind: saas
  name: PayStream
  dependsOn:
    - desk
    - { on: feed, tolerance: 2h }  # prices
  notes: |
    Account 12.
    Ask for Ana.
`;

describe('writing a plan', () => {
  const everything: Folder = {
    'plan.yaml': `\uFEFF${PLAN}# ours\r\n`,
    'components/a.yaml': HARBOUR,
    'components/b.yaml': '{"id": "b", "kind": "data", "name": "B"}',
    'procedures/a.md': '\uFEFF---\r\ntitle:   A\r\n---\r\n# A\r\n',
    'procedures/no-front.md': 'Plain\n=====\n',
    'assets/x.bin': new Uint8Array([0, 255, 10]),
    'incidents/x.jsonl': '{"a":1}',
    'notes.txt': 'foreign',
    'components/broken.yaml': 'id: [',
    'contacts/c.yaml': '- id: c\n  name: C\n- id: c\n  name: Twice\n- {id: No}\n',
  };

  it('P30: what did not change is written back byte for byte', () => {
    const plan = planIn(everything);
    expect(writePlan(plan)).toEqual(plan.files);
    expect(plan.files.map(({ path }) => path)).toEqual(Object.keys(everything).toSorted());
  });

  it('P30: a change in one file leaves the others as they were', () => {
    const plan = planIn(everything);
    const [first, ...rest] = plan.procedures;
    if (first === undefined) throw new Error('none');
    const files = writePlan({ ...plan, procedures: [{ ...first, title: 'Changed' }, ...rest] });
    const changed = files.filter((file, index) => file !== plan.files[index]).map(({ path }) => path);
    expect(changed).toEqual(['procedures/a.md']);
  });

  it('P35: what could not be read stays in its file when something else there changes', () => {
    const plan = planIn(everything);
    const contacts = plan.contacts.map((one): Contact => ({ ...one, name: 'Changed' }));
    expect(written({ ...plan, contacts })['contacts/c.yaml']).toBe(
      '- id: c\n  name: Changed\n- id: c\n  name: Twice\n- {id: No}\n',
    );
    expect(written({ ...plan, contacts: [] })['components/broken.yaml']).toBe('id: [');
  });

  it('P31: what is absent or goes without saying is not written', () => {
    const plan = planIn({});
    const component: Component = {
      ...(planIn({ 'components/a.yaml': 'id: a\nkind: saas\nname: A\n' }).components[0] as Component),
      origin: null,
    };
    const texts = written({ ...plan, components: [component] });
    expect(texts['components/a.yaml']).toBe('id: a\nkind: saas\nname: A\n');
    const own = written({ ...plan, components: [{ ...component, external: false, dependsOn: [] }] });
    expect(own['components/a.yaml']).toBe('id: a\nkind: saas\nname: A\nexternal: false\ndependsOn: []\n');
  });

  it.each([
    ['0612345678', '"0612345678"'],
    ['+33 6 12', '"+33 6 12"'],
    ['012', '"012"'],
    ['true', '"true"'],
    ['no', '"no"'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['02:40', '"02:40"'],
    ['1e3', '"1e3"'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['- a', '"- a"'],
    ['@home', '"@home"'],
    ['{{name}}', '"{{name}}"'],
    [' padded ', '" padded "'],
    ['line\u2028end', '"line\\u2028end"'],
    ['Building B office', 'Building B office'],
    ['Building B, office 214', '"Building B, office 214"'],
    ['C’est l’été', 'C’est l’été'],
    ['2026-11-20', '2026-11-20'],
  ])('P31: the text %j is written %s', (text, yaml) => {
    expect(
      afterComponent({ 'components/a.yaml': 'id: a\nkind: data\nname: A\n' }, { name: text })['components/a.yaml'],
    ).toBe(`id: a\nkind: data\nname: ${yaml}\n`);
  });

  it('P32: a change touches only the lines of the values that changed', () => {
    const text = afterComponent({ 'components/a.yaml': HARBOUR }, { name: 'All desks', tags: ['front'] })[
      'components/a.yaml'
    ];
    expect(text).toBe(HARBOUR.replace('Desk PCs', 'All desks').replace('[ hardware , "front" ]', '[front]'));
    const noted = afterComponent({ 'components/a.yaml': HARBOUR }, { notes: 'Short.' }, 1)['components/a.yaml'];
    expect(noted).toBe(HARBOUR.replace('|\n    Account 12.\n    Ask for Ana.', 'Short.'));
  });

  it('P32: a new field stands after the others, one that is gone goes with its line', () => {
    const added = afterComponent({ 'components/a.yaml': HARBOUR }, { reviewed: '2026-11-20' as IsoDate })[
      'components/a.yaml'
    ];
    expect(added).toContain('  reviewed: 2026-11-20\n');
    expect(added?.replace('  reviewed: 2026-11-20\n', '')).toBe(HARBOUR);
    const gone = afterComponent({ 'components/a.yaml': HARBOUR }, { dependsOn: null }, 1)['components/a.yaml'];
    expect(gone).toBe(HARBOUR.replace(/ {2}dependsOn:\n.*\n.*\n/, ''));
  });

  it.each([
    ['a byte order mark', '\uFEFF- id: a\n  kind: data\n  name: A\n- id: b\n  kind: data\n  name: B\n'],
    ['CRLF', '- id: a\r\n  kind: data\r\n  name: A\r\n- id: b # x\r\n  kind: data\r\n  name: B\r\n'],
    ['hyphens on lines of their own', '-\n  id: a\n  kind: data\n  name: A\n-\n  id: b\n  kind: data\n  name: B\n'],
    ['one line', '[{id: a, kind: data, name: A}, {id: b, kind: data, name: B}]\n'],
    ['JSON', '[{"id": "a", "kind": "data", "name": "A"},\n {"id": "b", "kind": "data", "name": "B"}]'],
  ])('P32: with %s too', (_name, text) => {
    const changed = afterComponent({ 'components/x.yaml': text }, { name: 'Other' }, 1)['components/x.yaml'];
    expect(changed?.replace(/"?Other"?/, text.includes('"B"') ? '"B"' : 'B')).toBe(text);
  });

  it('P33: front matter is changed in place, the body replaced', () => {
    const text = '---\n# who\ntitle: "A"   # short\nx-old: 1\nkind: fallback\nsustain: 8h\n---\n# A\n\ntext\n';
    expect(afterProcedure(text, { sustain: { text: '4h', seconds: 14_400 } })).toBe(text.replace('8h', '4h'));
    expect(afterProcedure(text, { body: '# B\n' })).toBe(text.replace('# A\n\ntext\n', '# B\n'));
  });

  it('P33: what was made from path or heading is written only when it changes', () => {
    const text = '# Restart the database\n\n1. [ ] Stop it\n';
    expect(afterProcedure(text, { body: '# Restart the database\n\n1. [ ] Start it\n' })).toBe(
      '# Restart the database\n\n1. [ ] Start it\n',
    );
    expect(afterProcedure(text, { title: 'Restart' })).toBe(`---\ntitle: Restart\n---\n${text}`);
    expect(afterProcedure(text, { id: 'restart-db' as ProcedureId })).toBe(`---\nid: restart-db\n---\n${text}`);
    // The heading changes, the title does not: it has to be said now.
    expect(afterProcedure(text, { body: '# Other\n' })).toBe('---\ntitle: Restart the database\n---\n# Other\n');
  });

  it('P33: a title that was the heading is added to the front matter as it is when the heading changes', () => {
    const text = '---\n# who\nid: a\nsustain: 8h   # tried\n---\n# A\n';
    expect(afterProcedure(text, { body: '# B\n' })).toBe(
      '---\n# who\nid: a\ntitle: A\nsustain: 8h   # tried\n---\n# B\n',
    );
  });

  it('P34: a new thing gets a file of its own in the folder of its kind', () => {
    const plan = planIn({
      'components/b.yaml': '- id: x\n  kind: data\n  name: X\n',
      'procedures/New.md': '# Other\n',
    });
    const [x] = plan.components;
    const [other] = plan.procedures;
    if (x === undefined || other === undefined) throw new Error('none');
    const texts = written({
      ...plan,
      components: [x, { ...x, id: id('b'), origin: null }, { ...x, id: id('con'), origin: null }],
      procedures: [other, { ...other, id: 'new-2' as ProcedureId, title: 'New one', body: 'text\n', origin: null }],
    });
    expect(Object.keys(texts)).toEqual([
      'components/b-2.yaml',
      'components/b.yaml',
      'components/component-con.yaml',
      'plan.yaml',
      'procedures/New.md',
      'procedures/new-2.md',
    ]);
    expect(texts['procedures/new-2.md']).toBe('---\nid: new-2\ntitle: New one\nkind: runbook\n---\ntext\n');
  });

  it('P34: a removed thing is taken out, and its file with it when nothing is left', () => {
    const plan = planIn({ 'components/a.yaml': HARBOUR, 'components/b.yaml': 'id: b\nkind: data\nname: B\n' });
    const texts = written({ ...plan, components: plan.components.filter((one) => one.id === id('desk')) });
    expect(texts['components/a.yaml']).toBe(HARBOUR.slice(0, HARBOUR.indexOf('- id: gateway')));
    expect(Object.keys(texts)).toEqual(['components/a.yaml', 'plan.yaml']);
  });

  it('P34: a thing whose id changes stays where it was', () => {
    const texts = afterComponent({ 'components/a.yaml': HARBOUR }, { id: id('desks') });
    expect(texts['components/a.yaml']).toBe(HARBOUR.replace('id: desk ', 'id: desks '));
  });

  it('P32: plan.yaml is changed in place too', () => {
    const plan = planIn({ 'plan.yaml': `# ours\n${PLAN}x-note: kept\nedition: 3  # soon 4\n` });
    const texts = written({ ...plan, info: { ...plan.info, edition: 4 } });
    expect(texts['plan.yaml']).toBe(`# ours\n${PLAN}x-note: kept\nedition: 4  # soon 4\n`);
  });

  it('P35: a plan whose own file is lost is written anew', () => {
    const { plan } = readPlan(filesOf({ 'plan.yaml': PLAN }));
    if (plan === null) throw new Error('none');
    expect(textsOf(writePlan({ ...plan, files: [] }))).toEqual({ 'plan.yaml': PLAN });
  });
});
