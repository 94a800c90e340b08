import { LISTS } from '#domain/editing/check-file.ts';
import type { AnyThing } from '#domain/editing/references.ts';
import type { Things } from '#domain/plan/encode.ts';
import type { Kind, Plan, PlanFile, PlanInfo } from '#domain/plan/model.ts';
import { foldedPath, sortFiles } from '#domain/plan/paths.ts';
import { fileHash } from '#domain/plan/plan-hash.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { bytesOf } from '#domain/plan/utf8.ts';
import { newFile, writePlan } from '#domain/plan/write-plan.ts';
import type { App } from './open-app.ts';
import { currentPlan, type PlanRow } from './plan.ts';
import { changeQueue, recordChange, settleRecord } from './plan-changes.ts';
import { type FileEdits, PlanRefused, planEdit } from './plan-edit.ts';
import { keep, planTable, tableAfter } from './plan-table.ts';
import type { Author } from './record.ts';

/** Things as they are to be. `name` says what is done, in the author's words: "Undo: NAME" is offered afterwards. */
export interface ThingChanges {
  readonly name: string;
  /** A thing keeps its file by its id; one whose id changed by its `origin` (the old id is then removed). */
  readonly put?: readonly AnyThing[];
  readonly remove?: readonly { readonly kind: Kind; readonly id: string }[];
  /** What plan.yaml is to say, where that changes. */
  readonly info?: PlanInfo;
}

/** Files as they are to be: text, or bytes for pictures and the like. */
export interface FileChanges {
  readonly name: string;
  readonly files?: readonly (
    | { readonly path: string; readonly text: string }
    | { readonly path: string; readonly bytes: Uint8Array }
  )[];
  readonly remove?: readonly string[];
  /** Changes with the same key, by the same person, that follow each other within ten minutes are one to undo. */
  readonly joins?: string;
}

/**
 * Puts and removes whole things: their files are edited in place, so that comments, order and quoting stay.
 *
 * Comes back with the plan as it is then; throws PlanRefused, and whatever keeps it from being saved. Can be undone.
 */
export function changePlan(app: App, author: Author, changes: ThingChanges): Promise<PlanRow> {
  return changeQueue(app, async () => apply(app, author, changes, await editsOfThings(app, changes)));
}

/** Puts and removes files; what they hold is read again. As `changePlan`. */
export function changeFiles(app: App, author: Author, changes: FileChanges): Promise<PlanRow> {
  const put = (changes.files ?? []).map((file) =>
    'text' in file ? { path: file.path, bytes: bytesOf(file.text) } : file,
  );
  return changeQueue(app, () => apply(app, author, changes, { put, remove: changes.remove ?? [] }));
}

async function apply(
  app: App,
  author: Author,
  about: { readonly name: string; readonly joins?: string },
  edits: FileEdits,
): Promise<PlanRow> {
  const plan = await planThatIsThere(app);
  const real = await realEdits(app, plan, edits);
  if (real.put.length + real.remove.length === 0) return plan;
  try {
    return await applyEdits(app, plan, real, (before) => recordChange(app, author, about, before, real));
  } finally {
    settleRecord(app);
  }
}

/**
 * Makes `edits` of `plan` without a name to undo it by. `first` is called when it is sure that they can be made, with the
 * bytes that they take the place of, and kept before they are. Only inside of `changeQueue`.
 */
export async function applyEdits(
  app: App,
  plan: PlanRow,
  edits: FileEdits,
  first: (before: ReadonlyMap<string, Uint8Array>) => Promise<void>,
): Promise<PlanRow> {
  const table = await planTable(app, plan.generation);
  const edit = await planEdit(app, plan, table, edits);
  const paths = [...edits.put.map((file) => file.path), ...edits.remove];
  const rows = await app.db.files.bulkGet(paths);
  await first(new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.path, row.bytes]]))));
  const row = await app.door.changePlan(edit);
  keep(app, row.generation, tableAfter(table, edits.put, edits.remove));
  return row;
}

/** The plan; throws before the first one: there is nothing to change yet. */
export async function planThatIsThere(app: App): Promise<PlanRow> {
  const plan = await currentPlan(app);
  if (plan === null) throw new PlanRefused([]);
  return plan;
}

/** Only what differs from what is there. */
async function realEdits(app: App, plan: PlanRow, { put, remove }: FileEdits): Promise<FileEdits> {
  const { files } = await planTable(app, plan.generation);
  return {
    put: put.filter((file) => files.get(file.path) !== fileHash(file.bytes)),
    remove: remove.filter((path) => files.has(path) && !put.some((file) => file.path === path)),
  };
}

/** The files that hold the things concerned, as they are to be. */
async function editsOfThings(app: App, { put = [], remove = [], info }: ThingChanges): Promise<FileEdits> {
  const plan = await planThatIsThere(app);
  const before = await filesConcerned(app, put, remove);
  const { plan: base } = readPlan(before);
  if (base === null) throw new PlanRefused([]);
  const { files: known } = await planTable(app, plan.generation);
  const taken = new Set([...known.keys()].map(foldedPath));
  const added: PlanFile[] = [];
  let next: Plan = { ...base, info: info ?? base.info };
  for (const { kind, id } of remove) next = without(next, kind, id);
  for (const one of put) {
    const there = holderOf(base, one);
    if (there !== null) {
      next = withThing(next, one, there);
      continue;
    }
    const file = newFile(one.kind, one.thing, taken);
    taken.add(foldedPath(file.path));
    added.push(file);
  }
  const after = writePlan(next);
  const paths = new Set(after.map((file) => file.path));
  return {
    put: sortFiles([...after, ...added]),
    remove: before.map((file) => file.path).filter((path) => !paths.has(path)),
  };
}

async function filesConcerned(
  app: App,
  put: readonly AnyThing[],
  remove: readonly { readonly kind: Kind; readonly id: string }[],
): Promise<readonly PlanFile[]> {
  const keys = [
    ...put.map(({ kind, thing }) => `${kind}:${thing.id}`),
    ...remove.map(({ kind, id }) => `${kind}:${id}`),
  ];
  const rows = await app.db.lists.bulkGet(keys);
  const paths = new Set(['plan.yaml', ...put.flatMap(({ thing }) => thing.origin?.file ?? [])]);
  // Rows hold what listRowOf made of checked values.
  for (const row of rows)
    paths.add((row?.thing as { readonly origin: { readonly file: string } | null })?.origin?.file ?? 'plan.yaml');
  return (await app.db.files.bulkGet([...paths])).flatMap((file) => file ?? []);
}

function thingsIn(plan: Plan, kind: Kind): readonly Things[Kind][] {
  return plan[LISTS[kind]];
}

/** Which thing of the files `one` takes the place of: that of its id, else the one that it was read from. */
function holderOf(base: Plan, { kind, thing }: AnyThing): string | null {
  const things = thingsIn(base, kind);
  const origin = thing.origin;
  const found =
    things.find((old) => old.id === thing.id) ??
    things.find((old) => origin !== null && old.origin?.file === origin.file && old.origin.line === origin.line);
  return found?.id ?? null;
}

function without(plan: Plan, kind: Kind, id: string): Plan {
  return { ...plan, [LISTS[kind]]: thingsIn(plan, kind).filter((thing) => thing.id !== id) };
}

function withThing(plan: Plan, { kind, thing }: AnyThing, there: string): Plan {
  const things = thingsIn(plan, kind);
  const isThere = things.some((old) => old.id === there);
  const next = isThere ? things.map((old) => (old.id === there ? thing : old)) : [...things, thing];
  return { ...plan, [LISTS[kind]]: next };
}
