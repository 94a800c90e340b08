import { z } from 'zod';
import type { LogEvent } from '#domain/incident/events.ts';
import { readEvent } from '#domain/incident/log.ts';
import { sha256Of } from '#domain/journal/heads.ts';
import { putsOfFile } from '#domain/journal/put-files.ts';
import { type JournalState, type KeptFile, startReplay } from '#domain/journal/state.ts';
import type { JournalBase } from '#electron/services/journal/load-journal.ts';

/** Why a snapshot was made. */
export type SnapshotWhy = 'exit' | 'closed' | 'change' | 'asked';

/** Files up to this long stand in the snapshot itself; longer ones beside it, once for all snapshots. */
const INLINE_BYTES = 64 * 1024;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const headSchema = z.object({
  format: z.literal('holdfast-snapshot/1'),
  store: z.string().min(1),
  seq: z.int().nonnegative(),
  hash: sha256.nullable(),
  at: z.string(),
  why: z.enum(['exit', 'closed', 'change', 'asked']),
  plan: z
    .object({
      shipped: z.enum(['example', 'library']).nullable(),
      files: z.object({ count: z.int(), hash: sha256 }),
      complete: z.boolean(),
    })
    .nullable(),
});
const endSchema = z.object({ end: z.object({ sha256 }) });
const fileSchema = z.object({
  file: z.string().min(1),
  bytes: z.int().nonnegative(),
  sha256,
  text: z.string().optional(),
  base64: z.string().optional(),
});
const rowSchema = z.union([
  fileSchema,
  z.object({ event: z.unknown() }),
  z.object({ setting: z.string(), value: z.unknown() }),
]);

export type SnapshotHead = Readonly<z.infer<typeof headSchema>>;

/** A snapshot as text, and the files that lie beside it. */
export interface SnapshotText {
  readonly text: string;
  readonly beside: readonly KeptFile[];
}

/** `base` as a snapshot: a head, a line for each file, setting and event, and a line that vouches for all of them. */
export function snapshotText(
  base: JournalBase,
  about: { readonly at: string; readonly why: SnapshotWhy },
): SnapshotText {
  const { state, store, head } = base;
  const beside = [...state.files.values()].filter((file) => file.bytes.length > INLINE_BYTES);
  const first = { format: 'holdfast-snapshot/1', store, ...head, ...about, plan: state.plan } satisfies SnapshotHead;
  const rows = [
    first,
    ...[...state.files.values()].map(fileRow),
    ...[...state.settings].map(([setting, value]) => ({ setting, value })),
    ...[...state.events.values()].map((event) => ({ event })),
  ];
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return { text: `${text}${JSON.stringify({ end: { sha256: sha256Of(new TextEncoder().encode(text)) } })}\n`, beside };
}

function fileRow(file: KeptFile) {
  const about = { file: file.path, bytes: file.bytes.length, sha256: file.sha256 };
  const [put] = file.bytes.length > INLINE_BYTES ? [] : putsOfFile(file);
  if (put === undefined) return about;
  return put.text === undefined ? { ...about, base64: put.base64 } : { ...about, text: put.text };
}

/** The head of the snapshot whose first line is `line`; `null` when it is none. */
export function readSnapshotHead(line: string): SnapshotHead | null {
  return headSchema.safeParse(jsonIn(line)).data ?? null;
}

/**
 * What the snapshot `text` holds; `null` when a byte of it is not as it was written, or a file beside it is missing.
 *
 * `contentOf` gives the bytes of a file that lies beside it, by hash.
 */
export async function readSnapshotText(
  text: string,
  contentOf: (sha256: string) => Promise<Uint8Array | null>,
): Promise<JournalBase | null> {
  const lines = text.split('\n');
  const end = endSchema.safeParse(jsonIn(lines.at(-2) ?? ''));
  const body = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
  if (!end.success || end.data.end.sha256 !== sha256Of(new TextEncoder().encode(body))) return null;
  const head = readSnapshotHead(lines[0] ?? '');
  if (head === null) return null;
  const files = new Map<string, KeptFile>();
  const events = new Map<string, LogEvent>();
  const settings = new Map<string, unknown>();
  for (const line of lines.slice(1, -2)) {
    const row = rowSchema.safeParse(jsonIn(line)).data;
    if (row === undefined) return null;
    if ('file' in row) {
      const file = await fileOf(row, contentOf);
      if (file === null) return null;
      files.set(file.path, file);
    } else if ('setting' in row) settings.set(row.setting, row.value ?? null);
    else {
      const event = readEvent(row.event);
      if (event === null) return null;
      events.set(event.hash, event);
    }
  }
  const state: JournalState = startReplay({ files, events, settings, plan: head.plan, newer: false }).state;
  return { store: head.store, head: { seq: head.seq, hash: head.hash }, state, at: head.at };
}

async function fileOf(
  row: z.infer<typeof fileSchema>,
  contentOf: (sha256: string) => Promise<Uint8Array | null>,
): Promise<KeptFile | null> {
  const bytes =
    row.text !== undefined
      ? new TextEncoder().encode(row.text)
      : row.base64 !== undefined
        ? Uint8Array.from(Buffer.from(row.base64, 'base64'))
        : await contentOf(row.sha256);
  if (bytes === null || bytes.length !== row.bytes || sha256Of(bytes) !== row.sha256) return null;
  return { path: row.file, bytes, sha256: row.sha256 };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
