import { z } from 'zod';
import { toBase64 } from '#domain/journal/base64.ts';
import type { PlanFile } from '#domain/plan/model.ts';
import { fileHash } from '#domain/plan/plan-hash.ts';
import { textOf } from '#domain/plan/utf8.ts';
import type { LinkedFolder, LinkedWrite } from '#host/host.ts';
import { changeFiles, planThatIsThere } from './change-plan.ts';
import { keepDraft } from './drafts.ts';
import type { App } from './open-app.ts';
import { changeQueue } from './plan-changes.ts';
import { PlanRefused } from './plan-edit.ts';
import { planTable } from './plan-table.ts';
import type { Author } from './record.ts';

/** What was changed outside and is not in the plan yet. */
export interface Incoming {
  readonly path: string;
  /** `null`: taken out there. */
  readonly theirs: Uint8Array | null;
  /** What the plan has; `null`: nothing. */
  readonly ours: Uint8Array | null;
  /** Changed here too since both were the same. */
  readonly isConflict: boolean;
}

/** How the plan stands to the linked folder. */
export interface LinkState {
  readonly folder: LinkedFolder;
  /** Waits until somebody says so: it is taken in whole, or not at all. By path. */
  readonly incoming: readonly Incoming[];
  /** Paths that were written there just now. */
  readonly written: readonly string[];
}

const baseSchema = z.record(z.string(), z.string());
/** What both sides held when they were last the same, by path: SHA-256. A setting, so that it survives a rebuild. */
const BASE = 'linked-base';

async function baseOf(app: App): Promise<Map<string, string>> {
  const read = baseSchema.safeParse((await app.db.settings.get(BASE))?.value);
  return new Map(read.success ? Object.entries(read.data) : []);
}

/** Links the folder that the host knows of; what it holds is offered, nothing is taken in or written over. Throws HostError. */
export async function linkFolder(app: App): Promise<void> {
  await app.host.linkFolder(true);
  await app.door.putSetting(BASE, {});
}

export async function unlinkFolder(app: App): Promise<void> {
  await app.host.linkFolder(false);
  await app.door.putSetting(BASE, {});
}

/** Files that are kept in step: not logs, which have their own way of being joined. */
function isShared(path: string): boolean {
  return !path.startsWith('incidents/') && !path.split('/').some((part) => part.startsWith('.'));
}

/**
 * Brings plan and folder in step as far as nobody has to decide: what changed only here is written there; what changed there is
 * offered. `null` when no folder is linked. Rules LF1 to LF4.
 */
export function syncLinked(app: App): Promise<LinkState | null> {
  return changeQueue(app, async () => {
    const folder = await app.host.linkedFolder();
    if (folder === null) return null;
    if (folder.stamp === null) return { folder, incoming: [], written: [] };
    const [theirs, base, plan] = await Promise.all([app.host.readLinked(), baseOf(app), planThatIsThere(app)]);
    const { files: ours } = await planTable(app, plan.generation);
    const there = new Map(theirs.files.map((file) => [file.path, file]));
    const hashes = new Map(theirs.files.map((file) => [file.path, fileHash(file.bytes)]));
    const next = new Map(base);
    const writes: LinkedWrite[] = [];
    const incoming: Incoming[] = [];
    const paths = new Set([...hashes.keys(), ...ours.keys(), ...base.keys()].filter(isShared));
    for (const path of [...paths].sort()) {
      const [was, mine, their] = [base.get(path), ours.get(path), hashes.get(path)];
      if (mine === their) setOrDelete(next, path, mine);
      else if (their === was) writes.push(await writeOf(app, path, mine, their));
      else {
        const own = (await app.db.files.get(path))?.bytes ?? null;
        incoming.push({ path, theirs: there.get(path)?.bytes ?? null, ours: own, isConflict: mine !== was });
      }
    }
    const refused = new Set(writes.length === 0 ? [] : await app.host.writeLinked(writes));
    const written = writes.map((write) => write.path).filter((path) => !refused.has(path));
    for (const path of written) setOrDelete(next, path, ours.get(path));
    await keepBase(app, base, next);
    return { folder, incoming, written };
  });
}

async function writeOf(
  app: App,
  path: string,
  mine: string | undefined,
  expected: string | undefined,
): Promise<LinkedWrite> {
  const bytes = mine === undefined ? undefined : (await app.db.files.get(path))?.bytes;
  return { path, base64: bytes === undefined ? null : toBase64(bytes), expected: expected ?? null };
}

function setOrDelete(map: Map<string, string>, path: string, hash: string | undefined): void {
  if (hash === undefined) map.delete(path);
  else map.set(path, hash);
}

async function keepBase(
  app: App,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Promise<void> {
  const isSame = before.size === after.size && [...after].every(([path, hash]) => before.get(path) === hash);
  if (!isSame) await app.door.putSetting(BASE, Object.fromEntries(after));
}

/**
 * Takes `incoming` in, all of it in one change that can be undone, or nothing: throws PlanRefused. Rule LF3.
 *
 * Of files that were changed on both sides, `keepOurs` names those whose version here counts: the other one is kept in the
 * history, or, where it cannot be read, as a draft.
 */
export async function takeIncoming(
  app: App,
  author: Author,
  incoming: readonly Incoming[],
  keepOurs: ReadonlySet<string>,
  words: { readonly taken: string; readonly kept: string },
): Promise<void> {
  await changeFiles(app, author, { name: words.taken, ...editsOf(incoming, (one) => one.theirs) }).catch(
    async (error: unknown) => {
      const isOnlyOurs = error instanceof PlanRefused && incoming.every((one) => keepOurs.has(one.path));
      if (!isOnlyOurs) throw error;
      for (const { path, theirs } of incoming) {
        const text = theirs === null ? null : textOf(theirs);
        if (text !== null) await keepDraft(app, author, { path, text, base: null });
      }
    },
  );
  const ours = incoming.filter((one) => keepOurs.has(one.path));
  if (ours.length > 0) await changeFiles(app, author, { name: words.kept, ...editsOf(ours, (one) => one.ours) });
  const base = await baseOf(app);
  const next = new Map(base);
  // Both sides have seen theirs; ours, where it counts, is then written there.
  for (const { path, theirs } of incoming) setOrDelete(next, path, theirs === null ? undefined : fileHash(theirs));
  await keepBase(app, base, next);
}

function editsOf(incoming: readonly Incoming[], version: (one: Incoming) => Uint8Array | null) {
  const files: PlanFile[] = [];
  const remove: string[] = [];
  for (const one of incoming) {
    const bytes = version(one);
    if (bytes === null) remove.push(one.path);
    else files.push({ path: one.path, bytes });
  }
  return { files, remove };
}
