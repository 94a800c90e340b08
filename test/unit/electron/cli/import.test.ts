import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHoldfast } from '#electron/cli/run-holdfast.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const base = await temporaryFolder();
let count = 0;

async function holdfast(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
  const code = await runHoldfast([...args, '--lang=en'], streams);
  return { out: out.join(''), err: err.join(''), code };
}

async function sourceWith(files: Readonly<Record<string, string>>): Promise<{ source: string; target: string }> {
  count += 1;
  const source = join(base, `source-${count}`);
  await mkdir(source);
  for (const [path, text] of Object.entries(files)) await writeFile(join(source, path), text);
  return { source, target: join(base, `plan-${count}`) };
}

describe('holdfast import', () => {
  it('makes a plan of a folder of Markdown, which check then reads', async () => {
    const { source, target } = await sourceWith({
      'Restart DB.md': '# Restart the database\n\n1. Stop it\n2. Start it\n',
    });
    const { out, code } = await holdfast('import', source, '-o', target);
    expect({ out, code }).toEqual({ out: `${target}: 1 procedure, 0 other things.\n`, code: 0 });
    const checked = await holdfast('check', target, '--json');
    expect(checked.code).toBe(0);
    expect((await holdfast('search', target, 'database')).out).toContain('Restart the database');
    expect(await readdir(source)).toEqual(['Restart DB.md']);
  });

  it('copies a plan folder byte for byte', async () => {
    const { source, target } = await sourceWith({
      'plan.yaml': 'format: holdfast/1\nid: clinic # ours\nname: Clinic\n',
      'notes.txt': 'foreign',
    });
    const { code } = await holdfast('import', source, '--out', target);
    expect(code).toBe(0);
    expect(await readPlanFolder(target)).toEqual(await readPlanFolder(source));
  });

  it('writes into an empty folder, and never into one that holds something', async () => {
    const { source, target } = await sourceWith({ 'a.md': '# A\n' });
    await mkdir(target);
    expect((await holdfast('import', source, '-o', target)).code).toBe(0);
    await writeFile(join(target, 'mine.txt'), 'mine');
    const { err, code } = await holdfast('import', source, '-o', target);
    expect(code).toBe(2);
    expect(err).toContain('is not empty');
    expect(await readFile(join(target, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('writes nothing where something would be lost', async () => {
    const { source, target } = await sourceWith({ 'plan.yaml': 'format: holdfast/1\nid: "not an id"\nname: x\n' });
    const { err, code } = await holdfast('import', source, '-o', target);
    expect(code).toBe(2);
    expect(err).toContain('Nothing was written');
    expect(await readdir(base)).not.toContain(`plan-${count}`);
  });

  it.each([
    ['nothing to import', {}, []],
    ['a kind that there is not', { 'a.md': '# A' }, ['--as', 'word']],
  ])('refuses %s', async (_name, files, args) => {
    const { source, target } = await sourceWith(files);
    expect((await holdfast('import', source, '-o', target, ...args)).code).toBe(2);
    expect(await readdir(base)).not.toContain(`plan-${count}`);
  });

  it('refuses to write into what it reads', async () => {
    const { source } = await sourceWith({ 'a.md': '# A' });
    expect(await holdfast('import', source, '-o', join(source, 'plan'))).toMatchObject({ code: 2, out: '' });
    expect(await holdfast('import', source)).toMatchObject({ code: 2, out: '' });
  });

  it('says as JSON what came of it', async () => {
    const { source, target } = await sourceWith({ 'a.md': '# A\n\n- [ ] Go\n' });
    const { out, code } = await holdfast('import', source, '-o', target, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ plan: { procedures: 1, others: 0 }, problems: expect.any(Array) });
  });
});

describe('holdfast import of contacts', () => {
  it('makes a plan of a CSV file or of vCards, known by their ending or by --as', async () => {
    const { source, target } = await sourceWith({
      'people.csv': "\ufeffNom;Portable;Badge\r\nZoé Ésaü;'+33 6 12 34;7\r\n",
      'cards.txt': 'BEGIN:VCARD\r\nVERSION:2.1\r\nN:Doe;Jo\r\nTEL;CELL:06\r\nEND:VCARD\r\n',
    });
    const csv = await holdfast('import', join(source, 'people.csv'), '-o', target);
    expect(csv).toMatchObject({ code: 0, out: `${target}: 0 procedures, 1 other thing.\n` });
    expect(csv.err).toContain('people.csv:1: warning: The column “Badge” was left out');
    const yaml = await readFile(join(target, 'contacts', 'zoe-esau.yaml'), 'utf8');
    expect(yaml).toContain('+33 6 12 34');
    expect((await holdfast('check', target)).code).toBe(0);
    const cards = await holdfast('import', join(source, 'cards.txt'), '-o', `${target}-2`, '--as', 'vcard', '--json');
    expect(cards.code).toBe(0);
    expect(JSON.parse(cards.out)).toMatchObject({ plan: { id: 'cards', others: 1 }, problems: [] });
  });

  it('writes nothing of a file without contacts', async () => {
    const { source, target } = await sourceWith({ 'a.csv': 'x;y\n1;2\n' });
    const { code, err } = await holdfast('import', join(source, 'a.csv'), '-o', target);
    expect(code).toBe(2);
    expect(err).toContain('No contacts were found');
    expect(await readdir(base)).not.toContain(target);
  });
});
