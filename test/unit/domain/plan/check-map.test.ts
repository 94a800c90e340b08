import { describe, expect, it } from 'vitest';
import { checked, checkedWithImpact, found } from './plan-files.ts';

/** What is found in a list of components, without where it stands but the line. */
function inMap(text: string, ...about: readonly string[]): readonly string[] {
  return checked({ 'components/a.yaml': text }, ...about).map((line) => line.replace('components/a.yaml:', ''));
}

describe('checking plan.yaml', () => {
  const head = 'format: holdfast/1\nid: p\nname: P\n';
  const people = {
    'contacts/c.yaml': 'id: ana\nname: Ana\nchannels: [{type: phone, value: "1"}]\nverified: 2026-11-01\n',
  };
  it.each([
    ['', ['plan.yaml:1 edition-missing', 'plan.yaml:1 languages-missing']],
    ['languages: en\nedition: 3\n', ['plan.yaml:1 edition-unapproved', 'plan.yaml:1 issued-missing']],
    ['languages: en\nedition: 3\nissued: 2026-11-25\napprovedBy: ana\n', ['plan.yaml:6 issued-in-future']],
    ['languages: en\nedition: 3\nissued: 2026-11-24\napprovedBy: ana\n', []],
  ])('P50: %j', (more, problems) => {
    expect(checked({ 'plan.yaml': head + more, ...people })).toEqual(problems);
  });
});

describe('checking the map', () => {
  const a = 'id: a\nkind: data\nname: A\n';

  it.each([
    ['dependsOn: [a]\n', ['4 dependency-on-itself']],
    ['dependsOn: [b, {on: b, mode: soft}]\n', ['4 dependency-repeated']],
    ['dependsOn: [b, {on: b, for: recover}]\n', []],
    ['dependsOn:\n  - { anyOf: [b, b] }\n', ['5 group-repeats']],
    ['dependsOn:\n  - { anyOf: [a, b] }\n', ['5 dependency-on-itself']],
    ['dependsOn:\n  - { anyOf: [b, c], atLeast: 3 }\n', ['5 group-at-least']],
    ['dependsOn:\n  - { anyOf: [b, c], atLeast: 0 }\n', ['5 group-at-least']],
    ['dependsOn:\n  - { anyOf: [] }\n', ['5 group-at-least']],
    ['dependsOn:\n  - { anyOf: [b, c], atLeast: 2 }\n', ['5 group-not-redundant']],
    ['dependsOn:\n  - { anyOf: [b] }\n', ['5 group-not-redundant']],
    ['dependsOn:\n  - { anyOf: [b, c] }\n', []],
  ])('P53: %j', (dependsOn, problems) => {
    const about = [
      'dependency-on-itself',
      'dependency-repeated',
      'group-repeats',
      'group-at-least',
      'group-not-redundant',
    ];
    expect(inMap(a + dependsOn, ...about)).toEqual(problems);
  });

  const desk = 'id: desk\nkind: function\nname: Desk\n';
  it.each([
    ['', ['1 component-unmapped', '1 function-unowned', '1 function-without-target']],
    ['owner: x\nmtpd: 1d\ndependsOn: []\n', []],
    ['owner: x\nrto: 4h\ndependsOn: []\n', []],
    ['owner: x\nrto: 1d\nmtpd: 24h\ndependsOn: []\n', ['5 target-after-limit']],
    ['owner: x\nrto: 2d\nmtpd: 1d\ndependsOn: []\n', ['5 target-after-limit']],
    ['owner: x\nrto: 23h\nmtpd: 1d\ndependsOn: []\n', []],
  ])('P54: of a function with %j', (fields, problems) => {
    expect(inMap(desk + fields).filter((line) => !line.includes('reference-') && !line.includes('plan.yaml'))).toEqual(
      problems,
    );
  });

  it('P54: other kinds have no fields of functions', () => {
    const text = 'id: a\nkind: network\nname: A\ntier: 1\nresponse: true\nrto: 1h\nmtpd: 2h\nmbco: some\n';
    expect(inMap(text, 'function-field-elsewhere').map((line) => line.split(' ')[0])).toEqual([
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
  });

  it.each([
    ['service', '', true],
    ['data', '', true],
    ['identity', '', true],
    ['identity', 'external: true', false],
    ['service', 'dependsOn: []', false],
    ['saas', '', false],
    ['site', '', false],
    ['power', '', false],
    ['team', '', false],
  ])('P55: whether a %s with “%s” is a gap: %s', (kind, field, is) => {
    expect(inMap(`id: a\nkind: ${kind}\nname: A\n${field}\n`, 'component-unmapped').length > 0).toBe(is);
  });

  it('P80: findings of other parts are ordered with the rest', () => {
    const folder = {
      'components/a.yaml': [
        '- {id: f, kind: function, name: F, owner: nobody, rto: 1h, dependsOn: [{anyOf: [x, y], name: Two}]}',
        '- {id: x, kind: network, name: X, dependsOn: [duct]}',
        '- {id: y, kind: network, name: Y, dependsOn: [duct]}',
        '- {id: duct, kind: network, name: Duct, dependsOn: [duct]}',
      ].join('\n'),
      'procedures/a.md': '---\nid: p\nkind: fallback\nfor: [x]\nuses: [duct]\n---\n1. [ ] Go\n',
    };
    expect(checkedWithImpact(folder)).toEqual([
      'components/a.yaml:1 redundancy-false',
      'components/a.yaml:1 reference-unknown',
      'components/a.yaml:4 dependency-on-itself',
      'plan.yaml:1 edition-missing',
      'plan.yaml:1 languages-missing',
      'procedures/a.md:2 fallback-never-exercised',
      'procedures/a.md:2 fallback-unbounded',
      'procedures/a.md:2 fallback-untriggered',
    ]);
  });

  it('P53: a mistaken group says its counts', () => {
    const [one] = found({ 'components/a.yaml': `${a}dependsOn: [{anyOf: [b, c], atLeast: 3}]\n` }, ['group-at-least']);
    expect(one?.values).toEqual({ atLeast: '3', members: '2' });
  });
});
