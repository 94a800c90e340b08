import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { holdfast } from './run-cli.ts';

const base = await temporaryFolder();
let count = 0;

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  count += 1;
  const folder = join(base, `plan-${count}`);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const PLAN =
  'format: holdfast/1\nid: p\nname: P\nlanguages: en\nedition: 1\nissued: 2026-01-01\napprovedBy: ana\nreviewEvery: 1mo\n';
const ANA = 'id: ana\nname: Ana\nchannels: [{type: phone, value: "1"}]\nverified: 2026-11-01\n';
const clean = { 'plan.yaml': PLAN, 'contacts/a.yaml': ANA };

describe('holdfast check', () => {
  it('says that a plan has no problems, in both languages', async () => {
    const plan = await folderWith(clean);
    expect(await holdfast('check', plan, '--on', '2026-11-15', '--lang=en')).toEqual({
      out: 'No problems.\n',
      err: '',
      code: 0,
    });
    expect((await holdfast('check', plan, '--on', '2026-11-15', '--lang=fr')).out).toBe('Aucun problème.\n');
  });

  it('says each with file, line, code and fix, and counts them', async () => {
    const plan = await folderWith({
      ...clean,
      'components/c.yaml': 'id: c\nkind: data\nname: C\nowner: bo\ndependsOn: []\nreviewed: 2026-11-10\n',
    });
    const { out, code } = await holdfast('check', plan, '--on', '2026-11-15', '--lang=en');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^components\/c\.yaml:4: error: .+ \[reference-unknown\]\n {4}\S.+\n\n1 error, 0 warnings, 0 for information\.\n$/,
    );
    const fr = await holdfast('check', plan, '--on', '2026-11-15', '--lang=fr');
    expect(fr.out).toMatch(/: erreur: [\s\S]+\n\n1 erreur, 0 avertissement, 0 pour information\.\n$/);
  });

  it('judges dates on the day asked for; what is overdue is for information and does not fail', async () => {
    const plan = await folderWith(clean);
    const { out, code } = await holdfast('check', plan, '--on', '2027-06-01', '--lang=en');
    expect(code).toBe(0);
    expect(out).toContain('contacts/a.yaml:4: info:');
    expect(out).toContain('[verification-overdue]');
  });

  it('prints the JSON of command-line.md', async () => {
    const plan = await folderWith({
      ...clean,
      'components/c.yaml': '- {id: c, kind: data, name: C, owner: bo, dependsOn: [c], reviewed: 2026-11-10}\n',
      'x/y.txt': 'foreign',
    });
    const { out, code } = await holdfast('check', plan, '--on', '2026-11-15', '--json', '--lang=en');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      problems: [
        {
          file: 'components/c.yaml',
          line: 1,
          severity: 'error',
          code: 'dependency-on-itself',
          message: expect.any(String),
          fix: expect.any(String),
        },
        {
          file: 'components/c.yaml',
          line: 1,
          severity: 'error',
          code: 'reference-unknown',
          message: expect.any(String),
          fix: expect.any(String),
        },
      ],
      counts: { error: 2, warning: 0, info: 0 },
    });
  });

  it('fails on errors alone, not on warnings', async () => {
    const plan = await folderWith({ ...clean, 'contacts/b.yaml': 'id: bo\nname: Bo\n' });
    const { out, code } = await holdfast('check', plan, '--on', '2026-11-15', '--lang=en');
    expect(out).toContain('warning: ');
    expect(code).toBe(0);
  });

  it('finds what needs the impact rules and what needs the text', async () => {
    const plan = await folderWith({
      ...clean,
      'components/c.yaml':
        '- {id: a, kind: saas, name: A, reviewed: 2026-11-10}\n- {id: b, kind: saas, name: B, dependsOn: [a], reviewed: 2026-11-10}\n',
      'procedures/p.md':
        '---\nid: p\nkind: fallback\nfor: [a]\nuses: [b]\ntrigger: x\nsustain: 1h\nexercised: 2026-11-01\nreviewed: 2026-11-01\n---\n1. [ ] See [x](procedure:gone)\n',
    });
    const { out } = await holdfast('check', plan, '--on', '2026-11-15', '--json', '--lang=en');
    const { problems } = JSON.parse(out) as { problems: readonly { readonly code: string }[] };
    expect(problems.map(({ code }) => code)).toEqual(['fallback-circular', 'link-broken']);
  });

  it.each([
    ['a date that is none', ['--on', '2026-02-30']],
    ['an unknown option', ['--all']],
  ])('ends with 2 for %s', async (_name, args) => {
    const plan = await folderWith(clean);
    const { out, err, code } = await holdfast('check', plan, ...args, '--lang=en');
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).not.toBe('');
  });

  it('ends with 2 where there is no plan, and says why', async () => {
    const nowhere = await holdfast('check', join(base, 'nowhere'), '--lang=en');
    expect(nowhere).toMatchObject({ out: '', code: 2 });
    const empty = await holdfast('check', await folderWith({ 'notes.txt': 'x' }), '--lang=en');
    expect(empty.code).toBe(2);
    expect(empty.out).toContain('[plan-missing]');
  });
});
