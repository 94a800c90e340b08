import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { planChanges } from '#domain/journal/plan-changes.ts';
import { eraseData } from '#electron/services/erase-data.ts';
import { holdDatabase, letGo } from '#electron/services/held-profile.ts';
import { openKeeping } from '#electron/services/keeping.ts';
import { carryOutSetAside, setHeldAside, wantSetAside } from '#electron/services/set-aside.ts';
import { watchSpace } from '#electron/services/space/space.ts';
import { keptFile, noteChange } from '../../domain/journal/journal-fixture.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const report = (error: unknown) => expect(error).toBeNull();

async function put(folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

describe('room on the disk', () => {
  const limits = { lowBytes: 200, criticalBytes: 50, reserveBytes: 10 } as const;

  it('KH11: is said by level; the reserve is taken where there is plenty, and goes where it is short', async () => {
    const folder = await temporaryFolder();
    let free = 1000;
    const options = { limits: limits as never, freeBytes: async () => free, everyMs: 5, report };
    const space = await watchSpace(folder, options);
    const reserveBytes = () => stat(join(folder, 'reserve')).then((found) => found.size);
    expect((await space.look()).level).toBe('fine');
    await vi.waitFor(async () => expect(await reserveBytes()).toBe(10));
    free = 199;
    expect(await space.look()).toEqual({ level: 'low', freeBytes: 199 });
    expect(await readdir(folder)).toContain('reserve');
    free = 49;
    expect((await space.look()).level).toBe('critical');
    expect(await readdir(folder)).not.toContain('reserve');
    expect(await space.makeRoom()).toBe(false);
    free = 1000;
    await vi.waitFor(async () => expect(await reserveBytes()).toBe(10));
    space.stop();
  });

  it('KH11: what the reserve gave back is room for the log alone', async () => {
    const folder = await temporaryFolder();
    let free = 49;
    const space = await watchSpace(folder, { limits: limits as never, freeBytes: async () => free, report });
    expect(space.state().level).toBe('critical');
    free = 59;
    expect((await space.look()).level).toBe('critical');
    free = 60;
    expect((await space.look()).level).toBe('low');
    space.stop();
  });

  it('KH11: below the last limit the log goes on, and changes of the plan are refused', async () => {
    const folder = await temporaryFolder();
    const device = { id: '01JD4Z9K7X8Y6W5V4T3S2R1Q0P', name: 'desk' };
    const keeping = await openKeeping({ dataFolder: folder, device, report, freeBytes: async () => 40_000_000 });
    const [plan] = planChanges(null, { id: 'p', files: [keptFile('plan.yaml', 'x')], shipped: null });
    await expect(keeping.append([plan])).rejects.toMatchObject({ code: 'disk-full' });
    expect((await keeping.append([noteChange(1)])).seq).toBe(1);
    expect((await keeping.append([{ kind: 'setting', key: 'theme', value: 'dark' }])).seq).toBe(2);
    await keeping.close();
  });
});

describe('a profile', () => {
  const place = (dataFolder: string) => ({ dataFolder, profile: 'profile', held: 'held-database' });

  it('KH12: is put aside when that is wanted, with what was held, and once', async () => {
    const folder = await temporaryFolder();
    await put(folder, { 'profile/a': 'a', 'held-database/b': 'b' });
    expect(await carryOutSetAside(place(folder))).toBeNull();
    await wantSetAside(folder, 'different');
    const { why, folder: name } = (await carryOutSetAside(place(folder))) ?? {};
    expect(why).toBe('different');
    const aside = join(folder, 'set-aside', name ?? '');
    expect(await readFile(join(aside, 'a'), 'utf8')).toBe('a');
    expect(await readFile(join(aside, 'as-it-was-found', 'b'), 'utf8')).toBe('b');
    expect(await readdir(folder)).toEqual(['set-aside']);
    expect(await carryOutSetAside(place(folder))).toBeNull();
  });

  it('KH12: is deleted, with all that was put aside, where the past is to be forgotten', async () => {
    const folder = await temporaryFolder();
    await put(folder, { 'profile/a': 'a', 'held-database/b': 'b', 'set-aside/old/c': 'c', 'journal/d': 'd' });
    await wantSetAside(folder, 'forget');
    expect(await carryOutSetAside(place(folder))).toBeNull();
    expect(await readdir(folder)).toEqual(['journal']);
  });

  it('KH13: its database is held as it is until it is let go, or put aside', async () => {
    const folder = await temporaryFolder();
    const [databases, held] = [join(folder, 'profile', 'IndexedDB'), join(folder, 'held-database')];
    await holdDatabase(databases, held);
    expect(await readdir(folder)).toEqual([]);
    await put(databases, { 'x.leveldb/000005.ldb': 'table', 'x.leveldb/000003.log': 'log', 'x.leveldb/CURRENT': 'M' });
    await holdDatabase(databases, held);
    await put(databases, { 'x.leveldb/000003.log': 'log and more' });
    await holdDatabase(databases, held);
    expect(await readFile(join(held, 'x.leveldb', '000003.log'), 'utf8')).toBe('log');
    expect(await readFile(join(held, 'x.leveldb', '000005.ldb'), 'utf8')).toBe('table');
    const name = await setHeldAside(place(folder));
    expect(await readdir(join(folder, 'set-aside', name ?? '', 'x.leveldb'))).toHaveLength(3);
    expect(await setHeldAside(place(folder))).toBeNull();
    await holdDatabase(databases, held);
    await letGo(held);
    expect(await readdir(folder)).toEqual(['profile', 'set-aside']);
  });
});

it('KH14: erasing leaves only what is somebody else’s', async () => {
  const folder = await temporaryFolder();
  const ours = {
    'journal/a': '',
    'snapshots/b': '',
    'mirror/plan.yaml': '',
    'profile/c': '',
    'device.json': '{}',
    reserve: '',
  };
  await put(folder, { ...ours, 'device.json.unreadable-1': '', 'thesis.odt': 'mine', 'photos/cat.png': '' });
  await eraseData(folder);
  expect((await readdir(folder)).sort()).toEqual(['photos', 'thesis.odt']);
});
