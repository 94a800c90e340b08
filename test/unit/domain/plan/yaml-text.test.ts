import { describe, expect, it } from 'vitest';
import { readSlowly, readYaml } from '#domain/plan/yaml-text.ts';
import type { YamlValue } from '#domain/plan/yaml-value.ts';
import { planIn, readProblems, shown } from './plan-files.ts';

const place = { file: 'components/a.yaml', line: 1 };

/** Both readers say the same of everything here. */
function readBoth(text: string): YamlValue {
  const value = readYaml(text, place).value;
  expect(readSlowly(text, place).value).toEqual(value);
  return value;
}

function problemsOf(text: string): readonly string[] {
  const read = readYaml(text, place);
  if (read.problems.length > 0) expect(read.value).toBeNull();
  return shown(read.problems).map((line) => line.replace('components/a.yaml:', ''));
}

describe('YAML', () => {
  it.each([
    ['a: 0612345678', { a: '0612345678' }],
    ['a: +33612345678', { a: '+33612345678' }],
    ['a: 012', { a: '012' }],
    ['a: 1.50', { a: '1.50' }],
    ['a: true', { a: 'true' }],
    ['a: no', { a: 'no' }],
    ['a: 2026-11-20', { a: '2026-11-20' }],
    ['a: 02:40', { a: '02:40' }],
    ['a: 0x1F', { a: '0x1F' }],
    ['a:', { a: null }],
    ['a: ~', { a: null }],
    ['a: null', { a: null }],
    ['a: ""', { a: '' }],
    ['a: "null"', { a: 'null' }],
    ["a: '~'", { a: '~' }],
    ['a: NULL', { a: 'NULL' }],
    ['- a\n- b: c\n  d: e', ['a', { b: 'c', d: 'e' }]],
    ['{"a": [1, 2, {"b": null}]}', { a: ['1', '2', { b: null }] }],
    ['[]', []],
    ['a: [x, "y, z"]', { a: ['x', 'y, z'] }],
    ['a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
    ['a: >-\n  one\n  two\n', { a: 'one two' }],
    ['a: one # two', { a: 'one' }],
    ['a: one#two', { a: 'one#two' }],
    ['a: &x [1]\nb: *x', { a: ['1'], b: ['1'] }],
    ['a: !!str 1', { a: '1' }],
    ['', null],
    ['# nothing\n', null],
  ])('P7: %j is read as text', (text, value) => {
    expect(readBoth(text)).toEqual(value);
  });

  it.each(['a: b\nc:\n  - d\n', 'a: |\n  x\n\n  y\n', '- {a: b}\n- c\n'])(
    'P7: a byte order mark and CRLF change nothing in %j',
    (text) => {
      const value = readBoth(text);
      expect(readYaml(text.replaceAll('\n', '\r\n'), place).value).toEqual(value);
      expect(readYaml(`\uFEFF${text}`, place).value).toEqual(value);
      expect(readYaml(`\uFEFF${text.replaceAll('\n', '\r\n')}`, place).value).toEqual(value);
    },
  );

  it.each([
    ['a: [', '1'],
    ['a: b\n  c: d\n', '1'],
    ['a: "x', '1'],
    ['ok: 1\nbad: "x" y\n', '2'],
    ['a: b\n\tc: d', '2'],
    ['a: *nobody', '1'],
  ])('P8: the mistake in %j is on line %s', (text, line) => {
    const [first = ''] = problemsOf(text);
    expect(first.split(' ')[0]).toBe(line);
    expect(first).toMatch(/yaml-syntax|yaml-aliases/);
  });

  it('P8: nothing of the file is read, other files are', () => {
    const folder = {
      'components/a.yaml': '- {id: a, kind: data, name: A}\n- {id: b\n',
      'components/b.yaml': 'id: c\nkind: data\nname: C\n',
    };
    expect(planIn(folder).components.map(({ id }) => id)).toEqual(['c']);
    expect(readProblems(folder).every((line) => line.startsWith('components/a.yaml:'))).toBe(true);
  });

  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const aliases = (count: number) => `a: &x 1\nb: [${Array.from({ length: count }, () => '*x').join(', ')}]\n`;
  const bomb = Array.from({ length: 10 }, (_, level) => {
    const before = level === 0 ? '1' : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array.from({ length: 9 }, () => before).join(', ')}]\n`;
  }).join('');

  it.each([
    ['a custom tag', 'a: 1\nb: !ruby/object 1\n', ['2 yaml-tag']],
    ['a tag of YAML’s usual schema', 'a: !!binary AAAA\n', ['1 yaml-tag']],
    ['a list as key', '? [a]\n: 1\n', ['1 yaml-key-unusable']],
    ['an empty key', '"": 1\n', ['1 yaml-key-unusable']],
    ['__proto__', 'a: 1\n__proto__: {x: 1}\n', ['2 yaml-key-unusable']],
    ['a repeated key', 'a: 1\nb: 2\na: 3\n', ['3 yaml-key-duplicate']],
    ['several documents', 'a: 1\n---\nb: 2\n', ['2 yaml-several-documents']],
    ['101 aliases', aliases(101), ['2 yaml-aliases']],
    ['aliases that multiply', bomb, expect.arrayContaining([expect.stringContaining('yaml-aliases')])],
    ['an alias that holds itself', 'a: &a [*a]\n', ['1 yaml-aliases']],
    ['65 levels', deep(65), ['1 yaml-too-deep']],
    ['5,000 levels', deep(5000), ['1 yaml-too-deep']],
  ])('P9: %s is refused', (_name, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it.each([
    ['100 aliases', aliases(100)],
    ['64 levels', deep(64)],
    ['a prototype’s other names', 'constructor: 1\ntoString: 2\n'],
    ['the mark that begins a document', '---\na: 1\n'],
  ])('P9: %s are not', (_name, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('P9: every refusal of a file is reported at once', () => {
    expect(problemsOf('a: !x 1\nb: 1\nb: 2\n')).toEqual(['1 yaml-tag', '3 yaml-key-duplicate']);
  });

  it('P7: lines are counted from where the text lies in its file', () => {
    const { lineOf } = readYaml('a: 1\nb:\n  - c\n  - d: 2\n', { file: 'procedures/a.md', line: 2 });
    expect([[], ['a'], ['b'], ['b', 1], ['b', 1, 'd'], ['b', 7], ['missing']].map(lineOf)).toEqual([
      2, 2, 3, 5, 5, 3, 2,
    ]);
  });
});
