import { eventsHead, filesHead, sameHead, settingsHead, type TableHeads } from './heads.ts';
import type { JournalHead, JournalLine, PlanPartChange, TableHead } from './model.ts';

/** What a database holds, without contents. */
export interface DatabaseContents {
  /** Its store, `null` when nothing was ever written to it. */
  readonly store: string | null;
  /** The last line of the journal that is in it. */
  readonly head: JournalHead;
  /** What was written to it alone, when the journal could not be. */
  readonly ahead: { readonly plan: boolean; readonly settings: readonly string[] };
  /** From path to SHA-256. */
  readonly files: ReadonlyMap<string, string>;
  /** Hashes. */
  readonly events: ReadonlySet<string>;
  readonly settings: ReadonlyMap<string, unknown>;
}

/** What the host says of its journal. */
export interface JournalSummary {
  readonly store: string;
  readonly head: JournalHead;
  readonly heads: TableHeads;
  /** What the last change of the plan said that the files are; `null` before the first. */
  readonly plan: { readonly files: TableHead; readonly complete: boolean } | null;
}

/** How the database stands to the journal, as far as heads can tell. `unclear`: only the contents can. Rule J14. */
export type QuickVerdict = 'fresh' | 'first' | 'empty' | 'same' | 'behind' | 'unclear';

/**
 * The verdict on `db`. `since`: the lines after the database's head, `null` when the journal does not know that head.
 *
 * `fresh`: both are empty. `first`: only the journal is, and is to be started from the database. `empty`: only the database is.
 */
export function quickVerdict(
  db: DatabaseContents,
  journal: JournalSummary,
  since: readonly JournalLine[] | null,
): QuickVerdict {
  const isEmpty = db.head.seq === 0 && db.files.size === 0 && db.events.size === 0 && db.settings.size === 0;
  if (journal.head.seq === 0) return isEmpty ? 'fresh' : 'first';
  if (isEmpty) return 'empty';
  if (db.store !== journal.store || since === null || journal.plan?.complete === false) return 'unclear';
  const heads = headsOfContents(contentsAfter(db, since));
  const same =
    sameHead(heads.files, journal.heads.files) &&
    sameHead(heads.events, journal.heads.events) &&
    sameHead(heads.settings, journal.heads.settings);
  if (!same || db.ahead.plan || db.ahead.settings.length > 0) return 'unclear';
  return since.length === 0 ? 'same' : 'behind';
}

/** What the database holds once `lines` are in it too. */
export function contentsAfter(db: DatabaseContents, lines: readonly JournalLine[]): DatabaseContents {
  const files = new Map(db.files);
  const events = new Set(db.events);
  const settings = new Map(db.settings);
  let put: (readonly [string, string])[] = [];
  for (const { change } of lines) {
    if (change.kind === 'event') events.add(change.event.hash);
    else if (change.kind === 'setting') settings.set(change.key, change.value);
    else if (change.kind === 'plan-part') put.push(...putsIn(change));
    else if (change.kind === 'plan') {
      if (change.whole) files.clear();
      for (const path of change.removed) files.delete(path);
      for (const [path, hash] of [...put, ...putsIn(change)]) files.set(path, hash);
      put = [];
    }
  }
  return { ...db, files, events, settings };
}

function putsIn({ put }: Pick<PlanPartChange, 'put'>): readonly (readonly [path: string, sha256: string])[] {
  return put.map((it) => [it.path, it.sha256] as const);
}

function headsOfContents({ files, events, settings }: JournalContents): TableHeads {
  return { files: filesHead(files), events: eventsHead(events), settings: settingsHead(settings) };
}

/** What the journal holds, without contents. */
export type JournalContents = Pick<DatabaseContents, 'files' | 'events' | 'settings'>;

/** How the database differs from the journal, by contents. Rules J14, J15. */
export interface FullVerdict {
  /** Whether the database lacks nothing that the journal has, so that it can stay. */
  readonly sound: boolean;
  /** What only the database has, to be taken into the journal. */
  readonly only: { readonly events: readonly string[]; readonly plan: boolean; readonly settings: readonly string[] };
  /** How many rows the database lacks, or has otherwise than the journal. */
  readonly lacking: { readonly files: number; readonly events: number; readonly settings: number };
}

/**
 * The verdict on `db`, whose journal holds `contents`.
 *
 * `db` is what it holds with the lines that it lacks at its end, where those are known (contentsAfter).
 * Where the journal lost its end (its head comes before the database's) or a change of the plan, the database is believed.
 */
export function fullVerdict(db: DatabaseContents, journal: JournalSummary, contents: JournalContents): FullVerdict {
  const isOurs = db.store === journal.store;
  const lostEnd = isOurs && db.head.seq > journal.head.seq;
  const filesDiffer = !sameHead(filesHead(db.files), filesHead(contents.files));
  const mendsPlan = journal.plan?.complete === false && sameHead(filesHead(db.files), journal.plan.files);
  const plan = isOurs && filesDiffer && db.files.size > 0 && (db.ahead.plan || lostEnd || mendsPlan);
  const differing = [...new Set([...db.settings.keys(), ...contents.settings.keys()])].filter(
    (key) => !sameSetting(db.settings.get(key), contents.settings.get(key)),
  );
  const settings = isOurs
    ? differing.filter((key) => db.settings.has(key) && (lostEnd || db.ahead.settings.includes(key)))
    : [];
  const lacking = {
    files: plan || !filesDiffer ? 0 : Math.max(1, differingFiles(db.files, contents.files)),
    events: [...contents.events].filter((hash) => !db.events.has(hash)).length,
    settings: differing.length - settings.length,
  };
  return {
    sound: isOurs && lacking.files + lacking.events + lacking.settings === 0,
    only: { events: [...db.events].filter((hash) => !contents.events.has(hash)), plan, settings },
    lacking,
  };
}

function differingFiles(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): number {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).length;
}

function sameSetting(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return settingsHead([['', a]]).hash === settingsHead([['', b]]).hash;
}
