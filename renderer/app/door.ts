import type { LogEvent } from '#domain/incident/events.ts';
import type { ChainHead, EventDraft } from '#domain/incident/log.ts';
import { sealEvent } from '#domain/incident/log.ts';
import type { Db, PlanRow } from '#storage/db.ts';
import { addEvent, chainHead } from '#storage/events.ts';
import { editPlan, type PlanEdit, type PlanRows, putPlan } from '#storage/plan.ts';

/** Whether what was entered is kept: what the status bar says. */
export type SaveState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: number }
  | { readonly state: 'failed'; readonly error: unknown };

/** The one way in: every change of plan, log or settings goes through here, one at a time, in the order of the calls. */
export interface Door {
  /** Puts `rows` in the place of the whole plan, in one transaction. Settings and logs stay. */
  replacePlan(rows: PlanRows): Promise<PlanRow>;
  /** Makes `edit` of the plan that is there, in one transaction. Settings and logs stay. */
  changePlan(edit: PlanEdit): Promise<PlanRow>;
  /** Seals `draft` as the next event of its device's chain, and keeps it. */
  record(draft: EventDraft): Promise<LogEvent>;
  putSetting(key: string, value: unknown): Promise<void>;
  saveState(): SaveState;
  /** Calls `listener` after each change of the save state, until the returned function is called. */
  onSaveState(listener: () => void): () => void;
}

/** A door to `db`. `now` gives milliseconds since 1970. A change that fails is thrown to its caller and changes nothing. */
export function makeDoor(db: Db, now: () => number): Door {
  let state: SaveState = { state: 'idle' };
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const say = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const through = <T>(change: () => Promise<T>): Promise<T> => {
    const turn = queue.then(async () => {
      say({ state: 'saving' });
      try {
        const result = await change();
        say({ state: 'saved', at: now() });
        return result;
      } catch (error) {
        say({ state: 'failed', error });
        throw error;
      }
    });
    // The next change waits for this one, whether or not it went well: its own caller hears of that.
    queue = turn.catch(() => undefined);
    return turn;
  };
  /** A setting is no entry: the status bar keeps the time of the last entry, and hears of failures only. */
  const quietly = <T>(change: () => Promise<T>): Promise<T> => {
    const turn = queue.then(change).catch((error: unknown) => {
      say({ state: 'failed', error });
      throw error;
    });
    queue = turn.catch(() => undefined);
    return turn;
  };
  return {
    replacePlan: (rows) => through(() => putPlan(db, rows)),
    changePlan: (edit) => through(() => editPlan(db, edit)),
    record: (draft) => through(() => sealAndAdd(db, draft)),
    putSetting: (key, value) => quietly(async () => void (await db.settings.put({ key, value }))),
    saveState: () => state,
    onSaveState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function sealAndAdd(db: Db, draft: EventDraft): Promise<LogEvent> {
  return db.transaction('rw', db.events, async () => {
    const head: ChainHead | null = await chainHead(db, draft.incident, draft.device);
    const event = sealEvent(draft, head);
    await addEvent(db, event);
    return event;
  });
}
