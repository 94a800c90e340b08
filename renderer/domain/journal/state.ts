import type { LogEvent } from '../incident/events.ts';
import { eventsHead, filesHead, sameHead, settingsHead, type TableHeads } from './heads.ts';
import type { Change, PlanChange, PlanPartChange, PutFile, ShippedName, TableHead } from './model.ts';
import { filesOfPuts } from './put-files.ts';

/** A file of the plan as the journal keeps it. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** What is known of the plan besides its files. */
interface KeptPlan {
  readonly shipped: ShippedName;
  /** What the files are according to the last change, and whether they are that (J11). */
  readonly files: TableHead;
  readonly complete: boolean;
}

/** What everything that was written to a journal comes to. Changed by `applyChange` only. */
export interface JournalState {
  readonly files: ReadonlyMap<string, KeptFile>;
  /** By hash. */
  readonly events: ReadonlyMap<string, LogEvent>;
  readonly settings: ReadonlyMap<string, unknown>;
  /** `null` before the first plan. */
  readonly plan: KeptPlan | null;
  /** Whether a newer version wrote something that this one does not understand (J12). */
  readonly newer: boolean;
}

/** A journal's state while lines are applied to it. */
export interface Replay {
  readonly state: JournalState;
  /** Applies the next change. Rules J7, J8, J11, J12. */
  apply(change: Change): void;
}

/** A replay that begins with `start`, else with nothing. `start` is not changed. */
export function startReplay(start?: JournalState): Replay {
  const files = new Map(start?.files);
  const events = new Map(start?.events);
  const settings = new Map(start?.settings);
  const parts = new Map<string, PlanPartChange[]>();
  let plan = start?.plan ?? null;
  let newer = start?.newer ?? false;

  /** Parts of one change follow each other: those of another were given up. */
  function keepPart(change: PlanPartChange): void {
    const before = parts.get(change.id) ?? [];
    if (before.length === 0) parts.clear();
    parts.set(change.id, [...before, change]);
  }

  function applyPlan(change: PlanChange): void {
    const before = parts.get(change.id) ?? [];
    parts.clear();
    const put = filesOfPuts(putsOf(before, change));
    // A change that is not whole changes nothing, but what it left is then not known (J8, J11).
    const about = { shipped: change.shipped, files: change.files };
    if (put === null) {
      plan = { ...about, complete: false };
      return;
    }
    if (change.whole) files.clear();
    for (const path of change.removed) files.delete(path);
    for (const file of put) files.set(file.path, file);
    plan = { ...about, complete: sameHead(headOfFiles(files), change.files) };
  }

  return {
    state: {
      files,
      events,
      settings,
      get plan() {
        return plan;
      },
      get newer() {
        return newer;
      },
    },
    apply: (change) => {
      if (change.kind === 'event') events.set(change.event.hash, change.event);
      else if (change.kind === 'setting') settings.set(change.key, change.value);
      else if (change.kind === 'plan-part') keepPart(change);
      else if (change.kind === 'plan') applyPlan(change);
      else newer = true;
    },
  };
}

/** Heads of everything in `state`. */
export function headsOf(state: JournalState): TableHeads {
  return {
    files: headOfFiles(state.files),
    events: eventsHead(state.events.keys()),
    settings: settingsHead(state.settings),
  };
}

function headOfFiles(files: ReadonlyMap<string, KeptFile>) {
  return filesHead([...files.values()].map((file) => [file.path, file.sha256] as const));
}

/** Everything put by `change` and the parts before it; `null` when a part is missing. */
function putsOf(parts: readonly PlanPartChange[], change: PlanChange): readonly PutFile[] | null {
  const byNumber = new Map(parts.map((part) => [part.part, part.put]));
  const puts: PutFile[] = [];
  for (let part = 0; part < change.parts; part += 1) {
    const found = byNumber.get(part);
    if (found === undefined) return null;
    puts.push(...found);
  }
  return [...puts, ...change.put];
}
