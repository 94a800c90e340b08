import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bringUpToDate } from '#electron/services/mirror/mirror-folder.ts';
import { openSecondMirror } from '#electron/services/mirror/second-mirror.ts';
import { keptFile } from '../../domain/journal/journal-fixture.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const PLAN = [keptFile('plan.yaml', 'id: clinic\n'), keptFile('procedures/a/b.md', '# B\n')];

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

afterEach(() => vi.useRealTimers());

describe('a mirror', () => {
  it('KH8: holds what is, and no more what was', async () => {
    const folder = join(await temporaryFolder(), 'mirror');
    await bringUpToDate(folder, PLAN, true);
    expect(await filesIn(folder)).toEqual(['plan.yaml', 'procedures/a/b.md']);
    await bringUpToDate(folder, [keptFile('plan.yaml', 'id: other\n')], false);
    expect(await filesIn(folder)).toEqual(['plan.yaml']);
    expect(await readFile(join(folder, 'plan.yaml'), 'utf8')).toBe('id: other\n');
  });

  it('KH8: keeps what is not ours, and what somebody changed', async () => {
    const folder = join(await temporaryFolder(), 'mirror');
    await bringUpToDate(folder, PLAN, true);
    await writeFile(join(folder, 'mine.txt'), 'mine');
    await writeFile(join(folder, 'plan.yaml'), 'id: mine\n');
    await bringUpToDate(folder, PLAN, true);
    const [, kept = ''] = await filesIn(folder).then((names) => names.filter((name) => name.includes('plan.yaml')));
    expect(await readFile(join(folder, kept), 'utf8')).toBe('id: mine\n');
    expect(await readFile(join(folder, 'plan.yaml'), 'utf8')).toBe('id: clinic\n');
    await bringUpToDate(folder, [], true);
    expect(await filesIn(folder)).toEqual(['mine.txt', kept]);
  });

  it('KH8: writes again what was taken away, once it looks at every file', async () => {
    const folder = join(await temporaryFolder(), 'mirror');
    await bringUpToDate(folder, PLAN, true);
    await rm(join(folder, 'plan.yaml'));
    await bringUpToDate(folder, PLAN, true);
    expect(await filesIn(folder)).toEqual(['plan.yaml', 'procedures/a/b.md']);
  });

  it('KH9: follows no link, and leaves out what no system could hold', async () => {
    const [folder, elsewhere] = [join(await temporaryFolder(), 'mirror'), await temporaryFolder()];
    await mkdir(folder);
    await symlink(elsewhere, join(folder, 'procedures'));
    await expect(bringUpToDate(folder, PLAN, true)).rejects.toThrow();
    expect(await readdir(elsewhere)).toEqual([]);
    await rm(join(folder, 'procedures'));
    await bringUpToDate(folder, [...PLAN, keptFile('../out.md', 'x'), keptFile('con.md', 'x')], true);
    expect(await filesIn(folder)).toEqual(['plan.yaml', 'procedures/a/b.md']);
  });
});

describe('a second mirror', () => {
  it('KH10: is at a place that is listed, says when that is gone, and goes on when it is back', async () => {
    const [dataFolder, stick] = [await temporaryFolder(), await temporaryFolder()];
    let isThere = true;
    const place = { id: 'stick', path: stick, label: 'STICK', freeBytes: 1e9 };
    const options = {
      ...{ dataFolder, folderName: 'holdfast-desk', files: () => PLAN, soonMs: 1, againMs: 1 },
      places: async () => (isThere ? [place] : []),
      report: (error: unknown) => expect(error).toBeNull(),
    };
    const second = await openSecondMirror(options);
    expect(second.standing()).toBeNull();
    await expect(second.choose('elsewhere')).rejects.toMatchObject({ code: 'refused' });
    await second.choose('stick');
    await second.flush();
    expect(second.standing()).toMatchObject({ state: 'current', label: 'STICK' });
    expect(await filesIn(join(stick, 'holdfast-desk'))).toEqual(['plan.yaml', 'procedures/a/b.md']);
    isThere = false;
    second.touch();
    await vi.waitFor(() => expect(second.standing()?.state).toBe('absent'));
    isThere = true;
    await vi.waitFor(() => expect(second.standing()?.state).toBe('current'));
    second.stop();
    const again = await openSecondMirror(options);
    expect(again.standing()).toMatchObject({ id: 'stick' });
    await again.erase();
    expect(await readdir(stick)).toEqual([]);
    expect(again.standing()).toBeNull();
  });
});
