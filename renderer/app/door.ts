import type { LogEvent } from '#domain/incident/events.ts';
import type { ChainHead, EventDraft } from '#domain/incident/log.ts';
import { sealEvent } from '#domain/incident/log.ts';
import { sha256Of } from '#domain/journal/heads.ts';
import type { Change } from '#domain/journal/model.ts';
import { editChanges, planChanges } from '#domain/journal/plan-changes.ts';
import type { Host, KeptState } from '#host/host.ts';
import type { Db, FileRow, PlanRow } from '#storage/db.ts';
import { chainHead } from '#storage/events.ts';
import {
  EVENT_TABLES,
  fileHashes,
  filesHeadAfter,
  keepEdit,
  keepEvents,
  keepPlan,
  keepSetting,
  keptRow,
  PLAN_TABLES,
  SETTING_TABLES,
} from '#storage/kept.ts';
import type { PlanEdit, PlanRows } from '#storage/plan.ts';
import { eventsIn } from './kept-state.ts';
import { type Held, type Passing, twoPlaces } from './two-places.ts';

/** Whether what was entered is kept: what the status bar says. */
export type SaveState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: number }
  /** Entries that only one of the two places has: the journal, or the database. */
  | { readonly state: 'half'; readonly only: 'journal' | 'database' }
  /** Entries that neither place took: they are in memory alone, oldest first, and tried again every few seconds. */
  | { readonly state: 'unsaved'; readonly entries: readonly LogEvent[] }
  /** A change that was refused whole: nothing of it is kept, its caller was told. */
  | { readonly state: 'failed'; readonly error: unknown };

/**
 * The one way in: every change of plan, log or settings goes through here, one at a time, in the order of the calls.
 *
 * A change of the plan that cannot be kept is thrown to its caller. An entry of a log is held until it is kept: its caller gets
 * it back sealed, and `saveState` says how it stands. Rules KD1 to KD9.
 */
export interface Door {
  /** Puts `rows` in the place of the whole plan. Settings and logs stay. */
  replacePlan(rows: PlanRows): Promise<PlanRow>;
  /** Changes some things of the plan, their files with them: all of it or nothing. */
  changePlan(edit: PlanEdit): Promise<PlanRow>;
  /** Seals `draft` as the next event of its device's chain, and keeps it. */
  record(draft: EventDraft): Promise<LogEvent>;
  /** Keeps events that are sealed already: of another laptop's log, or of a log that was put back. Those that are there stay. */
  takeIn(events: readonly LogEvent[]): Promise<void>;
  putSetting(key: string, value: unknown): Promise<void>;
  /** Comes back once everything that was asked for before has been tried. */
  settled(): Promise<void>;
  saveState(): SaveState;
  /** Calls `listener` after each change of the save state, until the returned function is called. */
  onSaveState(listener: () => void): () => void;
}

/** What a door is made of. `now`: milliseconds since 1970. */
export interface DoorParts {
  readonly db: Db;
  readonly host: Pick<Host, 'appendJournal' | 'keptState'>;
  /** Of the journal. */
  readonly store: string;
  readonly now: () => number;
  readonly newId: () => string;
}

/** How long until what is held is tried again, in milliseconds. */
const AGAIN = 2000;

