import { type Completion, CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { fieldsAt } from '#domain/editing/known-fields.ts';
import { ID_PATTERN } from '#domain/plan/ids.ts';
import { jsonSchemas } from '#domain/plan/json-schemas.ts';
import { KINDS, type Kind } from '#domain/plan/model.ts';
import { extensionOf, FOLDERS } from '#domain/plan/paths.ts';
import { referencesIn } from '#domain/plan/plan-index.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { bytesOf } from '#domain/plan/utf8.ts';
import { type CompletionAbout, completionSources } from '#ui/screens/editor/code/completions.ts';
import { editor as en } from '#ui/words/en/editor.ts';

const about: Omit<CompletionAbout, 'path'> = {
  words: () => en,
  named: async (kind) => [{ id: `${kind}-1`, title: `The ${kind}` }],
  assets: async () => ['door.jpg'],
  choosePicture: () => undefined,
};

/** What is offered where `|` stands in `text`. */
async function offered(path: string, text: string): Promise<readonly Completion[]> {
  const pos = text.indexOf('|');
  const context = new CompletionContext(EditorState.create({ doc: text.replace('|', '') }), pos, true);
  for (const source of completionSources({ ...about, path })) {
    const found: CompletionResult | null = await source(context);
    if (found !== null) return found.options;
  }
  return [];
}

const FILES = ['plan.yaml', ...KINDS.map((kind) => `${FOLDERS[kind]}/a${extensionOf(kind)}`)];

/** Every place where the schemas know fields, calls of calls once. */
function placesIn(file: string, path: readonly string[] = []): readonly (readonly string[])[] {
  const fields = fieldsAt(file, path);
  if (fields.length === 0) return [];
  return [path, ...fields.flatMap(({ name }) => (path.at(-1) === name ? [] : placesIn(file, [...path, name])))];
}

/** A text whose cursor stands at a new field of the thing at `path`, or at the value of `field` of it. */
function textAt(file: string, path: readonly string[], field: string | null): string {
  const nested = path.map((name, depth) => `${'  '.repeat(depth)}${name}:\n`).join('');
  const typed = `${nested}${'  '.repeat(path.length)}${field === null ? '|' : `${field}: |`}\n`;
  return file.endsWith('.md') ? `---\n${typed}---\n\n1. [ ] One\n` : typed;
}

describe('every field, with what the schema says of it', () => {
  const places = FILES.flatMap((file) => placesIn(file).map((path) => [file, path.join(' '), path] as const));
  it('E3: all kinds and the plan itself are among the places', () => {
    expect(new Set(places.map(([file]) => file)).size).toBe(KINDS.length + 1);
    expect(places.map(([file, path]) => `${file} ${path}`)).toEqual(
      expect.arrayContaining([
        'components/a.yaml dependsOn',
        'procedures/a.md exercised',
        'contacts/a.yaml channels',
        'roles/a.yaml authority',
        'call-trees/a.yaml root calls',
        'scenarios/a.yaml injects',
        'scenarios/a.yaml expectations',
      ]),
    );
  });
  it.each(places)('E3: %s %s', async (file, _name, path) => {
    const fields = fieldsAt(file, path);
    const options = await offered(file, textAt(file, path, null));
    const named = options.filter((one) => typeof one.apply === 'string' && one.apply.endsWith(': '));
    expect(named.map((one) => one.label)).toEqual(fields.map((field) => field.name));
    for (const option of named) expect(option.info, option.label).toMatch(/\S/);
  });
  it.each(places)('E3: values that may stand in %s %s', async (file, _name, path) => {
    for (const field of fieldsAt(file, path).filter((one) => one.allowed.length > 0)) {
      const options = await offered(file, textAt(file, path, field.name));
      expect(options.map((one) => one.label)).toEqual(expect.arrayContaining([...field.allowed]));
    }
  });
});

/** One thing of each kind that names whatever it can name. */
const NAMING: Readonly<Record<string, string>> = {
  'plan.yaml': 'format: holdfast/1\nid: t\nname: T\napprovedBy: contact-1\n',
  'components/a.yaml':
    'id: component-1\nkind: service\nname: C\nowner: contact-1\ndependsOn:\n  - x\n  - { on: y }\n  - { anyOf: [y, z] }\n',
  'procedures/a.md':
    '---\nid: procedure-1\nfor: [x]\nuses: [x]\nowner: contact-1\ntrained: [contact-1]\nexercised: { on: 2026-01-01, by: [contact-1] }\ntranslationOf: q\n---\n',
  'contacts/a.yaml': 'id: contact-1\nname: A\nchannels: [{ type: chat, value: a, via: x }]\ndeputies: [b]\n',
  'roles/a.yaml': 'id: role-1\nname: R\nsuccession: [contact-1]\ncard: procedure-1\n',
  'call-trees/a.yaml':
    'id: tree-1\nname: T\nmessage: procedure-1\nroot: { contact: a, calls: [{ contact: b, calls: [] }] }\n',
  'scenarios/a.yaml':
    'id: scenario-1\ntitle: S\nwithout: [x]\ninjects: [{ id: i, at: 1m, title: T, down: [x], degraded: [x], up: [x] }]\n',
  'schedule/a.yaml': 'id: schedule-1\nscenario: scenario-1\non: 2026-01-01\nwith: [contact-1]\n',
  'actions/a.yaml': 'id: action-1\ntitle: A\nowner: contact-1\n',
  'copies/a.yaml': 'id: copy-1\nplace: P\n',
};

describe('every id, with its name', () => {
  const { plan, problems } = readPlan(Object.entries(NAMING).map(([path, text]) => ({ path, bytes: bytesOf(text) })));
  const references = plan === null ? [] : [...referencesIn(plan)];
  const fileOf = (kind: Kind | 'plan') =>
    FILES.find((file) => file.startsWith(kind === 'plan' ? 'plan' : `${FOLDERS[kind]}/`)) ?? '';
  const fields = new Map(
    references.map(({ from, path, to }) => {
      const names = path.filter((part) => typeof part === 'string');
      return [`${fileOf(from.kind)} ${names.join(' ')}`, { file: fileOf(from.kind), names, to }] as const;
    }),
  );
  fields.set('components/a.yaml dependsOn', { file: 'components/a.yaml', names: ['dependsOn'], to: 'component' });
  it('E4: what the table below names is everything that the format can name', () => {
    expect(problems).toEqual([]);
    // The ids of things themselves, and a call of a tree, which stands in the schema beside the tree: `root contact` below.
    const own = new Set(['id', 'injects id', 'contact']);
    const known = new Set([...fields.keys(), 'copies/a.yaml holder']);
    for (const file of FILES) {
      for (const path of idFields(file)) {
        if (own.has(path)) continue;
        expect(known, `${file} ${path}`).toContain(`${file} ${path}`);
      }
    }
  });
  it.each([...fields])('E4: %s', async (_key, { file, names, to }) => {
    const options = await offered(file, textAt(file, names.slice(0, -1), names.at(-1) ?? null));
    expect(options).toContainEqual(
      expect.objectContaining({ displayLabel: `The ${to}`, detail: `${to}-1`, apply: `${to}-1` }),
    );
  });
  it('E4: in lists of one line and of many, and in the middle of a word', async () => {
    const texts = ['for: [a, |]', 'for: [comp|]', 'for:\n  - |', 'for:\n  - comp|'];
    for (const text of texts) {
      const options = await offered('procedures/a.md', `---\n${text}\n---\n`);
      expect(options, text).toContainEqual(expect.objectContaining({ detail: 'component-1' }));
    }
  });
  it.each([
    ['actions/a.yaml', 'about: '],
    ['schedule/a.yaml', 'review: '],
    ['copies/a.yaml', 'contents: [procedure:x, '],
  ])('E4: %s %s names any kind, then its things', async (file, text) => {
    expect((await offered(file, `${text}|`)).map((one) => one.label)).toEqual(KINDS.map((kind) => `${kind}:`));
    for (const kind of KINDS) {
      expect(await offered(file, `${text}${kind}:|`)).toEqual([expect.objectContaining({ apply: `${kind}-1` })]);
    }
  });
  it.each(['contact', 'component', 'procedure', 'tree', 'role'])('E4: a link to a %s', async (kind) => {
    const text = `---\nid: a\n---\n\n1. [ ] See [](${kind}:|)\n`;
    expect(await offered('procedures/a.md', text)).toEqual([
      expect.objectContaining({ displayLabel: `The ${kind}`, detail: `${kind}-1` }),
    ]);
  });
  it('E4: a link to a picture, and to the headings and steps of the text itself', async () => {
    expect(await offered('procedures/a.md', '![door](asset:d|)')).toEqual([
      expect.objectContaining({ detail: 'door.jpg' }),
    ]);
    const text = '## Cash only\n\n1. [ ] Take it\n   - [ ] Count it\n\n> [!DECISION] Is it all?\n> - Yes → [](#|)\n';
    expect((await offered('procedures/a.md', text)).map((one) => [one.detail, one.displayLabel])).toEqual([
      ['cash-only', 'Cash only'],
      ['step-1', '1 Take it'],
      ['step-1.1', '1.1 Count it'],
      ['step-2', '2 Is it all?'],
    ]);
  });
});

/** Paths of the fields in `file` whose schema says that they hold ids. */
function idFields(file: string): readonly string[] {
  const name = file === 'plan.yaml' ? 'plan' : file.slice(0, file.indexOf('/'));
  const whole = jsonSchemas().get(`${name}.schema.json`);
  const found = new Set<string>();
  const walk = (schema: unknown, path: readonly string[]) => {
    if (typeof schema !== 'object' || schema === null) return;
    if (Array.isArray(schema)) {
      for (const one of schema) walk(one, path);
      return;
    }
    for (const [key, value] of Object.entries(schema)) {
      if (key === 'pattern' && value === ID_PATTERN) found.add(path.join(' '));
      else if (key !== 'properties') walk(value, path);
      else if (typeof value === 'object' && value !== null)
        for (const [field, one] of Object.entries(value)) walk(one, [...path, field]);
    }
  };
  walk(whole, []);
  return [...found];
}
