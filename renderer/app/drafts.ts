import { z } from 'zod';
import { fileHash } from '#domain/plan/plan-hash.ts';
import { bytesOf, textOf } from '#domain/plan/utf8.ts';
import type { App } from './open-app.ts';
import type { Author } from './record.ts';

const draftSchema = z.object({
  path: z.string(),
  text: z.string(),
  /** SHA-256 of the file that it was typed over; `null` for one that is not in the plan yet. */
  base: z.string().nullable(),
  by: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
});

/** A text that is typed and not in the plan: the last good version stays in use. */
export type Draft = Readonly<z.infer<typeof draftSchema>>;

const PREFIX = 'draft:';

// Note: drafts are settings, so that the journal has them too: what was typed is there after any crash.
function keyOf(path: string): string {
  const key = `${PREFIX}${path}`;
  return key.length <= 180 ? key : `${PREFIX}${fileHash(bytesOf(path))}`;
}

/** Every draft, by path. */
export async function drafts(app: App): Promise<readonly Draft[]> {
  const rows = await app.db.settings.where('key').between(PREFIX, `${PREFIX}\uffff`).toArray();
  return rows.flatMap((row) => {
    const read = draftSchema.safeParse(row.value);
    return read.success ? [read.data] : [];
  });
}

/** The draft of the file at `path`; `null` when what was typed last is in the plan. */
export async function draftOf(app: App, path: string): Promise<Draft | null> {
  const read = draftSchema.safeParse((await app.db.settings.get(keyOf(path)))?.value);
  return read.success ? read.data : null;
}

/** Keeps what is typed at `path`, over the version whose hash is `base`. */
export async function keepDraft(app: App, author: Author, draft: Pick<Draft, 'path' | 'text' | 'base'>): Promise<void> {
  const { path, text, base } = draft;
  await app.door.putSetting(keyOf(path), { path, text, base, by: author.by, at: app.now() });
}

/** Lets the draft of `path` go: it is in the plan, or nobody wants it. */
export async function dropDraft(app: App, path: string): Promise<void> {
  if ((await draftOf(app, path)) !== null) await app.door.putSetting(keyOf(path), null);
}

/** A text file of the plan as it is in use, with its hash; `null` when there is none, or it is no text. */
export async function fileText(
  app: App,
  path: string,
): Promise<{ readonly text: string; readonly hash: string } | null> {
  const file = await app.db.files.get(path);
  const text = file === undefined ? null : textOf(file.bytes);
  return file === undefined || text === null ? null : { text, hash: fileHash(file.bytes) };
}
