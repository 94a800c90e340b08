import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emitFields, emitItems } from '#domain/plan/emit-yaml.ts';
import type { OutFields } from '#domain/plan/encode.ts';
import { quickYaml } from '#domain/plan/quick-yaml.ts';
import { readSlowly } from '#domain/plan/yaml-text.ts';
import type { YamlPath, YamlValue } from '#domain/plan/yaml-value.ts';

const place = { file: 'a.yaml', line: 1 };

/** Every way that leads to something in `value`, and one past each list and map. */
function* pathsIn(value: YamlValue, above: YamlPath = []): Generator<YamlPath> {
  yield above;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    yield* pathsIn(part, [...above, Array.isArray(value) ? Number(name) : name]);
  }
  yield [...above, Array.isArray(value) ? Object.keys(value).length : 'missing'];
}

/** Whether the quick reader read it; if so, as the library does: value and every line. */
function agrees(text: string): boolean {
  const quick = quickYaml(text);
  if (quick === null) return false;
  const slow = readSlowly(text, place);
  expect(slow.problems, text).toEqual([]);
  expect(quick.value, text).toEqual(slow.value);
  for (const path of pathsIn(quick.value)) expect([path, quick.lineOf(path)], text).toEqual([path, slow.lineOf(path)]);
  return true;
}

const PLAIN_WORDS = [
  'a',
  'true',
  '012',
  'null',
  '~',
  'x y',
  'é',
  '-5',
  'a-b',
  "it's",
  '#no',
  'a #c',
  'a: b',
  '- x',
  '{',
  '[',
  '"',
  "'",
  '|',
  '>',
  '*a',
  '&a',
  '!t',
  '%',
  '@',
  '`',
  '',
  'http://x',
  'a:',
  '?',
  ': x',
];

const scrap = fc.oneof(
  fc.constantFrom(...PLAIN_WORDS),
  fc.constantFrom(
    'a:',
    'b: ',
    'c: x',
    '- ',
    '-',
    '- a: 1',
    '  - b',
    '  c: d',
    'a: |',
    'a: >',
    'a: >-',
    '    text',
    '# c',
    '',
    ' ',
    '\t',
    '---',
    '...',
  ),
  fc.string({ maxLength: 8 }),
);
const soup = fc
  .array(fc.tuple(fc.constantFrom('', '  ', '    ', ' ', '- '), scrap), { maxLength: 8 })
  .map((lines) => lines.map(([indent, text]) => indent + text).join('\n'));

const name = fc.constantFrom('id', 'name', 'dependsOn', 'on', 'x-y', '_z', 'a1');
const words = fc.oneof(
  fc.constantFrom(...PLAIN_WORDS),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ maxLength: 40 }),
);
const { value } = fc.letrec<{ value: OutFields[string] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3 }),
  ),
}));

describe('the quick reader', () => {
  it('P16: of whatever is written by us, value and lines are the library’s', () => {
    fc.assert(
      fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 4 }), (fields) => {
        agrees(emitFields(fields, 0));
        agrees(emitItems([fields, fields], 0));
      }),
      { numRuns: 400 },
    );
  });

  it('P16: of lines thrown together, it returns what the library does, or leaves them to it', () => {
    fc.assert(
      fc.property(soup, (text) => void agrees(text)),
      { numRuns: 2000 },
    );
  });

  it('P16: whatever the text, it agrees or leaves it to the library', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void agrees(text)),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a: 1\nb:\n  - c\n  - d: 2\n    e: 3\n', true],
    ['- id: a\n  name: A\n- id: b\n', true],
    ['-\n  id: a\n-\n  id: b\n', true],
    ['a: {b: c, d: [e, "f"]}\n', true],
    ['a: |\n  one\n    two\n\n  three\n\nb: 1\n', true],
    ['a: >-\n  one\n  two\n\n  three\n', true],
    ['a:\n- b\n- c\n', true],
    ['# comment\n\na: 1 # more\n', true],
    ['a: 1\r\nb: 2\r\n', true],
    ['a: "\\u00e9\\n"\n', true],
    ['a: &x 1\nb: *x\n', false],
    ['a: !!str 1\n', false],
    ['---\na: 1\n', false],
    ['a: one\n  two\n', false],
    ['a: "one\n  two"\n', false],
    ['a: 1\na: 2\n', false],
    ['? a\n: 1\n', false],
    ['a: |+\n  x\n\n', false],
    ['\ta: 1\n', false],
    ['a: [1,\n 2]\n', false],
  ])('P16: whether it reads %j itself: %s', (text, is) => {
    expect(agrees(text)).toBe(is);
  });

  it('P16: it reads the files that ship with the app', () => {
    const root = join(import.meta.dirname, '..', '..', '..', '..', 'runbooks');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(20);
    const left = files.filter((path) => !agrees(readFileSync(join(root, path), 'utf8')));
    expect(left).toEqual([]);
  });
});
