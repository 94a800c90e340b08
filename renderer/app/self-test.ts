import { contentsAfter, fullVerdict, headsAfter, type JournalSummary, quickVerdict } from '#domain/journal/compare.ts';
import { sha256Of } from '#domain/journal/heads.ts';
import { readLine } from '#domain/journal/line.ts';
import type { JournalLine } from '#domain/journal/model.ts';
import type { Host, JournalRecord, KeptState } from '#host/host.ts';
import { databaseSummary, readContents, rowsBefore } from '#storage/contents.ts';
import type { Db } from '#storage/db.ts';
import { eventsIn } from './kept-state.ts';
import { catchUp, type ReadFiles, rebuild } from './rebuild.ts';
import { missingIn, sayFlaws, sayNotice, sayRebuilt } from './say-found.ts';
import { sayItself, tellAll, tellOnly } from './tell-journal.ts';

/** What the self-test works with. */
export interface SelfTest {
  readonly db: Db;
  readonly host: Pick<
    Host,
    'appendJournal' | 'databaseIs' | 'journalRecord' | 'journalSince' | 'keptState' | 'setProfileAside'
  >;
  readonly read: ReadFiles;
  readonly now: () => number;
  readonly newId: () => string;
}

/** `aside`: the profile is being put aside, and the window with it; nothing more is to be done in it. */
export type Outcome = 'good' | 'aside';

/** A database that differs again just after it was made anew: its disk is at fault, not its contents. */
class StillDifferent extends Error {
  constructor() {
    super('the database differs again after it was made anew');
    this.name = 'StillDifferent';
  }
}

/**
 * Compares the database with the journal before anything is written, and mends what differs. Rules KS1 to KS7.
 *
 * What the journal lacks is taken from the database; a database that lacks more than the last lines is put aside.
 */
export async function selfTest(parts: SelfTest, record: JournalRecord): Promise<Outcome> {
  const { db, host } = parts;
  const summary = await databaseSummary(db).catch(() => null);
  if (summary === null) return compareContents(parts, record);
  const since = await linesAfter(parts, record, summary.head);
  const after = since === null ? null : headsAfter(summary.heads, await rowsBefore(db, since), since);
  switch (quickVerdict(summary, summaryOf(record), after)) {
    case 'fresh':
      return 'good';
    case 'behind':
      await catchUp(db, since ?? [], record.head, host.keptState, parts.read);
      await sayFlaws(parts, record, 0);
      return 'good';
    case 'same':
      await sayFlaws(parts, record, 0);
      return 'good';
    case 'first':
      await beginJournal(parts, record);
      return 'good';
    case 'empty':
      await rebuild(db, record.store, await host.keptState(), parts.read);
      await sayRebuilt(parts, record, await host.databaseIs('made-again'));
      return 'good';
    case 'unclear':
      return compareContents(parts, record);
  }
}

/** Compares everything that both hold, and mends it: also what to do once something was found while the app is in use. */
export async function compareContents(parts: SelfTest, record: JournalRecord): Promise<Outcome> {
  const { db, host } = parts;
  const found = await readContents(db);
  const since = (await linesAfter(parts, record, found.contents.head)) ?? [];
  const contents = contentsAfter(found.contents, since);
  const verdict = fullVerdict(contents, summaryOf(record), contentsOf(await host.keptState()));
  await tellOnly(parts, found, { ...verdict.only, plan: verdict.only.plan && found.isWhole });
  if (found.isWhole && verdict.sound) {
    if (since.length > 0) await catchUp(db, since, record.head, host.keptState, parts.read);
    await sayItself(parts);
    await sayFlaws(parts, record, verdict.only.events.length);
    return 'good';
  }
  if (record.setAside !== null) throw new StillDifferent();
  await sayNotice(parts, {
    ...{ kind: 'rebuilt', at: parts.now(), folder: null, why: 'different', lacking: verdict.lacking },
    ...{ taken: verdict.only.events.length, missing: missingIn(record) },
  });
  await host.setProfileAside('different');
  return 'aside';
}

async function beginJournal(parts: SelfTest, record: JournalRecord): Promise<void> {
  const found = await readContents(parts.db);
  await tellAll(parts, found);
  await sayItself(parts);
  // A database that knew a journal has lost it; one that never had any is of a version before there were journals.
  if (found.contents.store !== null) await sayNotice(parts, { kind: 'journal-begun', at: parts.now() });
  await sayFlaws(parts, record, 0);
}

function summaryOf({ store, head, heads, plan }: JournalRecord): JournalSummary {
  return { store, head, heads, plan };
}

function contentsOf(kept: KeptState) {
  return {
    files: new Map(kept.files.map((file) => [file.path, sha256Of(file.bytes)])),
    events: new Set(eventsIn(kept.events).map((event) => event.hash)),
    settings: new Map(Object.entries(kept.settings)),
  };
}

/** The lines after `head`, `null` where the journal does not know it. */
async function linesAfter(
  { host }: SelfTest,
  record: JournalRecord,
  head: JournalRecord['head'],
): Promise<readonly JournalLine[] | null> {
  if (head.seq === record.head.seq && head.hash === record.head.hash) return [];
  const bytes = await host.journalSince(head);
  if (bytes === null) return null;
  const texts = new TextDecoder().decode(bytes).split('\n').slice(0, -1);
  const lines = texts.flatMap((text) => readLine(text) ?? []);
  return lines.length === texts.length ? lines : null;
}
