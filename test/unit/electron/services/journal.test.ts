import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Change } from '#domain/journal/model.ts';
import { openJournal } from '#electron/services/journal/journal.ts';
import { segmentWriter } from '#electron/services/journal/segment-writer.ts';
import { snapshotsIn } from '#electron/services/snapshots/snapshots.ts';
import { note, noteChange } from '../../domain/journal/journal-fixture.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const FIRST = '000001-000000000001.jsonl';
const setting = (value: unknown): Change => ({ kind: 'setting', key: 'theme', value });

async function written(folder: string, numbers: readonly number[]) {
  const journal = await openJournal(folder);
  for (const number of numbers) await journal.append(noteChange(number));
  await journal.close();
  return journal;
}

// Each line waits for the disk, which others may be using too.
vi.setConfig({ testTimeout: 120_000 });

describe('the journal on disk', () => {
  it('KH1: goes on where it ended', async () => {
    const folder = await temporaryFolder();
    const before = await written(folder, [1, 2]);
    const journal = await openJournal(folder);
    expect([journal.store, journal.head()]).toEqual([before.store, before.head()]);
    expect([...journal.state.events.values()]).toEqual([note(1), note(2)]);
    expect(journal.written).not.toBeNull();
    await journal.append(noteChange(3));
    await journal.close();
    expect((await openJournal(folder)).head().seq).toBe(3);
    expect((await readdir(folder)).sort()).toEqual([FIRST, 'record.json']);
  });

  it('KH1: lines that were appended at once follow each other', async () => {
    const folder = await temporaryFolder();
    const journal = await openJournal(folder);
    const heads = await Promise.all([1, 2, 3, 4, 5].map((number) => journal.append(noteChange(number))));
    expect(heads.map((head) => head.seq)).toEqual([1, 2, 3, 4, 5]);
    await journal.close();
    expect(await openJournal(folder)).toMatchObject({ flaws: [] });
  });

  it('KH1: lines that were appended together are all there, or none of them', async () => {
    const folder = await temporaryFolder();
    const journal = await openJournal(folder);
    const tooLong = setting('x'.repeat(9_000_000));
    await journal.append(...[1, 2, 3].map((number) => noteChange(number)));
    await expect(journal.append(noteChange(4), tooLong)).rejects.toMatchObject({ code: 'too-large' });
    expect((await journal.append(noteChange(5))).seq).toBe(4);
    await journal.close();
    const again = await openJournal(folder);
    expect([...again.state.events.values()]).toEqual([1, 2, 3, 5].map((number) => note(number)));
    expect(again.flaws).toEqual([]);
  });

  it('KH2: a torn last line is dropped without a word, and a new segment is begun', async () => {
    const folder = await temporaryFolder();
    await written(folder, [1, 2]);
    await truncate(join(folder, FIRST), (await stat(join(folder, FIRST))).size - 5);
    await writeFile(join(folder, 'record.json'), 'torn as well');
    const journal = await openJournal(folder);
    expect([journal.head().seq, journal.flaws]).toEqual([1, []]);
    await journal.append(noteChange(3));
    await journal.close();
    expect(await readdir(folder)).toContain('000002-000000000002.jsonl');
    const again = await openJournal(folder);
    expect([...again.state.events.values()]).toEqual([note(1), note(3)]);
    expect(again.flaws).toEqual([]);
  });

  it('KH2: no segment is longer than 8 MiB', async () => {
    const folder = await temporaryFolder();
    const journal = await openJournal(folder);
    for (let number = 0; number < 5; number += 1) await journal.append(setting('x'.repeat(3_000_000)));
    await journal.close();
    const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl'));
    expect(names).toHaveLength(3);
    for (const name of names) expect((await stat(join(folder, name))).size).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(await openJournal(folder)).toMatchObject({ flaws: [] });
  });

  it('KH3: damage is named with what is missing; the file stays, later lines count', async () => {
    const folder = await temporaryFolder();
    await written(folder, [1, 2, 3]);
    const path = join(folder, FIRST);
    const bytes = await readFile(path);
    const second = bytes.indexOf('\n') + 10;
    bytes[second] = 0;
    await writeFile(path, bytes);
    const journal = await openJournal(folder);
    expect(journal.head().seq).toBe(1);
    expect(journal.flaws).toEqual([{ segment: FIRST, missing: { first: 2, last: 3 } }]);
    await journal.append(noteChange(4));
    await journal.close();
    expect(await readFile(path)).toEqual(bytes);
    expect([...(await openJournal(folder)).state.events.values()]).toEqual([note(1), note(4)]);
  });

  it('KH3: a folder full of rubbish is a journal with nothing in it', async () => {
    const folder = await temporaryFolder();
    for (const [name, text] of [
      [FIRST, 'no json\n'],
      ['000002-000000000009.jsonl', '\n\n\n'],
      ['notes.txt', 'mine'],
    ] as const) {
      await writeFile(join(folder, name), text);
    }
    const journal = await openJournal(folder);
    expect(journal.head().seq).toBe(0);
    expect(journal.flaws).toHaveLength(2);
    expect((await journal.append(noteChange(1))).seq).toBe(1);
    await journal.close();
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('KH4: a line that finds no room is written once some was made', async () => {
    const folder = await temporaryFolder();
    let isFull = true;
    const makeRoom = vi.fn(async () => {
      isFull = false;
      return true;
    });
    const journal = await openJournal(folder, { makeRoom });
    const handle = await import('node:fs/promises').then((fs) => fs.open(join(folder, 'probe'), 'w'));
    const prototype = Object.getPrototypeOf(handle) as typeof handle;
    await handle.close();
    const real = prototype.datasync;
    vi.spyOn(prototype, 'datasync').mockImplementation(function (this: typeof handle) {
      return isFull ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : real.call(this);
    });
    expect((await journal.append(noteChange(1))).seq).toBe(1);
    expect(makeRoom).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
    await journal.close();
    const again = await openJournal(folder);
    expect([[...again.state.events.values()], again.flaws]).toEqual([[note(1)], []]);
  });

  it('KH4: what cannot be taken back is followed by a new segment', async () => {
    const folder = await temporaryFolder();
    const writer = segmentWriter(folder, [], null);
    await writer.write(new TextEncoder().encode('whole\n'), 1, true);
    await writer.close();
    await appendFile(join(folder, FIRST), 'half a l');
    const journal = await openJournal(folder);
    await journal.append(noteChange(1));
    await journal.close();
    expect((await readdir(folder)).filter((name) => name.endsWith('.jsonl'))).toHaveLength(2);
  });

  it('KH5: the lines after a head', async () => {
    const folder = await temporaryFolder();
    const journal = await openJournal(folder);
    const first = await journal.append(noteChange(1));
    await journal.append(noteChange(2));
    const third = await journal.append(noteChange(3));
    expect((await journal.since(first))?.map((line) => line.seq)).toEqual([2, 3]);
    expect(await journal.since(third)).toEqual([]);
    expect(await journal.since({ ...first, hash: 'f'.repeat(64) })).toBeNull();
    expect(await journal.since({ seq: 9, hash: first.hash })).toBeNull();
  });

  it('KH6: replaying begins with a snapshot, and goes on without its lines', async () => {
    const [folder, place] = [await temporaryFolder(), await temporaryFolder()];
    const journal = await openJournal(folder);
    await journal.append(noteChange(1));
    const snapshots = snapshotsIn(place);
    await snapshots.make({ store: journal.store, head: journal.head(), state: journal.state }, 'asked');
    await journal.append(noteChange(2));
    await journal.close();
    const base = await snapshots.newest();
    const again = await openJournal(folder, { base });
    expect([...again.state.events.values()]).toEqual([note(1), note(2)]);
    await again.close();
    await rm(join(folder, FIRST));
    const left = await openJournal(folder, { base });
    expect([...left.state.events.values()]).toEqual([note(1)]);
    expect(left.flaws).toEqual([{ segment: '', missing: { first: 2, last: 2 } }]);
  });

  it('KH7: forgets its lines, and goes on after them', async () => {
    const [folder, place] = [await temporaryFolder(), await temporaryFolder()];
    const journal = await openJournal(folder);
    await journal.append(setting('secret'));
    await journal.append(setting('public'));
    const snapshots = snapshotsIn(place);
    await snapshots.make({ store: journal.store, head: journal.head(), state: journal.state }, 'asked');
    await journal.forget();
    for (const name of await readdir(folder))
      expect(await readFile(join(folder, name), 'utf8')).not.toContain('secret');
    await journal.append(noteChange(1));
    await journal.close();
    const again = await openJournal(folder, { base: await snapshots.newest() });
    expect(again.flaws).toEqual([]);
    expect([again.head().seq, [...again.state.settings]]).toEqual([3, [['theme', 'public']]]);
  });
});
