import { z } from 'zod';
import { fromBase64, toBase64 } from '#domain/journal/base64.ts';
import type { PlanFile } from '#domain/plan/model.ts';
import { bytesOf, textOf } from '#domain/plan/utf8.ts';
import type { App } from './open-app.ts';

/** Which plan of a change that put one in the place of another: the one that was there, or the one that came. */
export type AsideSide = 'before' | 'after';

/** What makes one plan of another: the files that it has otherwise, and the paths that it has not. */
export interface Aside {
  readonly files: readonly PlanFile[];
  readonly gone: readonly string[];
}

const asideSchema = z.object({
  files: z.array(z.object({ path: z.string(), text: z.string().optional(), base64: z.string().optional() })),
  gone: z.array(z.string()),
});

const headSchema = z.object({ pieces: z.number(), characters: z.number() });

// Note: what is put aside are settings, as changes are: the journal has it, and a database that is built again.
const PREFIX = 'aside:';
/** Characters in one setting: a line of the journal must hold them. */
const PIECE = 3_000_000;
/** Bytes of files of which it is sure that they can be put aside: base64 takes a third more. */
export const SURELY_ASIDE = 40 * 1024 * 1024;
/** Bytes of files that are packed at once in memory. */
const MOST_BYTES = 192 * 1024 * 1024;
/** Characters of everything that is put aside, packed: the oldest gives way. */
const MOST_CHARACTERS = 64 * 1024 * 1024;

/** Puts `aside` away for change `number`; `false` where it is too large for that. What was put away earlier may give way. */
export async function putAside(
  app: App,
  number: number,
  side: AsideSide,
  aside: Aside,
  most: number = MOST_CHARACTERS,
): Promise<boolean> {
  if (aside.files.reduce((sum, file) => sum + file.bytes.length, 0) > MOST_BYTES) return false;
  const packed = await pack(JSON.stringify({ files: aside.files.map(outFile), gone: aside.gone }));
  if (packed.length > most) return false;
  await makeRoom(app, most - packed.length);
  const pieces = Math.ceil(packed.length / PIECE);
  const key = keyOf(number, side);
  for (let piece = 0; piece < pieces; piece += 1) {
    await app.door.putSetting(pieceKey(key, piece), packed.slice(piece * PIECE, (piece + 1) * PIECE));
  }
  // Last: without it the pieces are nothing.
  await app.door.putSetting(key, { pieces, characters: packed.length });
  return true;
}

/** Whether the plan on that `side` of change `number` is there to go back to. */
export async function isAside(app: App, number: number, side: AsideSide): Promise<boolean> {
  return headSchema.safeParse((await app.db.settings.get(keyOf(number, side)))?.value).success;
}

/** What was put away; `null` where it was not, or gave way. */
export async function asideOf(app: App, number: number, side: AsideSide): Promise<Aside | null> {
  const key = keyOf(number, side);
  const head = headSchema.safeParse((await app.db.settings.get(key))?.value);
  if (!head.success) return null;
  const keys = Array.from({ length: head.data.pieces }, (_, piece) => pieceKey(key, piece));
  const rows = await app.db.settings.bulkGet(keys);
  const packed = rows.map((row) => (typeof row?.value === 'string' ? row.value : '')).join('');
  const read = asideSchema.safeParse(jsonOf(await unpack(packed)));
  return read.success ? { files: read.data.files.flatMap(inFile), gone: read.data.gone } : null;
}

function keyOf(number: number, side: AsideSide): string {
  return `${PREFIX}${String(number).padStart(9, '0')}:${side}`;
}

function pieceKey(key: string, piece: number): string {
  return `${key}.${String(piece).padStart(4, '0')}`;
}

/** Lets the oldest go until the others fit into `room` characters. */
async function makeRoom(app: App, room: number): Promise<void> {
  const keys = (await app.db.settings.where('key').startsWith(PREFIX).primaryKeys()).filter(
    (key) => !key.includes('.'),
  );
  const rows = await app.db.settings.bulkGet(keys.toReversed());
  let used = 0;
  for (const row of rows) {
    const head = headSchema.safeParse(row?.value);
    if (row === undefined || !head.success) continue;
    used += head.data.characters;
    if (used <= room) continue;
    await app.door.putSetting(row.key, null);
    for (let piece = 0; piece < head.data.pieces; piece += 1) await app.door.putSetting(pieceKey(row.key, piece), null);
  }
}

function outFile({ path, bytes }: PlanFile) {
  const text = textOf(bytes);
  return text === null ? { path, base64: toBase64(bytes) } : { path, text };
}

function inFile({ path, text, base64 }: z.infer<typeof asideSchema>['files'][number]): PlanFile[] {
  const bytes = text === undefined ? fromBase64(base64 ?? '') : bytesOf(text);
  return bytes === null ? [] : [{ path, bytes }];
}

async function pack(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return toBase64(new Uint8Array(await new Response(packed).arrayBuffer()));
}

async function unpack(packed: string): Promise<string> {
  const bytes = fromBase64(packed);
  if (bytes === null) return '';
  const plain = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  // What does not unpack is no plan: the caller hears so.
  return new Response(plain).text().catch(() => '');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
