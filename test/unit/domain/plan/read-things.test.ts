import { describe, expect, it } from 'vitest';
import { planIn, readFolder, readProblems } from './plan-files.ts';

const component = (text: string) => planIn({ 'components/a.yaml': text }).components[0];

describe('things', () => {
  it('P10: everything that is wrong is reported at once, and the rest is read', () => {
    const folder = {
      'plan.yaml': 'format: holdfast/1\nid: p\nname: P\nedition: many\nissued: 2026-02-30\n',
      'components/a.yaml': [
        '- id: a',
        '  kind: data',
        '  name: A',
        '  rto: soon',
        '  reviewed: yesterday',
        '  response: maybe',
        '  tier: 5',
        '  tags: [x, [y], z]',
        '- id: Not An Id',
        '  kind: data',
        '  name: B',
        '- id: c',
        '  name: C',
        '- just a text',
        '- id: d',
        '  kind: castle',
        '  name: D',
      ].join('\n'),
    };
    expect(readProblems(folder)).toEqual([
      'components/a.yaml:4 duration-invalid',
      'components/a.yaml:5 date-invalid',
      'components/a.yaml:6 boolean-invalid',
      'components/a.yaml:7 value-unknown',
      'components/a.yaml:8 field-not-text',
      'components/a.yaml:9 id-invalid',
      'components/a.yaml:12 field-missing',
      'components/a.yaml:14 thing-not-fields',
      'components/a.yaml:16 value-unknown',
      'plan.yaml:4 number-invalid',
      'plan.yaml:5 date-invalid',
    ]);
    const { components, info } = planIn(folder);
    expect(components.map(({ id }) => id)).toEqual(['a']);
    expect(components[0]).toMatchObject({ rto: null, reviewed: null, response: false, tier: null, tags: ['x', 'z'] });
    expect(info).toMatchObject({ edition: null, issued: null });
  });

  it('P10: a bad item of a list of things is left out, with its own line', () => {
    const folder = {
      'contacts/a.yaml': [
        'id: a',
        'name: A',
        'channels:',
        '  - { type: pigeon, value: "1" }',
        '  - { type: phone, value: "2", verified: never }',
        '  - { type: phone }',
        '  - { type: sms, value: 0612345678 }',
      ].join('\n'),
    };
    expect(readProblems(folder)).toEqual([
      'contacts/a.yaml:4 value-unknown',
      'contacts/a.yaml:5 date-invalid',
      'contacts/a.yaml:6 field-missing',
    ]);
    expect(planIn(folder).contacts[0]?.channels.map(({ type, value, verified }) => [type, value, verified])).toEqual([
      ['phone', '2', null],
      ['sms', '0612345678', null],
    ]);
  });

  it('P10: each form that a dependency may have is understood, and what is none of them is said', () => {
    const text = [
      'id: a',
      'kind: service',
      'name: A',
      'dependsOn:',
      '  - b',
      '  - { on: c, mode: soft }',
      '  - { anyOf: [d, e], atLeast: 2, name: Lines, tolerance: 2h }',
      '  - { on: f, for: recover }',
      '  - { mode: soft }',
      '  - { on: g, mode: medium }',
      '  - [h]',
    ].join('\n');
    expect(component(text)?.dependsOn).toEqual([
      { on: 'b', mode: 'hard', tolerance: null, for: 'run' },
      { on: 'c', mode: 'soft', tolerance: null, for: 'run' },
      {
        anyOf: ['d', 'e'],
        atLeast: 2,
        name: 'Lines',
        mode: 'hard',
        tolerance: { text: '2h', seconds: 7200 },
        for: 'run',
      },
      { on: 'f', mode: 'hard', tolerance: null, for: 'recover' },
      { on: 'g', mode: 'hard', tolerance: null, for: 'run' },
    ]);
    const problems = readProblems({ 'components/a.yaml': text });
    expect(problems.map((line) => line.split(' ')[0])).toEqual([
      'components/a.yaml:9',
      'components/a.yaml:10',
      'components/a.yaml:11',
    ]);
  });

  it('P11: unknown fields are kept as they are', () => {
    const text = 'id: a\nkind: data\nname: A\nx-team: [1, {b: null}]\ncolour: ""\n';
    expect(component(text)?.unknown).toEqual({ 'x-team': ['1', { b: null }], colour: '' });
    expect(readProblems({ 'components/a.yaml': text })).toEqual([]);
  });

  it.each([
    ['dependson: [b]', 'dependsOn'],
    ['depends_on: [b]', 'dependsOn'],
    ['revieved: 2026-01-01', 'reviewed'],
    ['Owner: x', 'owner'],
  ])('P11: “%s” is probably “%s”, and kept', (field, meant) => {
    const { problems, plan } = readFolder({ 'components/a.yaml': `id: a\nkind: data\nname: A\n${field}\n` });
    expect(problems.map(({ line, code, values }) => [line, code, values['meant']])).toEqual([
      [4, 'field-misspelt', meant],
    ]);
    expect(Object.keys(plan?.components[0]?.unknown ?? {})).toEqual([field.split(':')[0]]);
  });

  it('P11: a name that is far from any, or whose likeness is written already, is no misspelling', () => {
    expect(readProblems({ 'components/a.yaml': 'id: a\nkind: data\nname: A\ncolour: red\nnames: [b]\n' })).toEqual([]);
  });

  it('P11: one text stands for a list of one, a number is text', () => {
    const procedure = planIn({ 'procedures/a.md': '---\nfor: b\nsymptoms: It spins\ntags: 365\n---\n' }).procedures[0];
    expect(procedure).toMatchObject({ for: ['b'], symptoms: ['It spins'], tags: ['365'] });
  });

  it('P11: inside of fields too', () => {
    const folder = {
      'procedures/a.md': '---\nexercised: {on: 2026-01-01, by: ana}\n---\n',
      'scenarios/s.yaml': 'id: s\ntitle: S\ninjects:\n  - {id: i, at: 0m, title: I, to: Lead, down: [a]}\n',
    };
    const { procedures, scenarios } = planIn(folder);
    expect(procedures[0]?.exercised?.by).toEqual(['ana']);
    expect(scenarios[0]?.injects[0]).toMatchObject({ to: ['Lead'], down: ['a'] });
    expect(readProblems(folder)).toEqual([]);
    expect(
      readProblems({ 'scenarios/s.yaml': 'id: s\ntitle: S\ninjects: [{id: i, at: 0m, title: I, to: {}}]\n' }),
    ).toEqual(['scenarios/s.yaml:3 field-not-list']);
  });

  it('P14: a file holds one thing, a list of them, or none', () => {
    const ids = (text: string) => planIn({ 'components/a.yaml': text }).components.map(({ id }) => id);
    expect(ids('id: a\nkind: data\nname: A\n')).toEqual(['a']);
    expect(ids('- {id: b, kind: data, name: B}\n- {id: a, kind: data, name: A}\n')).toEqual(['b', 'a']);
    expect(ids('')).toEqual([]);
    expect(ids('# to do later\n')).toEqual([]);
    expect(ids('[]')).toEqual([]);
    expect(readProblems({ 'components/a.yaml': '', 'procedures/b.md': '' })).toEqual([]);
  });

  it('P14: JSON is YAML', () => {
    const text = JSON.stringify([{ id: 'a', kind: 'data', name: 'A', external: true, tier: null }], null, '\t');
    expect(component(text)).toMatchObject({ id: 'a', external: true, tier: null });
  });

  it('P15: a tolerance on what is not needed to run is left out, with a warning on its line', () => {
    const folder = {
      'components/a.yaml': [
        'id: a',
        'kind: data',
        'name: A',
        'dependsOn:',
        '  - on: b',
        '    mode: soft',
        '    tolerance: 2h',
        '  - { anyOf: [c, d], for: recover, tolerance: 1h }',
        '  - { on: e, tolerance: 1h }',
      ].join('\n'),
    };
    expect(readProblems(folder)).toEqual([
      'components/a.yaml:7 tolerance-ignored',
      'components/a.yaml:8 tolerance-ignored',
    ]);
    expect(planIn(folder).components[0]?.dependsOn?.map(({ tolerance }) => tolerance?.text ?? null)).toEqual([
      null,
      null,
      '1h',
    ]);
  });

  it.each([
    ['saas', '', true],
    ['provider', '', true],
    ['region', '', true],
    ['saas', 'external: false', false],
    ['service', '', false],
    ['network', '', false],
    ['service', 'external: true', true],
  ])('P15: whether a %s with “%s” is run by others: %s', (kind, written, is) => {
    expect(component(`id: a\nkind: ${kind}\nname: A\n${written}\n`)?.external).toBe(is);
  });

  it('P15: nothing said of what it needs is not the same as needing nothing', () => {
    expect(component('id: a\nkind: data\nname: A\n')?.dependsOn).toBeNull();
    expect(component('id: a\nkind: data\nname: A\ndependsOn:\n')?.dependsOn).toBeNull();
    expect(component('id: a\nkind: data\nname: A\ndependsOn: []\n')?.dependsOn).toEqual([]);
  });
});
