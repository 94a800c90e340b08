import { type EditGrain, editYaml, idsIn, type YamlEdit } from './edit-yaml.ts';
import { emitFields, emitItems } from './emit-yaml.ts';
import { encodeInfo, encodeThing, type Things } from './encode.ts';
import { KINDS, type Kind, type Plan, type PlanFile } from './model.ts';
import { extensionOf, FOLDERS, foldedPath, isReservedPath, sortFiles } from './paths.ts';
import { readPlan } from './read-plan.ts';
import { readPlanInfo, readThings, type YamlKind, type YamlThings } from './read-things.ts';
import { sameThing } from './same-value.ts';
import { thingsOf } from './things-of.ts';
import { bytesOf, textOf } from './utf8.ts';
import { writeProcedure } from './write-procedure-file.ts';

type AnyThing = Things[Kind];
type YamlThing = YamlThings[YamlKind];
interface Change {
  readonly kind: Kind;
  readonly before: AnyThing;
  /** `null`: removed. */
  readonly after: AnyThing | null;
}

/**
 * The files of a plan folder that hold `plan`, in path order. Rules P30-P36.
 *
 * Starts from `plan.files`: a file none of whose things changed comes back byte for byte, foreign files, assets and logs
 * too; what changed is changed in place; a thing that no file holds gets a file of its own in its kind's folder; what is no
 * longer in the plan is taken out, and its file with it when nothing is left in it. What could not be read stays as it is.
 */
export function writePlan(plan: Plan): readonly PlanFile[] {
  const base = readPlan(plan.files).plan;
  const files = new Map(plan.files.map((file) => [file.path, file]));
  const { changes, added } = compare(base, plan);
  for (const [path, inFile] of Map.groupBy(changes, (change) => change.before.origin?.file ?? '')) {
    const written = writeChanges(path, files.get(path), inFile);
    if (written === null) files.delete(path);
    else files.set(path, written);
  }
  const info = writeInfo(base, plan, files.get('plan.yaml'));
  if (info !== null) files.set('plan.yaml', info);
  const taken = new Set([...files.keys()].map(foldedPath));
  for (const { kind, thing } of added) {
    const file = newFile(kind, thing, taken);
    taken.add(foldedPath(file.path));
    files.set(file.path, file);
  }
  return sortFiles([...files.values()]);
}

/** A file of its own for a thing that no file holds, in its kind's folder. `taken`: paths that are there, folded. Rule P34. */
export function newFile<K extends Kind>(kind: K, thing: Things[K], taken: { has(folded: string): boolean }): PlanFile {
  return { path: freePath(kind, thing.id, taken), bytes: bytesOf(freshText(kind, thing)) };
}

function compare(base: Plan | null, plan: Plan) {
  const changes: Change[] = [];
  const added: { readonly kind: Kind; readonly thing: AnyThing }[] = [];
  for (const kind of KINDS) {
    const old: readonly AnyThing[] = base === null ? [] : thingsOf(base)[kind];
    const next: readonly AnyThing[] = thingsOf(plan)[kind];
    const matches = matchThings(old, next);
    for (const before of old) {
      const after = matches.get(before) ?? null;
      if (after === null || !sameThing(before, after)) changes.push({ kind, before, after });
    }
    const known = new Set(matches.values());
    added.push(...next.filter((thing) => !known.has(thing)).map((thing) => ({ kind, thing })));
  }
  return { changes, added };
}

/** Which old thing became which: the one with its id, else (an id that changed) the one that it says it was read from. */
function matchThings(old: readonly AnyThing[], next: readonly AnyThing[]): ReadonlyMap<AnyThing, AnyThing> {
  const byId = new Map(next.map((thing) => [thing.id as string, thing]));
  const matches = new Map<AnyThing, AnyThing>();
  const unmatched = new Map<string, AnyThing>();
  for (const before of old) {
    const after = byId.get(before.id);
    if (after !== undefined) matches.set(before, after);
    else unmatched.set(`${before.origin?.file}:${before.origin?.line}`, before);
  }
  const known = new Set(matches.values());
  for (const thing of next) {
    const before = thing.origin === null ? undefined : unmatched.get(`${thing.origin.file}:${thing.origin.line}`);
    if (before !== undefined && !known.has(thing) && !matches.has(before)) matches.set(before, thing);
  }
  return matches;
}

