import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planFromMarkdownFolder } from '#domain/plan/import-folder.ts';
import { mapLinks } from '#domain/plan/markdown-links.ts';
import type { Plan } from '#domain/plan/model.ts';
import { decodeText } from '#domain/plan/old-encodings.ts';
import { type Folder, filesOf, shown, textsOf } from './plan-files.ts';

function imported(
  folder: Folder,
  name = 'ops docs',
): { plan: Plan; problems: readonly string[]; texts: Readonly<Record<string, string>> } {
  const { plan, problems } = planFromMarkdownFolder(name, filesOf(folder));
  if (plan === null) throw new Error('nothing imported');
  return { plan, problems: shown(problems), texts: textsOf(plan.files) };
}

/** The body of the only document. */
function bodyOf(text: string, beside: Folder = {}): string {
  return (
    imported({ 'a.md': text, ...beside }).plan.procedures.find(({ origin }) => origin?.file === 'procedures/a.md')
      ?.body ?? ''
  );
}

describe('folders from elsewhere', () => {
  it('P90: each document becomes a procedure under its own path, and the plan is called after the folder', () => {
    const { plan, problems } = imported({
      'team/Restart DB.md': '# Restart the database\n\n1. Stop it\n',
      'team/net/Down.markdown': 'words\n',
      'README.MD': '# Read me\n',
    });
    expect(plan.info.name).toBe('ops docs');
    expect(plan.procedures.map(({ id, title, kind, origin }) => [id, title, kind, origin?.file])).toEqual([
      ['readme', 'Read me', 'runbook', 'procedures/README.md'],
      ['team-restart-db', 'Restart the database', 'runbook', 'procedures/team/Restart DB.md'],
      ['team-net-down', 'Down', 'runbook', 'procedures/team/net/Down.md'],
    ]);
    expect(problems).toEqual([]);
  });

  it('P90: the folder that all documents are in says nothing', () => {
    const { plan } = imported({ 'docs/ops/a.md': '# A\n', 'docs/ops/b/c.md': '# C\n' });
    expect(plan.procedures.map(({ id }) => id)).toEqual(['a', 'b-c']);
  });

  it('P90: no text is lost, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !text.includes('\0')),
        (text) => {
          const whole = `# T\n\n${text}\n`;
          expect(bodyOf(whole)).toBe(whole);
        },
      ),
    );
  });

  it.each([
    ['Windows-1252', new Uint8Array([0x23, 0x20, 0xc9, 0x74, 0x80, 0x92]), '# Ét€’'],
    ['UTF-16, low byte first', new Uint8Array([0xff, 0xfe, 0x23, 0, 0x20, 0, 0xe9, 0]), '# é'],
    ['UTF-16, high byte first', new Uint8Array([0xfe, 0xff, 0, 0x23, 0, 0x20, 0, 0xe9]), '# é'],
  ])('P90: %s becomes UTF-8, and that is said', (_name, bytes, text) => {
    expect(decodeText(bytes)).toEqual({ text, recoded: true });
    const { plan, problems } = imported({ 'a.md': bytes });
    expect(plan.procedures[0]?.body).toBe(text);
    expect(problems).toEqual(['procedures/a.md:1 import-recoded']);
  });

  it('P90: what is no text at all is said, and the rest imported', () => {
    const { plan, problems } = imported({ 'a.md': new Uint8Array([0xff, 0, 0x80]), 'b.md': '# B\n' });
    expect(plan.procedures.map(({ id }) => id)).toEqual(['b']);
    expect(problems).toContain('procedures/a.md:1 text-not-utf8');
  });

  it('P90: a folder without documents is none', () => {
    const read = planFromMarkdownFolder('x', filesOf({ 'a.txt': 'words' }));
    expect({ plan: read.plan, applicable: read.applicable, codes: read.problems.map(({ code }) => code) }).toEqual({
      plan: null,
      applicable: false,
      codes: ['import-nothing'],
    });
  });

  it('P91: foreign front matter stays, in YAML and TOML', () => {
    const { plan, problems } = imported({
      'jekyll.md': '---\nlayout: page\ntitle: "A: one"\ntags: [x, y]\n---\nbody\n',
      'hugo.md':
        '+++\ntitle = "B"\nweight = 3\ndraft = false\ntags = ["x", \'y\']\ndate = 2026-01-01T10:00:00Z\n+++\nbody\n',
    });
    const [hugo, jekyll] = plan.procedures;
    expect(jekyll).toMatchObject({ title: 'A: one', tags: ['x', 'y'], unknown: { layout: 'page' }, body: 'body\n' });
    expect(hugo).toMatchObject({
      title: 'B',
      tags: ['x', 'y'],
      unknown: { weight: '3', draft: 'false' },
      body: 'body\n',
    });
    expect(problems).toEqual([]);
  });

  it('P91: a field that means something else there gets another name', () => {
    const { plan, problems } = imported({ 'a.md': '---\nkind: page\nowner: The Ops Team\nfor: [all]\n---\nbody\n' });
    expect(plan.procedures[0]).toMatchObject({
      kind: 'runbook',
      owner: null,
      unknown: { 'source-kind': 'page', 'source-owner': 'The Ops Team' },
    });
    expect(problems).toEqual(['procedures/a.md:2 import-field-renamed', 'procedures/a.md:3 import-field-renamed']);
  });

  it.each([
    ['YAML', '---\ntitle: T\na: [\n---\nbody\n', '```yaml\ntitle: T\na: [\n```\n\nbody\n'],
    ['TOML', '+++\ntitle = "T"\n[menu]\n+++\nbody\n', '```toml\ntitle = "T"\n[menu]\n```\n\nbody\n'],
    ['a list', '---\n- a\n---\nbody\n', '```yaml\n- a\n```\n\nbody\n'],
    [
      'with fences in it',
      '---\ntitle: T\na: "```"\nb: [\n---\nbody\n',
      '````yaml\ntitle: T\na: "```"\nb: [\n````\n\nbody\n',
    ],
  ])('P91: front matter that cannot be read (%s) goes into the text, its title kept', (_name, text, body) => {
    const { plan, problems } = imported({ 'a.md': text });
    expect(plan.procedures[0]).toMatchObject({ body, title: text.includes('title') ? 'T' : 'a' });
    expect(problems).toEqual(['procedures/a.md:1 import-front-matter']);
  });

  const site: Folder = {
    'docs/index.md': '# Home\n',
    'docs/during/call.md': '---\nid: the-call\n---\n# Call\n',
    'docs/during/_index.md': '# During\n',
    'docs/Été.md': '# Summer\n',
    'docs/pic (1).png': 'png',
  };
  it.each([
    ['[x](during/call.md)', '[x](procedure:the-call)'],
    ['[x](./during/call.md#part)', '[x](procedure:the-call#part)'],
    ['[x](during/call)', '[x](procedure:the-call)'],
    ['[x](during/)', '[x](procedure:during)'],
    ['[x](/during/call/)', '[x](procedure:the-call)'],
    ['[x](/during/call.md/#part)', '[x](procedure:the-call#part)'],
    ['[x](DURING/Call.md)', '[x](procedure:the-call)'],
    ['[x](%C3%89t%C3%A9.md)', '[x](procedure:ete)'],
    ['[x](<Été.md> "title")', '[x](procedure:ete "title")'],
    ['[x](a.md#part)', '[x](#part)'],
    ['[x]: during/call.md', '[x]: procedure:the-call'],
    ['<a href="during/call.md">x</a>', '<a href="procedure:the-call">x</a>'],
    ['[x]({{< ref "during/call.md" >}})', '[x](procedure:the-call)'],
    ['[x]({{< relref "call.md" >}})', '[x]({{< relref "call.md" >}})'],
    ['[x](https://example.org/during/call.md)', '[x](https://example.org/during/call.md)'],
    ['[x](gone.md)', '[x](gone.md)'],
    ['[x](../../out.md)', '[x](../../out.md)'],
    ['`[x](during/call.md)`', '`[x](during/call.md)`'],
    ['```\n[x](during/call.md)\n```', '```\n[x](during/call.md)\n```'],
    ['<!-- [x](during/call.md) -->', '<!-- [x](during/call.md) -->'],
  ])('P92: %j becomes %j', (text, becomes) => {
    const { plan } = imported({ ...site, 'docs/a.md': text });
    expect(plan.procedures.find(({ id }) => id === 'a')?.body).toBe(becomes);
  });

  it('P92: what is no link stays byte for byte', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('[', ']', '(', ')', '`', '<', '>', '!', 'a', ' ', '\n', ':', '#', '~', '-', '"', '{'),
          maxLength: 40,
        }),
        (text) => {
          expect(mapLinks(text, () => null)).toBe(text);
        },
      ),
    );
  });

  it('P93: what documents show or link to goes to assets, and links follow', () => {
    const { plan, problems, texts } = imported({
      'docs/a.md': '![p](img/x%20y.png) ![q](/img/x%20y.png) [f](files/form.pdf)\n',
      'docs/img/x y.png': 'png',
      'docs/files/form.pdf': 'pdf',
      'docs/img/unused.png': 'no',
      'mkdocs.yml': 'site',
    });
    expect(plan.procedures[0]?.body).toBe(
      '![p](../assets/img/x%20y.png) ![q](../assets/img/x%20y.png) [f](../assets/files/form.pdf)\n',
    );
    expect(Object.keys(texts)).toEqual(['assets/files/form.pdf', 'assets/img/x y.png', 'plan.yaml', 'procedures/a.md']);
    expect(problems).toEqual(['plan.yaml:1 import-files-left']);
  });

  it('P94: paths become such that every system can hold them', () => {
    const { texts, plan } = imported({ 'con.md': '# C\n', 'ab: c?.md': '# A\n', 'x/A.md': '# 1\n', 'x/a.md': '# 2\n' });
    expect(Object.keys(texts)).toEqual([
      'plan.yaml',
      'procedures/-con.md',
      'procedures/ab- c-.md',
      'procedures/x/A.md',
      'procedures/x/a-2.md',
    ]);
    expect(new Set(plan.procedures.map(({ id }) => id)).size).toBe(4);
  });

  it('P94: of clashing ids the later gives way, and keeps what it said', () => {
    const { plan, problems } = imported({ 'a.md': '---\nid: same\n---\n', 'b.md': '---\nid: same\n---\n' });
    expect(plan.procedures.map(({ id, unknown }) => [id, unknown['source-id'] ?? null])).toEqual([
      ['same', null],
      ['b', 'same'],
    ]);
    expect(problems).toEqual(['procedures/b.md:2 import-field-renamed']);
  });

  it('P94: an unsafe path is refused whole', () => {
    const read = planFromMarkdownFolder('x', filesOf({ '../a.md': '# A\n' }));
    expect([read.plan, read.problems.map(({ code }) => code)]).toEqual([null, ['path-unsafe']]);
  });
});
