import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import { isEmptyOrAbsent, writePlanFolder } from '#electron/services/write-plan-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const base = await temporaryFolder();
const file = (path: string, text: string) => ({ path, bytes: Uint8Array.from(Buffer.from(text)) });
const plan = [file('plan.yaml', 'id: a'), file('procedures/x/é.md', '- [ ] go')];

async function contents(folder: string): Promise<Record<string, string>> {
  const files = await readPlanFolder(folder);
  return Object.fromEntries(files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]));
}

describe('writePlanFolder', () => {
  it('makes a folder that was not there, and leaves nothing beside it', async () => {
    const parent = join(base, 'new');
    await writePlanFolder(join(parent, 'plan'), plan);
    expect(await contents(join(parent, 'plan'))).toEqual({ 'plan.yaml': 'id: a', 'procedures/x/é.md': '- [ ] go' });
    expect(await readdir(parent)).toEqual(['plan']);
  });

  it('changes what is given and keeps everything else, hidden files and empty folders too', async () => {
    const folder = join(base, 'kept', 'plan');
    await writePlanFolder(folder, plan);
    await mkdir(join(folder, '.git', 'empty'), { recursive: true });
    await writeFile(join(folder, '.git', 'HEAD'), 'ref');
    await writeFile(join(folder, 'procedures', 'mine.txt'), 'foreign');
    await writePlanFolder(folder, [file('plan.yaml', 'id: b')]);
    expect(await contents(folder)).toEqual({
      'plan.yaml': 'id: b',
      'procedures/mine.txt': 'foreign',
      'procedures/x/é.md': '- [ ] go',
    });
    expect(await readFile(join(folder, '.git', 'HEAD'), 'utf8')).toBe('ref');
    expect((await stat(join(folder, '.git', 'empty'))).isDirectory()).toBe(true);
    expect(await readdir(join(base, 'kept'))).toEqual(['plan']);
  });

  it('mends what a crash between its two renames left, and clears away a half-made folder', async () => {
    const parent = join(base, 'crashed');
    const folder = join(parent, 'plan');
    await writePlanFolder(folder, plan);
    await writeFile(join(folder, 'mine.txt'), 'foreign');
    await rename(folder, join(parent, '.plan.old'));
    await mkdir(join(parent, '.plan.new'));
    await writeFile(join(parent, '.plan.new', 'half'), '');
    await writePlanFolder(folder, [file('plan.yaml', 'id: b')]);
    expect(await contents(folder)).toMatchObject({ 'plan.yaml': 'id: b', 'mine.txt': 'foreign' });
    expect(await readdir(parent)).toEqual(['plan']);
  });

  it.each([
    '../up',
    '/etc/x',
    'a/../../b',
    'a//b',
    'a\\b',
    'C:/x',
    'nul.md',
    'a/COM1',
    'end.',
    'end ',
    'a\0b',
    '',
    '.',
  ])('refuses to write "%s", before writing anything', async (path) => {
    const folder = join(base, 'refused');
    await expect(writePlanFolder(folder, [...plan, file(path, '')])).rejects.toMatchObject({ code: 'unsafe-path' });
    expect(await isEmptyOrAbsent(folder)).toBe(true);
  });

  it('refuses two names that are one where case does not count', async () => {
    const files = [file('A.md', ''), file('a.md', '')];
    await expect(writePlanFolder(join(base, 'clash'), files)).rejects.toMatchObject({ code: 'clash' });
  });
});

describe('isEmptyOrAbsent', () => {
  it('tells an empty folder from a full one and from a file', async () => {
    const folder = join(base, 'empty');
    expect(await isEmptyOrAbsent(folder)).toBe(true);
    await mkdir(folder);
    expect(await isEmptyOrAbsent(folder)).toBe(true);
    await writeFile(join(folder, 'x'), '');
    expect(await isEmptyOrAbsent(folder)).toBe(false);
    expect(await isEmptyOrAbsent(join(folder, 'x'))).toBe(false);
  });
});
