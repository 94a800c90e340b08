import { describe, expect, it } from 'vitest';
import { checked, found } from './plan-files.ts';

describe('people', () => {
  it('P56: a contact without a channel cannot be reached, and nobody is their own deputy', () => {
    const text = [
      '- {id: ana, name: Ana}',
      '- {id: bo, name: Bo, channels: [{type: phone, value: "1"}], deputies: [ana, bo]}',
      '- {id: cy, name: Cy, channels: [{type: phone, value: "2"}], deputies: [bo]}',
    ].join('\n');
    expect(checked({ 'contacts/c.yaml': text }, 'contact-unreachable', 'contact-own-deputy')).toEqual([
      'contacts/c.yaml:1 contact-unreachable',
      'contacts/c.yaml:2 contact-own-deputy',
    ]);
  });

  it.each([
    ['', ['roles/r.yaml:1 role-unfilled']],
    ['succession: [a, b]\n', ['roles/r.yaml:3 role-shallow']],
    ['succession: [a, b, a]\n', ['roles/r.yaml:3 role-shallow']],
    ['succession: [a, b, c]\n', []],
  ])('P57: a role with %j', (succession, problems) => {
    expect(checked({ 'roles/r.yaml': `id: r\nname: R\n${succession}` }, 'role-unfilled', 'role-shallow')).toEqual(
      problems,
    );
  });

  const tree = (root: string, more = '') => ({
    'call-trees/t.yaml': `id: t\nname: T\n${more}root:\n${root}`,
    'procedures/m.md': '---\nid: m\nkind: message\n---\n',
    'procedures/r.md': '---\nid: r\n---\n',
  });
  const ABOUT = ['tree-too-wide', 'tree-repeats', 'tree-cycle', 'tree-message-kind'];
  it.each([
    ['three calls', tree('  contact: a\n  calls: [{contact: b}, {contact: c}, {contact: d}]\n'), []],
    [
      'four calls',
      tree('  contact: a\n  calls: [{contact: b}, {contact: c}, {contact: d}, {contact: e}]\n'),
      ['4 tree-too-wide'],
    ],
    [
      'somebody called twice',
      tree('  contact: a\n  calls:\n    - {contact: b, calls: [{contact: c}]}\n    - {contact: c}\n'),
      ['7 tree-repeats'],
    ],
    [
      'somebody called by somebody below',
      tree('  contact: a\n  calls:\n    - contact: b\n      calls:\n        - {contact: a}\n'),
      ['8 tree-cycle'],
    ],
    ['a message', tree('  contact: a\n', 'message: m\n'), []],
    ['a runbook to say', tree('  contact: a\n', 'message: r\n'), ['3 tree-message-kind']],
  ])('P58: a call tree with %s', (_name, folder, problems) => {
    expect(checked(folder, ...ABOUT).map((line) => line.replace('call-trees/t.yaml:', ''))).toEqual(problems);
  });

  it('P58: people are named as they are called', () => {
    const folder = {
      ...tree('  contact: a\n  calls: [{contact: b}, {contact: b}]\n'),
      'contacts/c.yaml': 'id: b\nname: Bo\n',
    };
    expect(found(folder, ['tree-repeats'])[0]?.values).toEqual({ contact: 'Bo' });
  });
});