/** The file with its changes, `null` when nothing is left in it. */
function writeChanges(path: string, file: PlanFile | undefined, changes: readonly Change[]): PlanFile | null {
  const text = file === undefined ? null : textOf(file.bytes);
  const first = changes[0];
  if (file === undefined || text === null || first === undefined) return null;
  const written = isProcedureChange(first)
    ? writeProcedureChange(text, path, first)
    : writeYamlChanges(text, path, changes);
  if (written === null) return null;
  return written === text ? file : { path, bytes: bytesOf(written) };
}

function isProcedureChange(change: Change): change is ProcedureChange {
  return change.kind === 'procedure';
}

interface ProcedureChange extends Change {
  readonly before: Things['procedure'];
  readonly after: Things['procedure'] | null;
}

function writeProcedureChange(text: string, path: string, { before, after }: ProcedureChange): string | null {
  return after === null ? null : writeProcedure(text, path, before, after);
}

const GRAINS: readonly EditGrain[] = ['values', 'things'];

function writeYamlChanges(text: string, path: string, changes: readonly Change[]): string | null {
  const ids = idsIn(text);
  const removed = changes.filter((change) => change.after === null).length;
  if (removed > 0 && removed === ids.length) return null;
  const edits = changes.map((change) => editOf(ids, change));
  for (const grain of GRAINS) {
    const edited = editYaml(text, edits, grain);
    if (edited !== null && readsAs(edited, path, changes)) return edited;
  }
  return freshList(path, text, changes);
}

function editOf(ids: readonly (string | null)[], { kind, before, after }: Change): YamlEdit {
  return {
    index: ids.indexOf(before.id),
    before: encodeThing(kind, before),
    after: after === null ? null : encodeThing(kind, after),
  };
}

/** Whether the edited text gives the changed things as they should be, and the others as they were. */
function readsAs(edited: string, path: string, changes: readonly Change[]): boolean {
  const kind = changes[0]?.kind;
  if (kind === undefined || kind === 'procedure') return false;
  // Of several with one id the first counts: what comes last here is kept.
  const read = readThings(kind, edited, path).things.toReversed();
  const things = new Map<string, object>(read.map((thing) => [thing.id, thing]));
  return changes.every(({ before, after }) => {
    if (after === null) return !things.has(before.id);
    const thing = things.get(after.id);
    return thing !== undefined && sameThing(thing, after);
  });
}

/** All things of a file written anew, when its text is of a shape that cannot be edited: comments are lost. */
function freshList(path: string, text: string, changes: readonly Change[]): string {
  const kind = changes[0]?.kind;
  if (kind === undefined || kind === 'procedure') throw new Error(`plan: ${path} cannot be written`);
  const changed = new Map<string, Change>(changes.map((change) => [change.before.id, change]));
  const things: readonly YamlThing[] = readThings(kind, text, path).things;
  const fields = things.flatMap((thing) => {
    const after = changed.has(thing.id) ? (changed.get(thing.id)?.after ?? null) : thing;
    return after === null ? [] : [encodeThing(kind, after)];
  });
  return emitItems(fields, 0);
}

function writeInfo(base: Plan | null, plan: Plan, file: PlanFile | undefined): PlanFile | null {
  if (base !== null && sameThing(base.info, plan.info)) return null;
  const after = encodeInfo(plan.info);
  const text = file === undefined ? null : textOf(file.bytes);
  if (base !== null && text !== null) {
    for (const grain of GRAINS) {
      const edited = editYaml(text, [{ index: 0, before: encodeInfo(base.info), after }], grain);
      const info = edited === null ? null : readPlanInfo(edited).info;
      if (edited !== null && info !== null && sameThing(info, plan.info))
        return { path: 'plan.yaml', bytes: bytesOf(edited) };
    }
  }
  return { path: 'plan.yaml', bytes: bytesOf(emitFields(after, 0)) };
}

function freshText(kind: Kind, thing: AnyThing): string {
  const front = emitFields(encodeThing(kind, thing), 0);
  return 'bodyLine' in thing ? `---\n${front}---\n${thing.body}` : front;
}

function freePath(kind: Kind, id: string, taken: { has(folded: string): boolean }): string {
  const extension = extensionOf(kind);
  const stem = `${FOLDERS[kind]}/${isReservedPath(id) ? `${kind}-${id}` : id}`;
  for (let number = 1; ; number += 1) {
    const path = `${stem}${number === 1 ? '' : `-${number}`}${extension}`;
    if (!taken.has(foldedPath(path))) return path;
  }
}
