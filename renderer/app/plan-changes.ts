import { z } from 'zod';
import { backward, type FileChange, fileChange, forward, joined } from '#domain/changes/file-change.ts';
import type { PlanFile } from '#domain/plan/model.ts';
import type { App } from './open-app.ts';
import { currentPlan } from './plan.ts';
import { isAside } from './plan-aside.ts';
import type { FileEdits } from './plan-edit.ts';
import type { Author } from './record.ts';

const fileChangeSchema = z.object({
  path: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  splice: z.object({ at: z.number(), removed: z.string(), added: z.string() }),
  isText: z.boolean(),
});

const shippedSchema = z.enum(['example', 'library']).nullable();
const wholeSchema = z.object({
  before: z.object({ hash: z.string(), shipped: shippedSchema }),
  after: z.object({ hash: z.string(), shipped: shippedSchema }),
});

const changeSchema = z.object({
  number: z.number(),
  /** Number of the change that it was made after; 0 for none. What is taken back leaves a branch that nothing goes on from. */
  parent: z.number(),
  /** Milliseconds since 1970. */
  at: z.number(),
  by: z.string(),
  name: z.string(),
  joins: z.string().nullable(),
  files: z.array(fileChangeSchema),
  /** What `files` were before the last change that joined: it may be that the program ended between the two. */
  prior: z.array(fileChangeSchema).nullable(),
  /** Both plans, where one was put in the place of another; `files` is empty then: see plan-aside.ts. */
  whole: wholeSchema.nullable().default(null),
});

/** A change of the plan that was made once: who, when, what. Whether it is made now is seen from the files. */
export type KeptChange = Readonly<z.infer<typeof changeSchema>>;

// Note: changes are kept as settings, because those are in the journal too: a database that is built again has them all.
const PREFIX = 'change:';
const JOIN_WITHIN_MS = 10 * 60_000;
/** Characters of JSON in one setting: a line of the journal must hold them. */
const PIECE = 3_000_000;

const queues = new WeakMap<App, Promise<unknown>>();
/** Numbers of changes that are kept and just being made: nobody is offered to do them again. */
const pending = new WeakMap<App, number>();

/** Runs `change` when the changes of the plan before it are done: each one sees what the one before left. */
export function changeQueue<T>(app: App, change: () => Promise<T>): Promise<T> {
  const turn = (queues.get(app) ?? Promise.resolve()).then(change);
  queues.set(
    app,
    turn.catch(() => undefined),
  );
  return turn;
}

/** Every change that is kept, oldest first. */
export async function keptChanges(app: App): Promise<readonly KeptChange[]> {
  const rows = await app.db.settings.where('key').between(PREFIX, `${PREFIX}\uffff`).toArray();
  return readChanges(rows);
}

/** The last `count` changes, newest first. */
async function lastChanges(app: App, count: number): Promise<readonly KeptChange[]> {
  const rows = await app.db.settings
    .where('key')
    .between(PREFIX, `${PREFIX}\uffff`)
    .reverse()
    // A change in pieces has several rows.
    .limit(count * 2 + 64)
    .toArray();
  return readChanges(rows.reverse()).toReversed().slice(0, count);
}

