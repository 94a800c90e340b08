import { z } from 'zod';
import type { JournalRecord } from '#host/host.ts';
import { NOTICES_KEY, type Notice, noticesIn, withNotice } from './notices.ts';
import { type Telling, tellSetting } from './tell-journal.ts';

/** What saying something found works with. */
export interface Saying extends Telling {
  readonly now: () => number;
}

const saidSchema = z.array(z.string()).catch([]);

/** Says damage of the journal once: it stays there, and is kept. `taken`: entries that the database had all the same. */
export async function sayFlaws(parts: Saying, record: JournalRecord, taken: number): Promise<void> {
  if (record.flaws.length === 0) return;
  const said = saidSchema.parse((await parts.db.settings.get('flaws-said'))?.value ?? []);
  const flaws = record.flaws.filter((flaw) => !said.includes(JSON.stringify(flaw)));
  if (flaws.length === 0) return;
  await tellSetting(
    parts,
    'flaws-said',
    record.flaws.map((flaw) => JSON.stringify(flaw)),
  );
  const segments = [...new Set(flaws.map((flaw) => flaw.segment))];
  const missing = flaws.flatMap((flaw) => flaw.missing ?? []);
  await sayNotice(parts, { kind: 'journal', at: parts.now(), segments, taken, missing });
}

/**
 * Says that the database was made again. What was found before its profile was put aside is said with where that lies now;
 * `found`: where the files lie that the browser threw away.
 */
export async function sayRebuilt(parts: Saying, record: JournalRecord, found: string | null): Promise<void> {
  const waiting = noticesIn((await parts.db.settings.get(NOTICES_KEY))?.value);
  const folder = record.setAside?.folder ?? found;
  const last = waiting.at(-1);
  if (last?.kind === 'rebuilt' && last.folder === null && record.setAside !== null) {
    return tellSetting(parts, NOTICES_KEY, [...waiting.slice(0, -1), { ...last, folder }]);
  }
  await sayNotice(parts, {
    ...{ kind: 'rebuilt', at: parts.now(), folder, why: record.setAside?.why ?? 'empty', lacking: null },
    ...{ taken: 0, missing: missingIn(record) },
  });
}

/** Keeps `notice` until somebody says that they have read it. */
export async function sayNotice(parts: Saying, notice: Notice): Promise<void> {
  const before = noticesIn((await parts.db.settings.get(NOTICES_KEY).catch(() => undefined))?.value);
  await tellSetting(parts, NOTICES_KEY, withNotice(before, notice));
}

/** The lines of the journal that are missing. */
export function missingIn(record: JournalRecord) {
  return record.flaws.flatMap((flaw) => flaw.missing ?? []);
}
