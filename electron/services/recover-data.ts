import { join } from 'node:path';
import type { LogEvent } from '#domain/incident/events.ts';
import { eventHash, readEvent } from '#domain/incident/log.ts';
import { filesHead, sameHead, sha256Of } from '#domain/journal/heads.ts';
import type { JournalFlaw } from '#domain/journal/join-segments.ts';
import type { JournalState, KeptFile } from '#domain/journal/state.ts';
import { readRecord } from '#electron/services/journal/journal-record.ts';
import { loadJournal } from '#electron/services/journal/load-journal.ts';
import { mirroredFiles } from '#electron/services/mirror/mirrored-files.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import { isSafePlanPath } from '#electron/services/plan-path.ts';
import { snapshotsIn } from '#electron/services/snapshots/snapshots.ts';

/** What a data folder holds, got out of it without a browser. */
export interface Recovered {
  /** The plan's files, and `incidents/*.jsonl`; nothing that no system could hold. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly planFiles: number;
  readonly incidents: number;
  readonly events: number;
  /** Where the plan is from. */
  readonly planFrom: 'journal' | 'mirror' | null;
  /** Entries that only the mirror's logs had. */
  readonly onlyInMirror: number;
  /** Whether the plan lacks a change that was made to it, and the mirror does not have it either. */
  readonly isPlanIncomplete: boolean;
  readonly flaws: readonly JournalFlaw[];
  /** Paths that were left out: no system could hold them. */
  readonly leftOut: readonly string[];
}

/** Everything that the data folder at `path` holds: of journal and snapshots, and of the mirror what those lack. Writes nothing. */
export async function recoverData(path: string): Promise<Recovered> {
  const base = await snapshotsIn(join(path, 'snapshots')).newest();
  const record = await readRecord(join(path, 'journal', 'record.json'));
  const { replay, flaws } = await loadJournal(join(path, 'journal'), base, record?.seq ?? 0);
  const { state } = replay;
  const mirror = await mirrorAt(join(path, 'mirror'), state);
  const plan = planOf(state, mirror);
  const events = new Map(state.events);
  for (const event of mirror.events) events.set(event.hash, event);
  const all = mirroredFiles({ files: new Map(plan.files.map((file) => [file.path, file])), events });
  return {
    files: all.filter((file) => isSafePlanPath(file.path)).map(({ path: at, bytes }) => ({ path: at, bytes })),
    planFiles: plan.files.length,
    incidents: new Set([...events.values()].map((event) => event.incident)).size,
    events: events.size,
    planFrom: plan.from,
    onlyInMirror: events.size - state.events.size,
    isPlanIncomplete: plan.isIncomplete,
    flaws,
    leftOut: all.map((file) => file.path).filter((at) => !isSafePlanPath(at)),
  };
}

interface Mirror {
  readonly files: readonly KeptFile[];
  readonly events: readonly LogEvent[];
}

/** What lies in the mirror; nothing where there is none. */
async function mirrorAt(folder: string, state: JournalState): Promise<Mirror> {
  const found = await readPlanFolder(folder).catch(() => []);
  const isLog = (path: string) => path.startsWith('incidents/') && path.endsWith('.jsonl');
  // A log that came with the plan is a file of it, not ours.
  const isPlans = (file: { readonly path: string; readonly bytes: Uint8Array }) =>
    state.files.get(file.path)?.sha256 === sha256Of(file.bytes);
  const logs = found.filter((file) => isLog(file.path) && !isPlans(file));
  return {
    files: found.filter((file) => !isLog(file.path)).map((file) => ({ ...file, sha256: sha256Of(file.bytes) })),
    events: logs.flatMap((log) => new TextDecoder().decode(log.bytes).split('\n').flatMap(eventIn)),
  };
}

function eventIn(line: string): readonly LogEvent[] {
  try {
    const event = readEvent(JSON.parse(line));
    return event !== null && eventHash(event) === event.hash ? [event] : [];
  } catch {
    return [];
  }
}

/** The journal's plan where it is whole; else the mirror's where that is what the journal says, or all that there is. */
function planOf(state: JournalState, mirror: Mirror) {
  const kept = [...state.files.values()];
  if (kept.length > 0 && state.plan?.complete === true)
    return { files: kept, from: 'journal', isIncomplete: false } as const;
  const head = filesHead(mirror.files.map((file) => [file.path, file.sha256] as const));
  const isMirrorRight = state.plan !== null && sameHead(head, state.plan.files);
  if (mirror.files.length > 0 && (isMirrorRight || kept.length === 0)) {
    return { files: mirror.files, from: 'mirror', isIncomplete: state.plan !== null && !isMirrorRight } as const;
  }
  return { files: kept, from: kept.length > 0 ? 'journal' : null, isIncomplete: kept.length > 0 } as const;
}