function readChanges(rows: readonly { readonly key: string; readonly value: unknown }[]): readonly KeptChange[] {
  const pieces = Map.groupBy(rows, (row) => row.key.split('.')[0] ?? '');
  return [...pieces.values()].flatMap((of) => {
    const text = of.map((row) => (typeof row.value === 'string' ? row.value : '')).join('');
    const read = changeSchema.safeParse(jsonOf(text));
    return read.success ? [read.data] : [];
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps what is about to be done to the plan, so that it can be taken back. Kept first: see `turnOf`. */
export async function recordChange(
  app: App,
  author: Author,
  about: { readonly name: string; readonly joins?: string },
  before: ReadonlyMap<string, Uint8Array>,
  edits: FileEdits,
): Promise<void> {
  const after = new Map(edits.put.map((file) => [file.path, file.bytes]));
  const paths = [...after.keys(), ...edits.remove];
  const files = paths.map((path) => fileChange(path, before.get(path) ?? null, after.get(path) ?? null));
  const { position, last } = await positionNow(app);
  const joins = about.joins ?? null;
  const isOnTop = last !== null && last.number === position;
  const whole = isOnTop ? joinedWith(app, author, last, joins, files, before, after) : null;
  if (whole?.every((file) => file.before === file.after) === true && last !== null) {
    // Typed and taken back: nothing is left that could be undone.
    await keepChange(app, { ...last, parent: -1, files: [], prior: null });
    return movePosition(app, last.parent);
  }
  await keepChange(app, {
    number: whole === null ? (last?.number ?? 0) + 1 : position,
    parent: whole === null ? position : (last?.parent ?? 0),
    at: app.now(),
    by: author.by,
    name: about.name,
    joins,
    files: whole ?? files,
    prior: whole === null ? null : (last?.files ?? null),
    whole: null,
  });
}

/** Keeps that a whole plan is about to take the place of another; its number. As `recordChange`. */
export async function recordWhole(
  app: App,
  author: Author,
  name: string,
  whole: NonNullable<KeptChange['whole']>,
): Promise<number> {
  const { position, last } = await positionNow(app);
  const number = (last?.number ?? 0) + 1;
  const about = { number, parent: position, at: app.now(), by: author.by, name };
  await keepChange(app, { ...about, joins: null, files: [], prior: null, whole });
  return number;
}

/** The change that was recorded last is made, or failed. */
export function settleRecord(app: App): void {
  pending.delete(app);
}

/** Whether `change` is just being made. */
export function isPending(app: App, change: KeptChange): boolean {
  return pending.get(app) === change.number;
}

const positionSchema = z.object({ position: z.number(), last: z.number() });
const POSITION = 'change-position';

/** The number of the change that was made last and not taken back (0: none), and the newest one that is kept. */
export async function positionNow(app: App): Promise<{ readonly position: number; readonly last: KeptChange | null }> {
  const [last = null] = await lastChanges(app, 1);
  const kept = positionSchema.safeParse((await app.db.settings.get(POSITION))?.value);
  // A change that was made since stands on top, without a word.
  const isValid = kept.success && kept.data.last === last?.number;
  return { position: isValid ? kept.data.position : (last?.number ?? 0), last };
}

/** Says that `position` is now the change that was made last. */
export async function movePosition(app: App, position: number): Promise<void> {
  const [last] = await lastChanges(app, 1);
  await app.door.putSetting(POSITION, { position, last: last?.number ?? 0 });
}

function joinedWith(
  app: App,
  author: Author,
  last: KeptChange,
  joins: string | null,
  files: readonly FileChange[],
  before: ReadonlyMap<string, Uint8Array>,
  after: ReadonlyMap<string, Uint8Array>,
): FileChange[] | null {
  if (joins === null || last.joins !== joins || last.by !== author.by) return null;
  if (app.now() - last.at > JOIN_WITHIN_MS || last.files.length !== files.length) return null;
  // What was kept in pieces is not written over: a shorter text would leave pieces behind.
  if (JSON.stringify(last).length > PIECE / 2) return null;
  const whole: FileChange[] = [];
  for (const file of files) {
    const first = last.files.find((one) => one.path === file.path);
    const { path } = file;
    const one =
      first === undefined ? undefined : joined(first, file, before.get(path) ?? null, after.get(path) ?? null);
    if (one === undefined) return null;
    whole.push(one);
  }
  return whole;
}

async function keepChange(app: App, change: KeptChange): Promise<void> {
  const text = JSON.stringify(change);
  const key = PREFIX + String(change.number).padStart(9, '0');
  pending.set(app, change.number);
  // The first piece last: without it the others are no change.
  for (let piece = Math.ceil(text.length / PIECE) - 1; piece >= 0; piece -= 1) {
    const name = piece === 0 ? key : `${key}.${String(piece).padStart(4, '0')}`;
    await app.door.putSetting(name, text.slice(piece * PIECE, (piece + 1) * PIECE));
  }
}

/** How a kept change stands to the plan as it is: made, taken back, or neither, because something else changed since. */
type Standing = 'done' | 'undone' | 'past';

/** The files that take `change` back (`undo`) or make it again, and how it stands. */
export interface Turn {
  readonly standing: Standing;
  readonly edits: FileEdits;
}

/** How `change` stands to the plan, and what would turn it. */
export async function turnOf(app: App, change: KeptChange): Promise<Turn> {
  if (change.whole !== null) return { standing: await wholeStanding(app, change), edits: { put: [], remove: [] } };
  for (const files of change.prior === null ? [change.files] : [change.files, change.prior]) {
    const now = new Map(
      (await app.db.files.bulkGet(files.map((file) => file.path))).flatMap((row) =>
        row === undefined ? [] : [[row.path, row.bytes]],
      ),
    );
    const back = turned(files, (file) => backward(file, now.get(file.path) ?? null));
    if (back !== null) return { standing: 'done', edits: back };
    const again = turned(files, (file) => forward(file, now.get(file.path) ?? null));
    if (again !== null) return { standing: 'undone', edits: again };
  }
  return { standing: 'past', edits: { put: [], remove: [] } };
}

async function wholeStanding(app: App, { number, whole }: KeptChange): Promise<Standing> {
  const hash = (await currentPlan(app))?.hash;
  if (hash === whole?.after.hash) return (await isAside(app, number, 'before')) ? 'done' : 'past';
  if (hash === whole?.before.hash) return (await isAside(app, number, 'after')) ? 'undone' : 'past';
  return 'past';
}

function turned(
  files: readonly FileChange[],
  turn: (file: FileChange) => Uint8Array | null | undefined,
): FileEdits | null {
  const put: PlanFile[] = [];
  const remove: string[] = [];
  for (const file of files) {
    const bytes = turn(file);
    if (bytes === undefined) return null;
    if (bytes === null) remove.push(file.path);
    else put.push({ path: file.path, bytes });
  }
  return { put, remove };
}
