import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { PLAN_LIMITS, readPlanFolder } from '#electron/services/plan-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const base = await temporaryFolder();
let count = 0;
let folder = '';

beforeEach(async () => {
  count += 1;
  folder = join(base, `plan-${count}`);
  await mkdir(join(folder, 'procedures', 'deep'), { recursive: true });
  await writeFile(join(folder, 'plan.yaml'), 'id: a');
  await writeFile(join(folder, 'procedures', 'deep', 'b.md'), '- [ ] b');
});

const paths = async () => (await readPlanFolder(folder)).map((file) => file.path);

describe('readPlanFolder', () => {
  it('gives every file by path, in order, without hidden ones', async () => {
    await mkdir(join(folder, '.git'));
    await writeFile(join(folder, '.git', 'HEAD'), 'x');
    await writeFile(join(folder, '.DS_Store'), 'x');
    await writeFile(join(folder, 'Notes of mine.txt'), 'x');
    expect(await paths()).toEqual(['Notes of mine.txt', 'plan.yaml', 'procedures/deep/b.md']);
  });

  it('reads through a link to the folder, and a link to a file inside it', async () => {
    await symlink(join(folder, 'plan.yaml'), join(folder, 'again.yaml'));
    await symlink(folder, join(base, `link-${count}`));
    const files = await readPlanFolder(join(base, `link-${count}`));
    expect(files.map((file) => file.path)).toEqual(['again.yaml', 'plan.yaml', 'procedures/deep/b.md']);
  });

  it.each([
    ['/etc/hostname', 'link-outside'],
    ['/etc', 'link-outside'],
    ['../', 'link-outside'],
    ['nowhere', 'link-outside'],
    ['procedures', 'not-a-file'],
    ['.', 'link-outside'],
  ])('refuses the whole for a link to %s', async (target, code) => {
    await symlink(target, join(folder, 'assets'));
    await expect(readPlanFolder(folder)).rejects.toMatchObject({ code, path: expect.stringContaining('assets') });
  });

  it.skipIf(process.platform === 'win32')('refuses a pipe instead of waiting for it', async () => {
    execFileSync('mkfifo', [join(folder, 'procedures', 'pipe.md')]);
    await expect(readPlanFolder(folder)).rejects.toMatchObject({ code: 'not-a-file' });
  });

  it('refuses too many files, too many bytes and too many folders in folders', async () => {
    const limits = (changed: object) => ({ ...PLAN_LIMITS, ...changed }) as typeof PLAN_LIMITS;
    await expect(readPlanFolder(folder, limits({ files: 1 }))).rejects.toMatchObject({ code: 'too-many-files' });
    await expect(readPlanFolder(folder, limits({ bytes: 11 }))).rejects.toMatchObject({ code: 'too-large' });
    await expect(readPlanFolder(folder, limits({ depth: 1 }))).rejects.toMatchObject({ code: 'too-deep' });
    expect(await readPlanFolder(folder, limits({ files: 2, bytes: 12, depth: 2 }))).toHaveLength(2);
  });

  it('says that there is no folder', async () => {
    await expect(readPlanFolder(join(folder, 'none'))).rejects.toMatchObject({ code: 'missing' });
    await expect(readPlanFolder(join(folder, 'plan.yaml'))).rejects.toMatchObject({ code: 'not-a-folder' });
  });
});
