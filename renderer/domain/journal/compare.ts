import { changedHead, eventsHead, filesHead, sameHead, sameHeads, settingsHead, type TableHeads } from './heads.ts';
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

/** What a database says of itself, and how many rows it has. */
export interface DatabaseSummary {
  readonly store: string | null;
  readonly head: JournalHead;
  readonly heads: TableHeads;
  /** Settings that only the database has. */
  readonly ahead: readonly string[];
  /** Counted now, whatever it says of itself. */
  readonly counted: { readonly files: number; readonly events: number; readonly settings: number };
}

/** How the database stands to the journal, as far as heads can tell. `unclear`: only the contents can. Rule J14. */
export type QuickVerdict = 'fresh' | 'first' | 'empty' | 'same' | 'behind' | 'unclear';

/**
 * The verdict on `db`. `after`: its heads once the lines that it lacks are in it; `null` when the journal does not know its head.
 *
 * `fresh`: both are empty. `first`: only the journal is, and is to be started from the database. `empty`: only the database is.
 */
export function quickVerdict(db: DatabaseSummary, journal: JournalSummary, after: TableHeads | null): QuickVerdict {
  const { files, events, settings } = db.counted;
  const isEmpty = db.head.seq === 0 && files === 0 && events === 0 && settings === 0;
  if (journal.head.seq === 0) return isEmpty ? 'fresh' : 'first';
  if (isEmpty) return 'empty';
  const lies =
    db.heads.files.count !== files || db.heads.events.count !== events || db.heads.settings.count !== settings;
  if (lies || db.store !== journal.store || journal.plan?.complete === false || db.ahead.length > 0) return 'unclear';
  if (after === null || !sameHeads(after, journal.heads)) return 'unclear';
  return db.head.seq === journal.head.seq ? 'same' : 'behind';
}

/** The rows of a database that `lines` put, remove or change. `allFiles`: a plan takes the place of the one that is there. */
export function rowsTouched(lines: readonly JournalLine[]): {
  readonly files: readonly string[];
  readonly allFiles: boolean;
  readonly events: readonly string[];
  readonly settings: readonly string[];
} {
  const changes = lines.map((line) => line.change);
  const plans = changes.filter((change) => change.kind === 'plan');
  const puts = changes.flatMap((change) => ('put' in change ? change.put.map((put) => put.path) : []));
  return {
    files: [...new Set([...puts, ...plans.flatMap((change) => change.removed)])],
    allFiles: plans.some((change) => change.whole),
    events: changes.flatMap((change) => (change.kind === 'event' ? change.event.hash : [])),
    settings: changes.flatMap((change) => (change.kind === 'setting' ? change.key : [])),
  };
}

/** `heads` once `lines` are in the database too, of which `before` are the rows that they touch. */
export function headsAfter(heads: TableHeads, before: JournalContents, lines: readonly JournalLine[]): TableHeads {
  const [gone, come] = [headsOfContents(before), headsOfContents(contentsAfter(before, lines))];
  return {
    files: changedHead(heads.files, gone.files, come.files),
    events: changedHead(heads.events, gone.events, come.events),
    settings: changedHead(heads.settings, gone.settings, come.settings),
  };
}

/** What the database holds once `lines` are in it too. */
export function contentsAfter<Contents extends JournalContents>(db: Contents, lines: readonly JournalLine[]): Contents {
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

/** Heads of `contents`. */
export function headsOfContents({ files, events, settings }: JournalContents): TableHeads {
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
