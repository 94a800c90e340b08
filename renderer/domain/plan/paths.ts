import { LIMITS, sizeText } from './limits.ts';
import type { Kind, PlanFile, Problem } from './model.ts';
import { compareText, problem } from './problem-codes.ts';

/** The folder of each kind of thing below a plan. */
export const FOLDERS: Readonly<Record<Kind, string>> = {
  component: 'components',
  procedure: 'procedures',
  contact: 'contacts',
  role: 'roles',
  tree: 'call-trees',
  scenario: 'scenarios',
  schedule: 'schedule',
  action: 'actions',
  copy: 'copies',
};
const KIND_OF_FOLDER = new Map(Object.entries(FOLDERS).map(([kind, folder]) => [folder, kind as Kind]));

/** What a file of a plan folder is, by its path: a thing's file by kind, the plan file, an asset, a log, or foreign. */
export type FileRole = Kind | 'plan' | 'asset' | 'log' | 'foreign';

/** What the file at `path` is (rule P4). */
export function roleOf(path: string): FileRole {
  if (path === 'plan.yaml') return 'plan';
  const [folder = '', ...rest] = path.split('/');
  if (rest.length === 0) return 'foreign';
  if (folder === 'assets') return 'asset';
  if (folder === 'incidents') return rest.length === 1 && path.endsWith('.jsonl') ? 'log' : 'foreign';
  const kind = KIND_OF_FOLDER.get(folder);
  return kind !== undefined && path.endsWith(extensionOf(kind)) ? kind : 'foreign';
}

/** The ending of the files that hold things of `kind`. */
export function extensionOf(kind: Kind): '.md' | '.yaml' {
  return kind === 'procedure' ? '.md' : '.yaml';
}

/** `files` in path order, each path once as it came. */
export function sortFiles(files: readonly PlanFile[]): readonly PlanFile[] {
  return files.toSorted((a, b) => compareText(a.path, b.path));
}

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const UNSAFE = /[\p{Cc}\\]/u;
const DRIVE = /^[a-z]:/i;

/** Whether `path` could lead out of the folder, or is no path at all (rule P5). */
export function isUnsafePath(path: string): boolean {
  if (path === '' || path.startsWith('/') || DRIVE.test(path) || UNSAFE.test(path)) return true;
  if (path.length > 1024 || !path.isWellFormed()) return true;
  return path.split('/').some((part) => part === '' || part === '.' || part === '..');
}

/** Whether Windows could not hold a file of that name (rule P5). */
export function isReservedPath(path: string): boolean {
  return path.split('/').some((part) => RESERVED.test(part) || /[. ]$/.test(part) || /[<>:"|?*]/.test(part));
}

/** How file systems that ignore case and Unicode form see `path`. */
export function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

/** What is wrong with the paths of `files`, and with how many and how large they are (rules P5, P6). */
export function checkFiles(files: readonly PlanFile[]): readonly Problem[] {
  const problems: Problem[] = [];
  if (files.length > LIMITS.files) {
    const values = { count: String(files.length), limit: String(LIMITS.files) };
    return [problem('files-too-many', { file: 'plan.yaml', line: 1 }, values)];
  }
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (total > LIMITS.planBytes) {
    const values = { size: sizeText(total), limit: sizeText(LIMITS.planBytes) };
    problems.push(problem('plan-too-large', { file: 'plan.yaml', line: 1 }, values));
  }
  const seen = new Map<string, string>();
  for (const file of files) {
    problems.push(...checkPath(file.path, seen), ...checkSize(file));
  }
  return problems;
}

function checkPath(path: string, seen: Map<string, string>): readonly Problem[] {
  const place = { file: path, line: 1 };
  if (isUnsafePath(path)) return [problem('path-unsafe', place, { path: JSON.stringify(path) })];
  const folded = foldedPath(path);
  const other = seen.get(folded);
  seen.set(folded, path);
  if (other !== undefined) return [problem('path-clash', place, { path, other })];
  return isReservedPath(path) ? [problem('path-reserved', place, { path })] : [];
}

function checkSize(file: PlanFile): readonly Problem[] {
  const role = roleOf(file.path);
  const limit = limitOf(role);
  const place = { file: file.path, line: 1 };
  const problems: Problem[] = [];
  if (file.bytes.length > limit) {
    problems.push(problem('file-too-large', place, { size: sizeText(file.bytes.length), limit: sizeText(limit) }));
  }
  if (role === 'log' && file.bytes.length > LIMITS.logLineBytes) problems.push(...checkLogLines(file));
  return problems;
}

function limitOf(role: FileRole): number {
  if (role === 'log') return LIMITS.logBytes;
  return role === 'asset' || role === 'foreign' ? LIMITS.assetBytes : LIMITS.textBytes;
}

const NEW_LINE = 10;

function checkLogLines(file: PlanFile): readonly Problem[] {
  const problems: Problem[] = [];
  let start = 0;
  for (let line = 1; start < file.bytes.length; line += 1) {
    const found = file.bytes.indexOf(NEW_LINE, start);
    const end = found === -1 ? file.bytes.length : found;
    if (end - start > LIMITS.logLineBytes) {
      const values = { size: sizeText(end - start), limit: sizeText(LIMITS.logLineBytes) };
      problems.push(problem('log-line-too-long', { file: file.path, line }, values));
    }
    start = end + 1;
  }
  return problems;
}
