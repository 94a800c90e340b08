import { backward, forward } from '#domain/changes/file-change.ts';
import { fileHash } from '#domain/plan/plan-hash.ts';
import { changeFiles } from './change-plan.ts';
import type { App } from './open-app.ts';
import { type AsideSide, asideOf } from './plan-aside.ts';
import { type KeptChange, keptChanges, positionNow } from './plan-changes.ts';
import type { Author } from './record.ts';

/** What a file held; `null` where there was none. `undefined`: it can no longer be rebuilt. */
type Version = Uint8Array | null | undefined;

/** A change of one file: who, when, what, and both versions. */
export interface FileTurn {
  readonly change: KeptChange;
  /** Whether it counts now, or was taken back. */
  readonly isMade: boolean;
  readonly before: Version;
  readonly after: Version;
}

/** Every change of the file at `path`, newest first, rebuilt from what it holds now. */
export async function fileHistory(app: App, path: string): Promise<readonly FileTurn[]> {
  const [changes, { position }, file] = await Promise.all([keptChanges(app), positionNow(app), app.db.files.get(path)]);
  const byNumber = new Map(changes.map((change) => [change.number, change]));
  const made = new Set<number>();
  const states = new Map<number, Version>();
  let state: Version = file?.bytes ?? null;
  let at = byNumber.get(position);
  while (at !== undefined && !made.has(at.number)) {
    made.add(at.number);
    states.set(at.number, state);
    const own = fileIn(at, path);
    if (at.whole !== null) state = await acrossWhole(app, at, path, 'before', state);
    else if (own !== null) state = state === undefined ? undefined : backward(own, state);
    states.set(at.parent, state);
    at = byNumber.get(at.parent);
  }
  if (!states.has(0)) states.set(0, state);
  const turns: FileTurn[] = [];
  for (const change of changes) {
    const own = fileIn(change, path);
    const before = states.get(change.parent);
    const after = made.has(change.number) ? states.get(change.number) : await afterOf(app, change, path, before);
    states.set(change.number, after);
    const isConcerned = own !== null || (change.whole !== null && !sameVersion(before, after));
    if (isConcerned) turns.push({ change, isMade: made.has(change.number), before, after });
  }
  return turns.reverse();
}

async function afterOf(app: App, change: KeptChange, path: string, before: Version): Promise<Version> {
  if (change.whole !== null) return acrossWhole(app, change, path, 'after', before);
  const own = fileIn(change, path);
  return own === null || before === undefined ? before : forward(own, before);
}

/** What the file at `path` held on that side of a whole plan's coming, when it held `other` on the other one. */
async function acrossWhole(
  app: App,
  change: KeptChange,
  path: string,
  side: AsideSide,
  other: Version,
): Promise<Version> {
  const aside = await asideOf(app, change.number, side);
  if (aside === null) return undefined;
  return aside.files.find((file) => file.path === path)?.bytes ?? (aside.gone.includes(path) ? null : other);
}

function sameVersion(one: Version, other: Version): boolean {
  if (one === undefined || other === undefined) return false;
  return one === null || other === null ? one === other : fileHash(one) === fileHash(other);
}

function fileIn(change: KeptChange, path: string) {
  return change.files.find((file) => file.path === path) ?? null;
}

/** Every change of the plan, newest first, and whether it counts now. */
export async function planHistory(
  app: App,
): Promise<readonly { readonly change: KeptChange; readonly isMade: boolean }[]> {
  const [changes, { position }] = await Promise.all([keptChanges(app), positionNow(app)]);
  const byNumber = new Map(changes.map((change) => [change.number, change]));
  const made = new Set<number>();
  for (let at = byNumber.get(position); at !== undefined && !made.has(at.number); at = byNumber.get(at.parent))
    made.add(at.number);
  return changes
    .filter((change) => change.files.length > 0 || change.whole !== null)
    .map((change) => ({ change, isMade: made.has(change.number) }))
    .toReversed();
}

/** Puts a version of a file back; `null` takes the file out. That is a change too: it can be undone. Throws PlanRefused. */
export async function putBack(
  app: App,
  author: Author,
  path: string,
  bytes: Uint8Array | null,
  name: string,
): Promise<void> {
  await changeFiles(app, author, bytes === null ? { name, remove: [path] } : { name, files: [{ path, bytes }] });
}
