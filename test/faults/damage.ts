import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { missingFrom, nothingSaid, takeIn } from './acknowledged.ts';
import { copyOf } from './base-profile.ts';
import type { Result } from './result.ts';
import { type Engine, startApp } from './running-app.ts';

/** A kind of damage to the files of a database that is closed. `more`: entries that are written before the next start. */
interface Damage {
  readonly name: string;
  readonly more?: number;
  /** Throws when there is nothing of that kind to damage. */
  do(files: string): void;
}

const DATABASES = join('profile', 'Default', 'IndexedDB');

/** Every kind of damage, for an engine. */
function kindsOf(engine: Engine): readonly Damage[] {
  const shared: readonly Damage[] = [
    { name: 'folder gone', do: (files) => rmSync(files, { recursive: true }) },
    { name: 'everything emptied', do: (files) => eachFile(files, (file) => truncateSync(file, 0)) },
    { name: 'everything gone but the folder', do: (files) => eachFile(files, (file) => rmSync(file)) },
    ...flips(12),
  ];
  return engine === 'leveldb' ? [...LEVELDB, ...shared] : [...SQLITE, ...shared];
}

const LEVELDB: readonly Damage[] = [
  ...[1, 7, 50, 1000].map((bytes) => ({
    name: `log's tail cut by ${bytes} B, then 20 entries`,
    more: 20,
    do: (files: string) => cut(largest(files, /\.log$/), bytes),
  })),
  { name: 'log emptied', do: (files) => truncateSync(largest(files, /\.log$/), 0) },
  { name: 'log gone', do: (files) => rmSync(largest(files, /\.log$/)) },
  { name: 'log: a byte in the middle', do: (files) => flipAt(largest(files, /\.log$/), 0.5) },
  { name: 'table: a byte in the middle', do: (files) => flipAt(largest(files, /\.ldb$/), 0.5) },
  { name: 'table: 64 bytes in the middle', do: (files) => flipAt(largest(files, /\.ldb$/), 0.5, 64) },
  { name: 'table: its footer', do: (files) => flip(largest(files, /\.ldb$/), size(largest(files, /\.ldb$/)) - 20, 1) },
  {
    name: 'table cut in half',
    do: (files) => truncateSync(largest(files, /\.ldb$/), size(largest(files, /\.ldb$/)) >> 1),
  },
  { name: 'table gone', do: (files) => rmSync(largest(files, /\.ldb$/)) },
  { name: 'CURRENT gone', do: (files) => rmSync(largest(files, /CURRENT$/)) },
  { name: 'CURRENT emptied', do: (files) => truncateSync(largest(files, /CURRENT$/), 0) },
  { name: 'MANIFEST gone', do: (files) => rmSync(largest(files, /MANIFEST-\d+$/)) },
  { name: 'MANIFEST emptied', do: (files) => truncateSync(largest(files, /MANIFEST-\d+$/), 0) },
  { name: 'MANIFEST: a byte in the middle', do: (files) => flipAt(largest(files, /MANIFEST-\d+$/), 0.5) },
];

const SQLITE_MAIN = /\/[^/.]+$|\.db$/;

const SQLITE: readonly Damage[] = [
  { name: 'header: byte 0', do: (files) => flip(largest(files, SQLITE_MAIN), 0, 1) },
  { name: 'header: byte 20', do: (files) => flip(largest(files, SQLITE_MAIN), 20, 1) },
  { name: 'header: byte 28', do: (files) => flip(largest(files, SQLITE_MAIN), 28, 4) },
  { name: 'first page zeroed', do: (files) => zero(largest(files, SQLITE_MAIN), 0, 4096) },
  { name: 'first page: byte 2000', do: (files) => flip(largest(files, SQLITE_MAIN), 2000, 1) },
  { name: 'a byte in the middle', do: (files) => flipAt(largest(files, SQLITE_MAIN), 0.5) },
  { name: '64 bytes in the middle', do: (files) => flipAt(largest(files, SQLITE_MAIN), 0.5, 64) },
  {
    name: 'a page in the middle zeroed',
    do: (files) => zero(largest(files, SQLITE_MAIN), pageAt(largest(files, SQLITE_MAIN), 0.5), 4096),
  },
  {
    name: 'cut in half',
    do: (files) => truncateSync(largest(files, SQLITE_MAIN), size(largest(files, SQLITE_MAIN)) >> 1),
  },
  { name: 'last page cut off', do: (files) => cut(largest(files, SQLITE_MAIN), 4096) },
  { name: 'emptied', do: (files) => truncateSync(largest(files, SQLITE_MAIN), 0) },
  { name: 'main file gone', do: (files) => rmSync(largest(files, SQLITE_MAIN)) },
  ...[0.1, 0.3, 0.7, 0.9].map((share) => ({
    name: `16 bytes at ${share * 100} %`,
    do: (files: string) => flipAt(largest(files, SQLITE_MAIN), share, 16),
  })),
  { name: 'a byte in the middle, then 20 entries', more: 20, do: (files) => flipAt(largest(files, SQLITE_MAIN), 0.45) },
];

