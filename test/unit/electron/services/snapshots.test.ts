import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EMPTY_HEAD } from '#domain/journal/model.ts';
import { planChanges } from '#domain/journal/plan-changes.ts';
import { startReplay } from '#domain/journal/state.ts';
import { snapshotsIn } from '#electron/services/snapshots/snapshots.ts';
import { keptFile, noteChange, writeLines } from '../../domain/journal/journal-fixture.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const LONG = keptFile(
  'assets/map.png',
  Uint8Array.from({ length: 100_000 }, (_, at) => (at * 31) & 0xff),
);
const FILES = [keptFile('plan.yaml', 'id: clinic\n'), keptFile('x.bin', new Uint8Array([0, 255, 1])), LONG];

function base(seq: number, files = FILES) {
  const changes = [...planChanges(null, { id: 'p', files, shipped: 'example' }), noteChange(1)];
  const replay = startReplay();
  for (const change of changes) replay.apply(change);
  const { lines } = writeLines(changes, EMPTY_HEAD);
  return { store: 'store-1', head: { seq, hash: lines.at(-1)?.hash ?? null }, state: replay.state };
}

/** A clock that is a minute later each time. */
function minutes(): () => Date {
  let count = 0;
  return () => {
    count += 1;
    return new Date(Date.UTC(2026, 10, 22, 10, count));
  };
}

it('KH6: a snapshot gives back what it was made of, long files from beside it', async () => {
  const folder = await temporaryFolder();
  const snapshots = snapshotsIn(folder);
  const made = await snapshots.make(base(7), 'closed');
  expect(await snapshots.list()).toEqual([made]);
  const read = await snapshots.read(made.name);
  expect([...(read?.state.files.values() ?? [])]).toEqual(FILES);
  expect(read?.state.plan).toEqual(base(7).state.plan);
  expect(read?.head.seq).toBe(7);
  expect(await readdir(join(folder, 'contents'))).toEqual([LONG.sha256]);
});

it.each([
  ['a byte', (text: string) => text.replace('id: clinic', 'id: clinif')],
  ['its end', (text: string) => text.slice(0, -10)],
  ['everything', () => ''],
])('KH6: one that lost %s does not read, and the one before it does', async (_what, damage) => {
  const folder = await temporaryFolder();
  const snapshots = snapshotsIn(folder, minutes());
  const first = await snapshots.make(base(7), 'change');
  const second = await snapshots.make(base(8), 'change');
  const path = join(folder, `${second.name}.jsonl`);
  await writeFile(path, damage(await readFile(path, 'utf8')));
  expect(await snapshots.read(second.name)).toBeNull();
  expect((await snapshots.newest())?.head.seq).toBe(7);
  expect(await snapshots.read('../device')).toBeNull();
  expect((await snapshots.list()).map((it) => it.name)).toContain(first.name);
});

it('KH7: only one stays, with what it needs; none goes when that one does not read', async () => {
  const folder = await temporaryFolder();
  const snapshots = snapshotsIn(folder, minutes());
  await snapshots.make(base(7), 'change');
  const last = await snapshots.make(base(8, FILES.slice(0, 2)), 'asked');
  await expect(snapshots.keepOnly('20261122T100500Z-000000000009')).rejects.toThrow();
  expect(await snapshots.list()).toHaveLength(2);
  await snapshots.keepOnly(last.name);
  expect((await snapshots.list()).map((it) => it.name)).toEqual([last.name]);
  expect(await readdir(join(folder, 'contents'))).toEqual([]);
});
