import type { KeepingState, MirrorPlace, ShownFolder, SnapshotInfo } from '#host/host.ts';
import { type Difference, differencesOf } from './bring-in.ts';
import { eventsIn } from './kept-state.ts';
import type { App } from './open-app.ts';
import { planRows, wholePlan } from './plan.ts';
import { readInWorker } from './read-in-worker.ts';
import type { Author } from './record.ts';
import { replacePlan } from './replace-plan.ts';

export type { KeepingState, MirrorPlace, SnapshotInfo } from '#host/host.ts';

/** How it stands with what is kept outside the database; `null` where the host does not say. */
export async function keepingState(app: App): Promise<KeepingState | null> {
  return app.host.keeping().catch(() => null);
}

/** Drives and shared folders that are there now. */
export function mirrorPlaces(app: App): Promise<readonly MirrorPlace[]> {
  return app.host.mirrorPlaces();
}

/** Keeps a second mirror at that place, `null`: nowhere. Throws HostError `refused` when the place is gone. */
export function chooseMirror(app: App, id: string | null): Promise<void> {
  return app.host.chooseMirror(id);
}

/** Shows a folder in the system's file manager. */
export function showFolder(app: App, which: ShownFolder): Promise<void> {
  return app.host.openFolder(which);
}

/** Snapshots, newest first. */
export function snapshotList(app: App): Promise<readonly SnapshotInfo[]> {
  return app.host.snapshots();
}

/** A snapshot, made now. */
export function makeSnapshot(app: App): Promise<SnapshotInfo> {
  return app.host.makeSnapshot();
}

/** What a snapshot holds, beside what is there now. */
export interface SnapshotView {
  readonly plan: { readonly name: string; readonly edition: number | null } | null;
  /** What putting it back would do to the plan, by kind. */
  readonly differences: readonly Difference[];
  readonly events: number;
  /** Entries of logs that it has and the database has not: putting it back adds them; none is ever taken away. */
  readonly missingEvents: number;
}

/** The snapshot `id`, to look at. Throws HostError `unreadable` when it is not as it was written. */
export async function viewSnapshot(app: App, id: string): Promise<SnapshotView> {
  const { kept, plan, events } = await readSnapshot(app, id);
  const now = await wholePlan(app);
  const known = new Set(await app.db.events.toCollection().primaryKeys());
  return {
    plan: plan === null ? null : { name: plan.info.name, edition: plan.info.edition },
    differences: plan === null || now === null ? [] : differencesOf(now, { ...plan, files: kept.files }),
    events: events.length,
    missingEvents: events.filter((event) => !known.has(event.hash)).length,
  };
}

/**
 * Puts the plan of snapshot `id` in the place of the one that is there, and adds entries of logs that are missing. Comes back
 * with the snapshot of what was there before; `name` is what is offered to be undone. Throws HostError, and nothing has changed
 * then.
 */
export async function putBack(app: App, author: Author, id: string, name: string): Promise<SnapshotInfo> {
  const { kept, plan, hash, events } = await readSnapshot(app, id);
  if (plan === null) throw new Error('the snapshot holds no plan');
  const before = await makeSnapshot(app);
  await replacePlan(app, author, name, planRows({ ...plan, files: kept.files }, hash, kept.shipped));
  const known = new Set(await app.db.events.toCollection().primaryKeys());
  const missing = events.filter((event) => !known.has(event.hash));
  if (missing.length > 0) await app.door.takeIn(missing);
  return before;
}

async function readSnapshot(app: App, id: string) {
  const kept = await app.host.readSnapshot(id);
  const { plan, hash } = await readInWorker({ name: '', files: kept.files });
  return { kept, plan, hash, events: eventsIn(kept.events) };
}

/** Closes Holdfast and deletes everything of it on this laptop. Throws HostError `refused` unless `name` is the laptop's. */
export function eraseEverything(app: App, name: string): Promise<void> {
  return app.host.eraseEverything(name);
}
