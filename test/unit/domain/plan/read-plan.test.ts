import { describe, expect, it } from 'vitest';
import { readPlan } from '#domain/plan/read-plan.ts';
import { filesOf, PLAN, planIn, readFolder, readProblems, shown } from './plan-files.ts';

describe('reading a plan', () => {
  it.each([
    ['no plan.yaml', { 'components/a.yaml': '' }, ['plan.yaml:1 plan-missing']],
    ['an empty one', { 'plan.yaml': '# later\n' }, ['plan.yaml:1 plan-missing']],
    ['one that is a list', { 'plan.yaml': '- a\n' }, ['plan.yaml:1 plan-missing']],
    ['another format', { 'plan.yaml': 'id: p\nformat: holdfast/2\nname: P\n' }, ['plan.yaml:2 format-unknown']],
    ['no format', { 'plan.yaml': 'id: p\nname: P\n' }, ['plan.yaml:1 field-missing']],
    ['no id', { 'plan.yaml': 'format: holdfast/1\nname: P\n' }, ['plan.yaml:1 field-missing']],
    ['no name', { 'plan.yaml': 'format: holdfast/1\nid: p\n' }, ['plan.yaml:1 field-missing']],
    ['a mistake', { 'plan.yaml': 'format: [\n' }, ['plan.yaml:2 yaml-syntax']],
    ['other bytes than UTF-8', { 'plan.yaml': new Uint8Array([0xff, 0xfe, 0]) }, ['plan.yaml:1 text-not-utf8']],
  ])('P12: there is no plan with %s', (_name, folder, problems) => {
    const read = readPlan(filesOf(folder));
    expect({ plan: read.plan, applicable: read.applicable }).toEqual({ plan: null, applicable: false });
    expect(shown(read.problems)).toEqual(problems);
  });

  it('P12: without a usable plan.yaml the problems of the other files are still said', () => {
    const read = readPlan(filesOf({ 'components/a.yaml': 'id: [', 'procedures/b.md': '---\nsustain: x\n---\n' }));
    expect(shown(read.problems)).toEqual([
      'components/a.yaml:1 yaml-syntax',
      'plan.yaml:1 plan-missing',
      'procedures/b.md:2 duration-invalid',
    ]);
  });

  it.each([
    ['a thing without its name', 'components/a.yaml', 'id: a\nkind: data\n', false],
    ['a file that is no UTF-8', 'components/a.yaml', new Uint8Array([0xc3, 0x28]), false],
    ['a file that is no YAML', 'components/a.yaml', 'a: [', false],
    [
      'two things of one id',
      'components/a.yaml',
      '- {id: a, kind: data, name: A}\n- {id: a, kind: data, name: A}\n',
      false,
    ],
    ['a bad optional value', 'components/a.yaml', 'id: a\nkind: data\nname: A\nrto: soon\n', true],
    ['a misspelt field', 'components/a.yaml', 'id: a\nkind: data\nname: A\nowners: x\n', true],
    ['a foreign file of any bytes', 'notes.bin', new Uint8Array([0xff]), true],
  ])('P12: whether a plan with %s may be applied', (_name, path, content, may) => {
    const read = readFolder({ [path]: content });
    expect(read.plan).not.toBeNull();
    expect(read.applicable).toBe(may);
  });

  it('P13: of several things with one id the first in path order counts', () => {
    const folder = {
      'components/b.yaml': 'id: a\nkind: data\nname: Second\n',
      'components/a.yaml': '- {id: z, kind: data, name: Z}\n- {id: a, kind: data, name: First}\n',
      'procedures/x.md': '---\nid: a\n---\n',
    };
    expect(planIn(folder).components.map(({ name }) => name)).toEqual(['Z', 'First']);
    const { problems } = readFolder(folder);
    expect(shown(problems)).toEqual(['components/b.yaml:1 id-duplicate']);
    expect(problems[0]?.values['other']).toBe('components/a.yaml:2');
  });

  it('P13: the order in which files come says nothing', () => {
    const folder = {
      'components/b.yaml': 'id: b\nkind: data\nname: B\n',
      'plan.yaml': PLAN,
      'components/a.yaml': 'id: a\nkind: data\nname: A\n',
    };
    const files = filesOf(folder);
    expect(readPlan(files.toReversed())).toEqual(readPlan(files));
    expect(readPlan(files).plan?.components.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('P20: ids from paths give way to each other in path order, and to written ones', () => {
    const folder = {
      'procedures/a b.md': '# One\n',
      'procedures/a-b.md': '# Two\n',
      'procedures/a-b/index.md': '# Three\n',
      'procedures/z.md': '---\nid: a-b\n---\n# Written\n',
    };
    expect(planIn(folder).procedures.map(({ id, title }) => [id, title])).toEqual([
      ['a-b-2', 'One'],
      ['a-b-3', 'Two'],
      ['a-b-4', 'Three'],
      ['a-b', 'Written'],
    ]);
    expect(readProblems(folder)).toEqual([]);
  });

  it('P21: 10,000 procedures and 50,000 components are read whole', () => {
    const component = (index: number) =>
      `- id: c${index}\n  kind: service\n  name: Component ${index}\n  dependsOn: [c${(index * 7) % 50_000}]\n`;
    const procedures = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, index) => [
        `procedures/p${index}.md`,
        `---\nid: p${index}\ntitle: P ${index}\nkind: fallback\nfor: [c${index}]\n---\n1. [ ] Do it\n`,
      ]),
    );
    const { plan, problems, applicable } = readFolder({
      'components/all.yaml': Array.from({ length: 50_000 }, (_, index) => component(index)).join(''),
      ...procedures,
    });
    expect({ problems, applicable }).toEqual({ problems: [], applicable: true });
    expect([plan?.components.length, plan?.procedures.length]).toEqual([50_000, 10_000]);
    expect(plan?.components.at(-1)).toMatchObject({
      id: 'c49999',
      origin: { file: 'components/all.yaml', line: 199_997 },
    });
  }, 120_000);
});
