import { uniqueId } from './ids.ts';
import { LIMITS } from './limits.ts';
import type { Kind, Plan, PlanFile, PlanInfo, Problem, Procedure, ProcedureId } from './model.ts';
import { checkFiles, extensionOf, FOLDERS, roleOf, sortFiles } from './paths.ts';
import { blocksApplying, problem, sortProblems } from './problem-codes.ts';
import { type ProcedureRead, readProcedureFile } from './read-procedure-file.ts';
import { readPlanInfo, readThings, type YamlKind, type YamlThings } from './read-things.ts';
import { textOf } from './utf8.ts';

/** A plan as read, and everything that is wrong with it. */
export interface PlanRead {
  readonly plan: Plan | null;
  /** By file, line, code. */
  readonly problems: readonly Problem[];
  /** Whether the plan may be applied as a whole: there is one, and nothing in it was left unread (rule P12). */
  readonly applicable: boolean;
}

type Lists = { [K in YamlKind]: YamlThings[K][] };

/**
 * The plan that `files` hold, with every problem at once, each with file, line and code.
 *
 * `plan` is `null` only where plan.yaml is missing or unusable, a path is unsafe, or a limit is passed; otherwise things that
 * could not be read are left out and said so. Order of `files` does not matter. Rules P4-P20.
 */
export function readPlan(files: readonly PlanFile[]): PlanRead {
  const sorted = sortFiles(files);
  const problems: Problem[] = [...checkFiles(sorted)];
  if (problems.some((found) => stopsReading(found.code))) return unreadable(problems);
  const info = readInfo(sorted, problems);
  const lists: Lists = emptyLists();
  const documents: ProcedureRead[] = [];
  for (const file of sorted) {
    const role = roleOf(file.path);
    if (role === 'foreign') problems.push(...unreadExtension(file.path));
    if (!isKind(role)) continue;
    const text = textOf(file.bytes);
    if (text === null) problems.push(problem('text-not-utf8', { file: file.path, line: 1 }, {}));
    else if (role === 'procedure') documents.push(readProcedureFile(text, file.path));
    else addThings(lists, role, text, file.path, problems);
  }
  problems.push(...documents.flatMap((read) => read.problems));
  if (lists.component.length > LIMITS.components) {
    const values = { count: String(lists.component.length), limit: String(LIMITS.components) };
    problems.push(problem('components-too-many', { file: 'plan.yaml', line: 1 }, values));
    return unreadable(problems);
  }
  if (info === null) return unreadable(problems);
  const plan = planOf(info, lists, documents, sorted, problems);
  return { plan, problems: sortProblems(problems), applicable: !problems.some(blocksApplying) };
}

/** Codes past which nothing of a folder is read: it could do harm, or would take for ever. */
const UNREADABLE: ReadonlySet<string> = new Set([
  'path-unsafe',
  'files-too-many',
  'plan-too-large',
  'file-too-large',
  'log-line-too-long',
]);

/** Whether a problem with this code keeps the whole folder from being read. */
export function stopsReading(code: string): boolean {
  return UNREADABLE.has(code);
}

function unreadable(problems: readonly Problem[]): PlanRead {
  return { plan: null, problems: sortProblems(problems), applicable: false };
}

function isKind(role: ReturnType<typeof roleOf>): role is Kind {
  return Object.hasOwn(FOLDERS, role);
}

function readInfo(files: readonly PlanFile[], problems: Problem[]): PlanInfo | null {
  const place = { file: 'plan.yaml', line: 1 };
  const file = files.find((candidate) => candidate.path === place.file);
  const text = file === undefined ? null : textOf(file.bytes);
  if (text === null) {
    problems.push(file === undefined ? problem('plan-missing', place, {}) : problem('text-not-utf8', place, {}));
    return null;
  }
  const read = readPlanInfo(text);
  problems.push(...read.problems);
  return read.info;
}

function emptyLists(): Lists {
  return { component: [], contact: [], role: [], tree: [], scenario: [], schedule: [], action: [], copy: [] };
}

function addThings<K extends YamlKind>(lists: Lists, kind: K, text: string, file: string, problems: Problem[]): void {
  const read = readThings(kind, text, file);
  problems.push(...read.problems);
  for (const thing of read.things) lists[kind].push(thing);
}

const NEAR_MISSES = /\.(yml|json|markdown|mdown|mkd|mdx|txt|yaml|md)$/i;

/** A warning for a file that looks as if it were meant to be read, in a folder of things, with an ending that is not. */
function unreadExtension(path: string): readonly Problem[] {
  const [folder = '', ...rest] = path.split('/');
  const kind = Object.entries(FOLDERS).find(([, name]) => name === folder)?.[0] as Kind | undefined;
  const extension = NEAR_MISSES.exec(path)?.[0];
  if (kind === undefined || rest.length === 0 || extension === undefined) return [];
  return [problem('extension-unread', { file: path, line: 1 }, { extension, expected: extensionOf(kind) })];
}

function planOf(
  info: PlanInfo,
  lists: Lists,
  documents: readonly ProcedureRead[],
  files: readonly PlanFile[],
  problems: Problem[],
): Plan {
  return {
    info,
    components: firstOfEach('component', lists.component, problems),
    procedures: firstOfEach('procedure', withOwnIds(documents), problems),
    contacts: firstOfEach('contact', lists.contact, problems),
    roles: firstOfEach('role', lists.role, problems),
    callTrees: firstOfEach('tree', lists.tree, problems),
    scenarios: firstOfEach('scenario', lists.scenario, problems),
    schedule: firstOfEach('schedule', lists.schedule, problems),
    actions: firstOfEach('action', lists.action, problems),
    copies: firstOfEach('copy', lists.copy, problems),
    files,
  };
}

/** Ids made from paths give way to written ones and, in path order, to each other (rule P20). */
function withOwnIds(documents: readonly ProcedureRead[]): readonly Procedure[] {
  const taken = new Set<string>();
  for (const { procedure, idFrom } of documents) if (procedure !== null && idFrom === 'text') taken.add(procedure.id);
  const procedures: Procedure[] = [];
  for (const { procedure, idFrom } of documents) {
    if (procedure === null) continue;
    if (idFrom === 'text') {
      procedures.push(procedure);
      continue;
    }
    // Made from an id by adding a number within its length: an id again.
    const id = uniqueId(procedure.id, taken) as ProcedureId;
    taken.add(id);
    procedures.push(id === procedure.id ? procedure : { ...procedure, id });
  }
  return procedures;
}

interface Named {
  readonly id: string;
  readonly origin: { readonly file: string; readonly line: number } | null;
}

/** The first thing of each id; the others are reported with where the first is (rule P13). */
function firstOfEach<T extends Named>(kind: Kind, things: readonly T[], problems: Problem[]): readonly T[] {
  const first = new Map<string, T>();
  for (const thing of things) {
    const before = first.get(thing.id);
    if (before === undefined) {
      first.set(thing.id, thing);
      continue;
    }
    const other = `${before.origin?.file ?? ''}:${before.origin?.line ?? 0}`;
    problems.push(problem('id-duplicate', thing.origin ?? { file: '', line: 1 }, { kind, id: thing.id, other }));
  }
  return [...first.values()];
}
