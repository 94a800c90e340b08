import { describe, expect, it } from 'vitest';
import { checked, found } from './plan-files.ts';

const ABOUT = ['reference-unknown', 'reference-wrong-kind', 'about-unknown', 'schedule-empty'];

describe('references', () => {
  const ana = { 'contacts/c.yaml': 'id: ana\nname: Ana\n' };
  it.each([
    ['plan.yaml', 'format: holdfast/1\nid: p\nname: P\napprovedBy: bo\n', '4'],
    ['components/a.yaml', 'id: a\nkind: data\nname: A\nowner: bo\n', '4'],
    ['components/a.yaml', 'id: a\nkind: data\nname: A\ndependsOn:\n  - {on: gone, mode: soft}\n', '5'],
    ['components/a.yaml', 'id: a\nkind: data\nname: A\ndependsOn:\n  - anyOf:\n      - a\n      - gone\n', '7'],
    ['procedures/a.md', '---\nid: a\nfor:\n  - gone\n---\n', '4'],
    ['procedures/a.md', '---\nid: a\nuses: [gone]\n---\n', '3'],
    ['procedures/a.md', '---\nid: a\nowner: bo\n---\n', '3'],
    ['procedures/a.md', '---\nid: a\ntrained: [ana, bo]\n---\n', '3'],
    ['procedures/a.md', '---\nid: a\nexercised:\n  on: 2026-01-01\n  by: bo\n---\n', '5'],
    ['contacts/a.yaml', 'id: a\nname: A\nchannels:\n  - {type: chat, value: x, via: gone}\n', '4'],
    ['contacts/a.yaml', 'id: a\nname: A\ndeputies: [bo]\n', '3'],
    ['roles/r.yaml', 'id: r\nname: R\nsuccession:\n  - ana\n  - bo\n', '5'],
    ['roles/r.yaml', 'id: r\nname: R\ncard: gone\n', '3'],
    ['call-trees/t.yaml', 'id: t\nname: T\nmessage: gone\nroot: {contact: ana}\n', '3'],
    ['call-trees/t.yaml', 'id: t\nname: T\nroot:\n  contact: ana\n  calls:\n    - contact: bo\n', '6'],
    ['scenarios/s.yaml', 'id: s\ntitle: S\nwithout: [gone]\n', '3'],
    ['scenarios/s.yaml', 'id: s\ntitle: S\ninjects:\n  - id: i\n    at: 0m\n    title: I\n    down: [gone]\n', '7'],
    ['schedule/s.yaml', 'id: s\nscenario: gone\non: 2027-01-01\n', '2'],
    ['schedule/s.yaml', 'id: s\nreview: x\non: 2027-01-01\nwith: [bo]\n', '4'],
    ['actions/a.yaml', 'id: a\ntitle: A\nowner: bo\n', '3'],
  ])('P51: in %s, %j is broken on line %s', (path, text, line) => {
    const problems = checked({ ...ana, [path]: text }, ...ABOUT);
    expect(problems).toEqual([`${path}:${line} reference-unknown`]);
  });

  it('P51: where the id is one of another kind, it says so', () => {
    const folder = { ...ana, 'components/a.yaml': 'id: a\nkind: data\nname: A\nowner: a\ndependsOn: [ana]\n' };
    expect(found(folder, ABOUT).map(({ code, values }) => [code, values['kind'], values['is']])).toEqual([
      ['reference-wrong-kind', 'contact', 'component'],
      ['reference-wrong-kind', 'component', 'contact'],
    ]);
  });

  it('P51: the field is named as people count', () => {
    const folder = { 'roles/r.yaml': 'id: r\nname: R\nsuccession: [bo]\n' };
    expect(found(folder, ABOUT)[0]?.values).toEqual({ field: 'succession[1]', kind: 'contact', id: 'bo' });
  });

  it.each([
    ['actions/a.yaml', 'id: a\ntitle: A\nabout: component:gone\n', ['actions/a.yaml:3 about-unknown']],
    ['actions/a.yaml', 'id: a\ntitle: A\nabout: contact:ana\n', []],
    ['actions/a.yaml', 'id: a\ntitle: A\nabout: the back door\n', []],
    ['schedule/s.yaml', 'id: s\nreview: tree:gone\non: 2027-01-01\n', ['schedule/s.yaml:2 about-unknown']],
    ['schedule/s.yaml', 'id: s\nreview: all phone numbers\non: 2027-01-01\n', []],
    ['schedule/s.yaml', 'id: s\non: 2027-01-01\n', ['schedule/s.yaml:1 schedule-empty']],
    [
      'copies/c.yaml',
      'id: c\nplace: Safe\ncontents: [contact:ana, procedure:gone]\n',
      ['copies/c.yaml:3 about-unknown'],
    ],
  ])('P52: in %s, %j', (path, text, problems) => {
    expect(checked({ ...ana, [path]: text }, ...ABOUT)).toEqual(problems);
  });
});
