import { LIMITS, sizeText } from '#domain/plan/limits.ts';
import type { PlanFile, Problem, Procedure } from '#domain/plan/model.ts';
import { checkFiles, foldedPath } from '#domain/plan/paths.ts';
import { planHashOf } from '#domain/plan/plan-hash.ts';
import { blocksApplying, problem, sortProblems } from '#domain/plan/problem-codes.ts';
import { type FileRead, type FileThing, readFileThings } from '#domain/plan/read-file-things.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { sameValue } from '#domain/plan/same-value.ts';
import type { PlanEdit } from '#storage/plan.ts';
import type { App } from './open-app.ts';
import { bodyRowOf, listRowOf, type PlanRow, planRows } from './plan.ts';
import { type PlanTable, tableAfter } from './plan-table.ts';

/** A change of the plan that cannot be made: something of it would not be understood. Nothing was changed. */
export class PlanRefused extends Error {
  /** By file, line, code. */
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`plan: refused: ${problems.map((found) => `${found.code} in ${found.file}`).join(', ')}`);
    this.name = 'PlanRefused';
    this.problems = problems;
  }
}

/** Files of the plan that are put and taken out. */
export interface FileEdits {
  readonly put: readonly PlanFile[];
  readonly remove: readonly string[];
}

/**
 * What `edits` come to in the store: exactly what reading the whole folder again would give, but only the files that change
 * are read. Throws PlanRefused.
 */
export async function planEdit(app: App, plan: PlanRow, table: PlanTable, edits: FileEdits): Promise<PlanEdit> {
  const reads = edits.put.map(readFileThings);
  refuse([...fileProblems(table, edits), ...reads.flatMap((read) => read.problems)]);
  const touched = new Set([...edits.put.map((file) => file.path), ...edits.remove]);
  const old = (await app.db.files.bulkGet([...touched])).flatMap((row) =>
    row === undefined ? [] : [readFileThings(row)],
  );
  const things = reads.flatMap((read) => read.things);
  refuse([...repeated(things), ...(await sizeProblems(app, edits))]);
  const needsWhole = await dependsOnOthers(app, old, things, touched);
  return needsWhole
    ? wholeEdit(app, plan, table, edits)
    : { ...smallEdit(plan, old, reads), hash: hashAfter(table, edits), files: edits };
}

function hashAfter(table: PlanTable, edits: FileEdits): string {
  return planHashOf([...tableAfter(table, edits.put, edits.remove)].map(([path, sha256]) => ({ path, sha256 })));
}

function smallEdit(
  plan: PlanRow,
  old: readonly FileRead[],
  reads: readonly FileRead[],
): Omit<PlanEdit, 'hash' | 'files'> {
  const things = reads.flatMap((read) => read.things);
  const before = old.flatMap((read) => read.things);
  const kept = new Set(things.map(keyOf));
  const gone = before.filter((thing) => !kept.has(keyOf(thing)));
  const bodies = things.flatMap(({ thing }) => ('bodyLine' in thing ? [bodyRowOf(thing)] : []));
  const removedBodies = gone.flatMap(({ kind, thing }) => (kind === 'procedure' ? [thing.id as string] : []));
  const counts = (of: readonly FileThing[]) => of.filter(({ kind }) => kind === 'component').length;
  const components = plan.counts.component + counts(things) - counts(before);
  if (components > LIMITS.components) {
    const values = { count: String(components), limit: String(LIMITS.components) };
    refuse([problem('components-too-many', { file: 'plan.yaml', line: 1 }, values)]);
  }
  return {
    info: reads.find((read) => read.info !== null)?.info ?? plan.info,
    shipped: plan.shipped,
    lists: { put: things.map(({ kind, thing }) => listRowOf(kind, thing)), remove: gone.map(keyOf) },
    bodies: { put: bodies, remove: removedBodies },
  };
}

function keyOf({ kind, thing }: FileThing): string {
  return `${kind}:${thing.id}`;
}

function refuse(problems: readonly Problem[]): void {
  const blocking = problems.filter(blocksApplying);
  if (blocking.length > 0) throw new PlanRefused(sortProblems(blocking));
}

/** What is wrong with the files as files, also beside those that are there. Rules P5, P6. */
function fileProblems(table: PlanTable, { put, remove }: FileEdits): readonly Problem[] {
  const problems = [...checkFiles(put)];
  const at = { file: 'plan.yaml', line: 1 };
  if (remove.includes('plan.yaml')) problems.push(problem('plan-missing', at, {}));
  for (const { path } of put) {
    const other = table.folded.get(foldedPath(path));
    if (other === undefined || other === path || remove.includes(other)) continue;
    problems.push(problem('path-clash', { file: path, line: 1 }, { path, other }));
  }
  const files = tableAfter(table, put, remove);
  if (files.size > LIMITS.files) {
    problems.push(problem('files-too-many', at, { count: String(files.size), limit: String(LIMITS.files) }));
  }
  return problems;
}

/** A little text more is no matter: sizes are added up only when something large comes in. Rule P6. */
const LARGE = 1024 * 1024;