/** A door to the journal and the database. */
export function makeDoor({ db, host, store, now, newId }: DoorParts): Door {
  const places = twoPlaces({ db, store, append: (changes) => host.appendJournal(changes) });
  const chains = new Map<string, ChainHead | null>();
  const listeners = new Set<() => void>();
  let state: SaveState = { state: 'idle' };
  let queue: Promise<unknown> = Promise.resolve();
  let again: ReturnType<typeof setTimeout> | null = null;

  const say = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  /** How it stands after a change; `quiet`: one that the status bar does not count as an entry. */
  function sayHowItStands(quiet: boolean): void {
    const held = places.held();
    const wasHeld = state.state === 'half' || state.state === 'unsaved';
    if (held.length > 0) say(stateOf(held));
    else if (!quiet || wasHeld) say({ state: 'saved', at: now() });
    if (held.length > 0 && again === null) again = setTimeout(() => void tryAgain(), AGAIN);
  }

  function tryAgain(): Promise<unknown> {
    again = null;
    return inTurn(async () => {
      await places.retry();
      sayHowItStands(true);
    });
  }

  /** The next change waits for this one, whether or not it went well: its own caller hears of that. */
  function inTurn<T>(change: () => Promise<T>): Promise<T> {
    const turn = queue.then(change);
    queue = turn.catch(() => undefined);
    return turn;
  }

  function through<T>(change: () => Promise<T>, quiet = false): Promise<T> {
    return inTurn(async () => {
      if (!quiet && places.held().length === 0) say({ state: 'saving' });
      try {
        const result = await change();
        sayHowItStands(quiet);
        return result;
      } catch (error) {
        if (places.held().length === 0) say({ state: 'failed', error });
        else sayHowItStands(quiet);
        throw error;
      }
    });
  }

  async function chainEnd(incident: string, device: string): Promise<ChainHead | null> {
    const known = chains.get(chainKey({ incident, device }));
    if (known !== undefined) return known;
    try {
      return await chainHead(db, incident, device);
    } catch {
      // A database that does not answer does not keep an entry from the journal, which has the chain too.
      return lastInChain(await host.keptState(), incident, device);
    }
  }

  /** Remembers the ends of chains: of events that the database does not have yet as of all others. */
  function lengthen(events: readonly LogEvent[]): void {
    for (const event of events) {
      const key = chainKey(event);
      const known = chains.get(key);
      if (known !== undefined && (known?.seq ?? 0) < event.seq) chains.set(key, headOf(event));
    }
  }

  async function putEvents(events: readonly LogEvent[]): Promise<void> {
    await places.put({
      ...{ events, setting: null, holds: true, tables: EVENT_TABLES },
      changes: events.map((event): Change => ({ kind: 'event', event })),
      apply: (kept) => keepEvents(db, kept, events),
    });
  }

  async function putPlan(
    changes: readonly Change[],
    apply: (kept: Parameters<Passing['apply']>[0]) => ReturnType<typeof keepPlan>,
  ): Promise<PlanRow> {
    let row: PlanRow | null = null;
    await places.put({
      ...{ events: [], setting: null, holds: false, tables: PLAN_TABLES, changes },
      apply: async (before) => {
        const { kept, plan } = await apply(before);
        row = plan;
        return kept;
      },
    });
    if (row === null) throw new Error('the plan did not reach the database');
    return row;
  }

  return {
    replacePlan: (rows) =>
      through(async () => {
        mustBeUnique(rows);
        const files = rows.files.map(hashed);
        const before = await fileHashes(db);
        const changes = planChanges(before.size === 0 ? null : before, { id: newId(), files, shipped: rows.shipped });
        return putPlan(changes, (kept) => keepPlan(db, kept, rows, hashesOf(files)));
      }),
    changePlan: (edit) =>
      through(async () => {
        const put = edit.files.put.map(hashed);
        const files = await filesHeadAfter(db, await keptRow(db), edit, hashesOf(put));
        const { shipped } = edit;
        const changes = editChanges({ id: newId(), put, removed: edit.files.remove, files, shipped });
        return putPlan(changes, (kept) => keepEdit(db, kept, edit, hashesOf(put)));
      }),
    record: (draft) =>
      through(async () => {
        const event = sealEvent(draft, await chainEnd(draft.incident, draft.device));
        await putEvents([event]);
        chains.set(chainKey(event), headOf(event));
        return event;
      }),
    takeIn: (events) =>
      through(async () => {
        await putEvents(events);
        lengthen(events);
      }),
    putSetting: (key, value) =>
      through(
        () =>
          places.put({
            ...{ events: [], setting: key, holds: true, tables: SETTING_TABLES },
            changes: [{ kind: 'setting', key, value }],
            apply: (kept) => keepSetting(db, kept, key, value),
          }),
        true,
      ),
    settled: () => inTurn(async () => undefined),
    saveState: () => state,
    onSaveState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function chainKey({ incident, device }: Pick<LogEvent, 'device'> & { readonly incident: string }): string {
  return `${incident} ${device}`;
}

function headOf({ device, seq, hash }: LogEvent): ChainHead {
  return { device, seq, hash };
}

function lastInChain({ events }: KeptState, incident: string, device: string): ChainHead | null {
  const ours = eventsIn(events).filter((event) => event.incident === incident && event.device === device);
  const last = ours.toSorted((a, b) => a.seq - b.seq).at(-1);
  return last === undefined ? null : headOf(last);
}

function stateOf(held: readonly Held[]): SaveState {
  const nowhere = held.filter((it) => !it.inJournal && !it.inDatabase);
  const entries = nowhere.flatMap((it) => it.passing.events);
  if (entries.length > 0) return { state: 'unsaved', entries };
  return { state: 'half', only: held.some((it) => it.inJournal) ? 'journal' : 'database' };
}

function hashed({ path, bytes }: FileRow) {
  return { path, bytes, sha256: sha256Of(bytes) };
}

function hashesOf(files: readonly { readonly path: string; readonly sha256: string }[]) {
  return files.map((file) => [file.path, file.sha256] as const);
}

/** Said before the journal is told: a plan that the database could not take would be in one place only. */
function mustBeUnique(rows: PlanRows): void {
  const isUnique = (keys: readonly string[]) => new Set(keys).size === keys.length;
  const all = [rows.lists.map((row) => row.key), rows.bodies.map((row) => row.id), rows.files.map((row) => row.path)];
  if (!all.every(isUnique)) throw new RangeError('a plan has one row of each key');
}
