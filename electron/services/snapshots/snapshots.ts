import { open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { snapshotsToRemove } from '#domain/journal/thin.ts';
import type { JournalBase } from '#electron/services/journal/load-journal.ts';
import {
  readSnapshotHead,
  readSnapshotText,
  type SnapshotHead,
  type SnapshotWhy,
  snapshotText,
} from '#electron/services/snapshots/snapshot-text.ts';
import { writeAtomic } from '#electron/services/write-atomic.ts';

/** A snapshot that lies in the folder. */
export interface SnapshotEntry {
  /** File name without ending. */
  readonly name: string;
  readonly at: string;
  readonly why: SnapshotWhy;
  readonly seq: number;
  readonly bytes: number;
}

/** The snapshots in a folder: one file each, and long files of plans once in `contents/`. */
export interface Snapshots {
  /** Newest first. */
  list(): Promise<readonly SnapshotEntry[]>;
  /** Writes one, whole or not at all, and takes away what is thinned out. */
  make(base: JournalBase, why: SnapshotWhy): Promise<SnapshotEntry>;
  /** What the snapshot holds; `null` when there is none of that name, or it is not as it was written. */
  read(name: string): Promise<JournalBase | null>;
  /** Deletes every one but that, which must be readable: throws, and deletes nothing, when it is not. */
  keepOnly(name: string): Promise<void>;
  /** The newest that can be read. */
  newest(): Promise<JournalBase | null>;
}

const NAME = /^\d{8}T\d{6}Z-\d{12,}$/;

/** The snapshots in `folder`. */
export function snapshotsIn(folder: string, now: () => Date = () => new Date()): Snapshots {
  const contents = join(folder, 'contents');
  const contentOf = (sha256: string) =>
    readFile(join(contents, sha256)).then(
      (bytes) => Uint8Array.from(bytes),
      () => null,
    );

  async function names(): Promise<readonly string[]> {
    const found = await readdir(folder).catch(() => []);
    return found
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => name.slice(0, -'.jsonl'.length))
      .filter((name) => NAME.test(name))
      .sort(bySeqThenTime)
      .reverse();
  }

  async function read(name: string): Promise<JournalBase | null> {
    if (!NAME.test(name)) return null;
    const text = await readFile(join(folder, `${name}.jsonl`), 'utf8').catch(() => null);
    return text === null ? null : readSnapshotText(text, contentOf);
  }

  async function entry(name: string): Promise<SnapshotEntry | null> {
    const path = join(folder, `${name}.jsonl`);
    const head = await headAt(path).catch(() => null);
    if (head === null) return null;
    const { size } = await stat(path);
    return { name, at: head.at, why: head.why, seq: head.seq, bytes: size };
  }

  async function list(): Promise<readonly SnapshotEntry[]> {
    const entries: SnapshotEntry[] = [];
    for (const name of await names()) {
      const found = await entry(name);
      if (found !== null) entries.push(found);
    }
    return entries;
  }

  async function thin(): Promise<void> {
    const dated = (await names()).map((name) => ({ name, at: timeOf(name) }));
    const removed = snapshotsToRemove(dated);
    for (const name of removed) await rm(join(folder, `${name}.jsonl`), { force: true });
    if (removed.length > 0) await removeUnused();
  }

  async function removeUnused(): Promise<void> {
    const used = new Set<string>();
    for (const name of await names()) {
      const text = await readFile(join(folder, `${name}.jsonl`), 'utf8');
      for (const [, sha256] of text.matchAll(/"sha256":"([0-9a-f]{64})"/g)) if (sha256 !== undefined) used.add(sha256);
    }
    for (const name of await readdir(contents).catch(() => [])) {
      if (/^[0-9a-f]{64}$/.test(name) && !used.has(name)) await rm(join(contents, name), { force: true });
    }
  }

  return {
    list,
    read,
    make: async (base, why) => {
      const at = now().toISOString();
      const { text, beside } = snapshotText(base, { at, why });
      const known = new Set(await readdir(contents).catch(() => []));
      for (const file of beside) {
        if (!known.has(file.sha256)) await writeAtomic(join(contents, file.sha256), file.bytes);
      }
      const name = `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z-${String(base.head.seq).padStart(12, '0')}`;
      await writeAtomic(join(folder, `${name}.jsonl`), text);
      await thin();
      return { name, at, why, seq: base.head.seq, bytes: Buffer.byteLength(text) };
    },
    keepOnly: async (kept) => {
      if ((await read(kept)) === null) throw new Error('the snapshot that is to be kept cannot be read');
      for (const name of await names()) if (name !== kept) await rm(join(folder, `${name}.jsonl`), { force: true });
      await removeUnused();
    },
    newest: async () => {
      for (const name of await names()) {
        const base = await read(name);
        if (base !== null) return base;
      }
      return null;
    },
  };
}

/** By how far the journal had come, then by time: a clock set back makes no snapshot older. */
function bySeqThenTime(a: string, b: string): number {
  return seqOf(a) - seqOf(b) || (a < b ? -1 : 1);
}

function seqOf(name: string): number {
  return Number(name.slice(name.indexOf('-') + 1));
}

/** Milliseconds since 1970 of `20261122T101500Z-…`. */
function timeOf(name: string): number {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(name) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

async function headAt(path: string): Promise<SnapshotHead | null> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return readSnapshotHead(buffer.toString('utf8', 0, bytesRead).split('\n')[0] ?? '');
  } finally {
    await file.close();
  }
}