/** Single bytes anywhere, always the same ones. */
function flips(count: number): readonly Damage[] {
  let seed = 12345;
  const random = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  return Array.from({ length: count }, (_, index) => {
    const share = random();
    return {
      name: `a byte anywhere, ${index + 1}`,
      do: (folder: string) => {
        const files = everyFile(folder).filter((file) => size(file) > 0 && !/\/(LOCK|LOG|LOG\.old)$/.test(file));
        let at = Math.floor(share * files.reduce((sum, file) => sum + size(file), 0));
        for (const file of files) {
          if (at < size(file)) return flip(file, at, 1);
          at -= size(file);
        }
      },
    };
  });
}

/** Damages the files of a database in each way that has `named` in its name, `most` of them, and looks at what the app makes of it. */
export async function* damage(
  base: string,
  folder: string,
  engine: Engine,
  last: number,
  most: number,
  named: string,
): AsyncGenerator<Result> {
  const kinds = kindsOf(engine).filter((kind) => kind.name.includes(named));
  const chosen = most >= kinds.length ? kinds : kinds.filter((_, at) => at % Math.ceil(kinds.length / most) === 0);
  for (const kind of chosen)
    yield await tryOne(kind, base, folder, engine, last).catch((error) => failed(kind, engine, error));
}

function failed(kind: Damage, engine: Engine, error: unknown): Result {
  const note = `the app does NOT come to read: ${String(error).split('\n')[0]}`;
  return { fault: `damage: ${kind.name}`, engine, rounds: 1, acknowledged: 0, lost: 0, note, ok: false };
}

async function tryOne(kind: Damage, base: string, folder: string, engine: Engine, last: number): Promise<Result> {
  copyOf(base, folder);
  const said = nothingSaid();
  for (let number = 0; number <= last; number += 1) said.saved.add(number);
  const fault = `damage: ${kind.name}`;
  try {
    kind.do(join(folder, DATABASES));
  } catch (error) {
    return {
      fault,
      engine,
      rounds: 0,
      acknowledged: 0,
      lost: 0,
      note: `not there to damage: ${String(error)}`,
      ok: true,
    };
  }
  let app = await startApp(folder, { engine, onSaid: (line) => takeIn(said, line) });
  let { kept, how } = await app.keptOrMended();
  if (kind.more !== undefined) {
    await app.load(last + 1000);
    for (const until = Date.now() + 30_000; said.saved.size < last + 1 + kind.more && Date.now() < until; )
      await wait(20);
    await app.close();
    app = await startApp(folder, { engine });
    const again = await app.keptOrMended();
    kept = again.kept;
    how ??= again.how;
  }
  const lost = missingFrom(said.saved, kept.notes).length;
  await app.kill();
  const wasSaid = kept.notices.includes('rebuilt');
  const isHeld = existsSync(join(folder, 'set-aside'));
  // Damage that the engine mends, or that hits nothing in use, needs nothing; where something was made again, the old is kept.
  const ok = lost === 0 && kept.things > 0 && (!wasSaid || isHeld || kind.name === 'folder gone');
  const asked =
    how === 'recovery'
      ? 'does not open: made again from the recovery screen; '
      : how === 'strip'
        ? 'opens and does not read: made again when asked; '
        : '';
  const note = wasSaid ? `${asked}made again and said${isHeld ? '; the damaged files are kept' : ''}` : 'no harm done';
  return { fault, engine, rounds: 1, acknowledged: said.saved.size, lost, note, ok };
}

function eachFile(folder: string, work: (file: string) => void): void {
  for (const file of everyFile(folder)) work(file);
}

function everyFile(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file.includes('holdfast'));
}

function largest(folder: string, name: RegExp): string {
  const files = everyFile(folder).filter((file) => name.test(file));
  const [first] = files.toSorted((a, b) => size(b) - size(a));
  if (first === undefined) throw new Error(`no ${name.source}`);
  return first;
}

function size(file: string): number {
  return statSync(file).size;
}

function cut(file: string, bytes: number): void {
  truncateSync(file, Math.max(0, size(file) - bytes));
}

function flipAt(file: string, share: number, bytes = 1): void {
  flip(file, Math.floor(size(file) * share), bytes);
}

function pageAt(file: string, share: number): number {
  return Math.floor((size(file) * share) / 4096) * 4096;
}

function flip(file: string, at: number, bytes: number): void {
  change(file, at, bytes, (byte) => byte ^ 0x5a);
}

function zero(file: string, at: number, bytes: number): void {
  change(file, at, bytes, () => 0);
}

function change(file: string, at: number, bytes: number, how: (byte: number) => number): void {
  const handle = openSync(file, 'r+');
  const buffer = Buffer.alloc(bytes);
  const read = readSync(handle, buffer, 0, bytes, at);
  writeSync(handle, buffer.map(how), 0, read, at);
  closeSync(handle);
}
