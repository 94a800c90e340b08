import { z } from 'zod';
import type { App } from './open-app.ts';

const gap = z.object({ first: z.number(), last: z.number() });

const noticeSchema = z.discriminatedUnion('kind', [
  /** The database was not what the journal says: it was put aside (`folder`), and made again. */
  z.object({
    kind: z.literal('rebuilt'),
    at: z.number(),
    folder: z.string().nullable(),
    why: z.enum(['different', 'broken', 'asked', 'empty']),
    /** Rows that the database lacked, or had otherwise; `null` where nothing of it could be read. */
    lacking: z.object({ files: z.number(), events: z.number(), settings: z.number() }).nullable(),
    /** Entries that only the database had, and that were taken from it. */
    taken: z.number(),
    missing: z.array(gap),
  }),
  /** The journal's own files are damaged; they are kept. */
  z.object({
    kind: z.literal('journal'),
    at: z.number(),
    segments: z.array(z.string()),
    taken: z.number(),
    missing: z.array(gap),
  }),
  /** The journal was not there: it was begun again from the database. */
  z.object({ kind: z.literal('journal-begun'), at: z.number() }),
  /** This laptop's clock is not where it was. */
  z.object({ kind: z.literal('clock'), at: z.number(), minutes: z.number() }),
]);

/** Something that people are told, and that stays on screen until they say that they have read it. */
export type Notice = Readonly<z.infer<typeof noticeSchema>>;

/** The setting that holds what was found and not yet read. */
export const NOTICES_KEY = 'notices';

/** Most notices at once: the newest. */
const MOST = 5;

/** The notices that the setting's `value` holds, oldest first. */
export function noticesIn(value: unknown): readonly Notice[] {
  const read = z.array(z.unknown()).safeParse(value);
  return (read.data ?? []).flatMap((one) => noticeSchema.safeParse(one).data ?? []);
}

/** `before` with one more. */
export function withNotice(before: readonly Notice[], notice: Notice): readonly Notice[] {
  return [...before, notice].slice(-MOST);
}

/** The notices that nobody has dealt with yet, oldest first. */
export async function currentNotices(app: App): Promise<readonly Notice[]> {
  return noticesIn((await app.db.settings.get(NOTICES_KEY))?.value);
}

/** Somebody has read `notice`: it is shown no more. */
export async function dealWith(app: App, notice: Notice): Promise<void> {
  const left = (await currentNotices(app)).filter((one) => JSON.stringify(one) !== JSON.stringify(notice));
  await app.door.putSetting(NOTICES_KEY, left);
}

/** One more thing that people are to know. */
export async function addNotice(app: App, notice: Notice): Promise<void> {
  await app.door.putSetting(NOTICES_KEY, withNotice(await currentNotices(app), notice));
}
