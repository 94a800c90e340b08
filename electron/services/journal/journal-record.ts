import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeAtomic } from '#electron/services/write-atomic.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const tableHead = z.object({ count: z.int().nonnegative(), hash: sha256 });

const recordSchema = z.object({
  format: z.literal('holdfast-record/1'),
  store: z.string().min(1),
  seq: z.int().nonnegative(),
  hash: sha256.nullable(),
  files: tableHead,
  events: tableHead,
  settings: tableHead,
});

/** What lies beside the journal: how far it went, and what it came to. Written seldom, so it may say less than there is. */
export type JournalRecordFile = Readonly<z.infer<typeof recordSchema>>;

/** The record at `path`; `null` when there is none, or none that can be read. */
export async function readRecord(path: string): Promise<JournalRecordFile | null> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return recordSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Puts `record` in the place of the one at `path`. */
export async function writeRecord(path: string, record: JournalRecordFile): Promise<void> {
  await writeAtomic(path, `${JSON.stringify(record, null, 2)}\n`);
}