async function sizeProblems(app: App, { put, remove }: FileEdits): Promise<readonly Problem[]> {
  if (put.every((file) => file.bytes.length < LARGE)) return [];
  const gone = new Set([...remove, ...put.map((file) => file.path)]);
  let total = put.reduce((sum, file) => sum + file.bytes.length, 0);
  await app.db.files.each((file) => {
    if (!gone.has(file.path)) total += file.bytes.length;
  });
  if (total <= LIMITS.planBytes) return [];
  const values = { size: sizeText(total), limit: sizeText(LIMITS.planBytes) };
  return [problem('plan-too-large', { file: 'plan.yaml', line: 1 }, values)];
}

function repeated(things: readonly FileThing[]): readonly Problem[] {
  const first = new Map<string, FileThing>();
  return things.flatMap((one) => {
    const before = first.get(keyOf(one));
    if (before === undefined) first.set(keyOf(one), one);
    const isMade = one.idFrom === 'path' || before?.idFrom === 'path';
    return before === undefined || isMade ? [] : [duplicate(one, before.thing.origin)];
  });
}

function duplicate({ kind, thing }: FileThing, other: Procedure['origin']): Problem {
  const place = thing.origin ?? { file: '', line: 1 };
  return problem('id-duplicate', place, { kind, id: thing.id, other: `${other?.file ?? ''}:${other?.line ?? 0}` });
}

/** Whether ids of files that do not change depend on this change: made from their path, they give way or need not any more. */
async function dependsOnOthers(
  app: App,
  old: readonly FileRead[],
  things: readonly FileThing[],
  touched: ReadonlySet<string>,
): Promise<boolean> {
  const before = old.flatMap((read) => read.things);
  const known = new Set(before.map(keyOf));
  const fresh = things.filter((thing) => !known.has(keyOf(thing)));
  const rows = await app.db.lists.bulkGet(fresh.map(keyOf));
  const problems: Problem[] = [];
  for (const [index, one] of fresh.entries()) {
    const there = rows[index];
    const origin = originOf(there?.thing);
    if (there === undefined || (origin !== null && touched.has(origin.file))) continue;
    if (one.idFrom === 'path' || (await isMade(app, there.kind, origin))) return true;
    problems.push(duplicate(one, origin));
  }
  refuse(problems);
  if (things.some((one, at) => things.findIndex((other) => keyOf(other) === keyOf(one)) !== at)) return true;
  // An id that was written and is now made from the path has to give way again, to those before it.
  const kept = new Set(things.filter((one) => !isMadeNow(one, before)).map(keyOf));
  for (const one of before) {
    if (one.kind !== 'procedure') continue;
    const row = await app.db.lists.get(keyOf(one));
    if (originOf(row?.thing)?.file !== one.thing.origin?.file) return true;
    if (!kept.has(keyOf(one)) && (await isAwaited(app, one.thing.id))) return true;
  }
  return false;
}

function isMadeNow(one: FileThing, before: readonly FileThing[]): boolean {
  const old = before.find((other) => keyOf(other) === keyOf(one));
  return one.idFrom === 'path' && old?.idFrom === 'text';
}

async function isMade(app: App, kind: string, origin: Procedure['origin']): Promise<boolean> {
  const file = kind === 'procedure' && origin !== null ? await app.db.files.get(origin.file) : undefined;
  return file !== undefined && readFileThings(file).things[0]?.idFrom === 'path';
}

/** Whether a procedure whose id was made gave way to `id` and would take it when it is free: `id-2`, `id-3` … */
async function isAwaited(app: App, id: string): Promise<boolean> {
  const stem = `procedure:${id.replace(/-\d+$/, '').slice(0, 56)}`;
  const near = await app.db.lists.where('key').between(stem, `${stem}\uffff`).toArray();
  for (const row of near) {
    if (row.id !== id && /-\d+$/.test(row.id) && (await isMade(app, row.kind, originOf(row.thing)))) return true;
  }
  return false;
}

function originOf(thing: unknown): Procedure['origin'] {
  // Rows hold what planRows made of checked values.
  return (thing as Pick<Procedure, 'origin'> | undefined)?.origin ?? null;
}

/** The edit found by reading everything again: rare, and right whatever depends on what. */
async function wholeEdit(app: App, plan: PlanRow, table: PlanTable, edits: FileEdits): Promise<PlanEdit> {
  const files = new Map((await app.db.files.toArray()).map((file) => [file.path, file]));
  for (const path of edits.remove) files.delete(path);
  for (const file of edits.put) files.set(file.path, file);
  const read = readPlan([...files.values()]);
  refuse(read.problems);
  if (read.plan === null) throw new PlanRefused(read.problems);
  const rows = planRows(read.plan, hashAfter(table, edits), plan.shipped);
  const [lists, bodies] = await Promise.all([app.db.lists.toArray(), app.db.bodies.toArray()]);
  return {
    info: rows.info,
    hash: rows.hash,
    shipped: rows.shipped,
    lists: changed(lists, rows.lists, (row) => row.key),
    bodies: changed(bodies, rows.bodies, (row) => row.id),
    files: edits,
  };
}

function changed<T extends object>(before: readonly T[], after: readonly T[], key: (row: T) => string) {
  const old = new Map(before.map((row) => [key(row), row]));
  const put = after.filter((row) => !sameValue(old.get(key(row)), row));
  const kept = new Set(after.map(key));
  return { put, remove: [...old.keys()].filter((one) => !kept.has(one)) };
}
