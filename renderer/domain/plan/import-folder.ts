import { emitFields } from './emit-yaml.ts';
import { emptyPlan } from './empty-plan.ts';
import { encodeInfo } from './encode.ts';
import { splitFrontMatter } from './front-matter.ts';
import { importDocument, renameField } from './import-front-matter.ts';
import { targetFinder } from './import-targets.ts';
import { LIMITS, sizeText } from './limits.ts';
import { mapLinks } from './markdown-links.ts';
import type { PlanFile, Problem } from './model.ts';
import { decodeText } from './old-encodings.ts';
import { checkFiles, foldedPath, isReservedPath, sortFiles } from './paths.ts';
import { problem, sortProblems } from './problem-codes.ts';
import { type PlanRead, readPlan, stopsReading } from './read-plan.ts';
import { bytesOf } from './utf8.ts';

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;

/**
 * A plan made of a folder of Markdown from elsewhere: each document a procedure, no text lost. Rules P90-P94.
 *
 * Documents go below `procedures/` under the path that they had; the files that they show or link to go below `assets/`, and
 * links follow. Front matter stays (import-front-matter.ts). `name` is the folder's, and becomes the plan's. Problems are as
 * those of `readPlan`, placed in the new files, with notes on what was changed.
 */
export function planFromMarkdownFolder(name: string, files: readonly PlanFile[]): PlanRead {
  const sorted = sortFiles(files);
  const refused = checkFiles(sorted).filter((found) => stopsReading(found.code));
  if (refused.length > 0) return { plan: null, problems: sortProblems(refused), applicable: false };
  const problems: Problem[] = [];
  const documents = withOwnIds(documentsIn(sorted, problems), problems);
  if (documents.length === 0) {
    return {
      plan: null,
      problems: [...problems, problem('import-nothing', { file: name, line: 1 }, {})],
      applicable: false,
    };
  }
  const linked = linkAll(documents, sorted);
  problems.push(...leftOut(sorted, documents, linked.assets));
  const read = readPlan([planFile(name), ...linked.documents, ...linked.assets.values()]);
  return { ...read, problems: sortProblems([...read.problems, ...problems]) };
}

interface Document {
  /** In the folder from elsewhere. */
  readonly from: string;
  /** In the plan. */
  readonly path: string;
  readonly text: string;
}

function documentsIn(files: readonly PlanFile[], problems: Problem[]): readonly Document[] {
  const taken = new Set<string>();
  const above = sharedFolder(files);
  return files.flatMap((file): readonly Document[] => {
    if (!MARKDOWN.test(file.path)) return [];
    const path = freePath(`procedures/${file.path.slice(above.length).replace(MARKDOWN, '.md')}`, taken);
    const place = { file: path, line: 1 };
    if (file.bytes.length > LIMITS.textBytes) {
      const values = { size: sizeText(file.bytes.length), limit: sizeText(LIMITS.textBytes) };
      problems.push(problem('file-too-large', place, values));
      return [];
    }
    const decoded = decodeText(file.bytes);
    if (decoded === null) {
      problems.push(problem('text-not-utf8', place, {}));
      return [];
    }
    if (decoded.recoded) problems.push(problem('import-recoded', place, {}));
    const imported = importDocument(decoded.text, path);
    problems.push(...imported.problems);
    return [{ from: file.path, path, text: imported.text }];
  });
}

/** The folder, with its last `/`, that all documents are in: it says nothing about any of them. '' without one. */
function sharedFolder(files: readonly PlanFile[]): string {
  const folders = files.filter((file) => MARKDOWN.test(file.path)).map((file) => file.path.split('/').slice(0, -1));
  const shared = folders.reduce((all, parts) => {
    const differs = all.findIndex((part, index) => parts[index] !== part);
    return differs === -1 ? all : all.slice(0, differs);
  }, folders[0] ?? []);
  return shared.map((part) => `${part}/`).join('');
}

/** A path that every system can hold and that is not taken yet. */
function freePath(path: string, taken: Set<string>): string {
  const parts = path.split('/').map((part) => {
    const plain = part.replace(/[<>:"|?*]/g, '-').replace(/[. ]+$/, '-');
    return isReservedPath(plain) ? `-${plain}` : plain;
  });
  const [stem = '', ending = ''] = splitEnding(parts.join('/'));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? stem + ending : `${stem}-${number}${ending}`;
    if (taken.has(foldedPath(free))) continue;
    taken.add(foldedPath(free));
    return free;
  }
}

function splitEnding(path: string): readonly [string, string] {
  const dot = path.lastIndexOf('.');
  return dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
}

/** Documents that say the same id as an earlier one keep it under another name and get one from their path. */
function withOwnIds(documents: readonly Document[], problems: Problem[]): readonly Document[] {
  const read = readPlan([planFile('ids'), ...documents.map(fileOf)]);
  const clashing = new Set(read.problems.filter(({ code }) => code === 'id-duplicate').map(({ file }) => file));
  return documents.map((document) => {
    if (!clashing.has(document.path)) return document;
    const parts = splitFrontMatter(document.text);
    const yaml = renameField(parts.yaml ?? '', 'id', 'source-id');
    if (yaml === null) return document;
    const values = { field: 'id', name: 'source-id' };
    problems.push(problem('import-field-renamed', { file: document.path, line: 2 }, values));
    return { ...document, text: parts.before + yaml + parts.between + parts.body };
  });
}

function fileOf({ path, text }: Document): PlanFile {
  return { path, bytes: bytesOf(text) };
}

function planFile(name: string): PlanFile {
  const { info } = emptyPlan({ name: name === '' ? 'Plan' : name, organisation: null, languages: [], timeZone: null });
  return { path: 'plan.yaml', bytes: bytesOf(emitFields(encodeInfo(info), 0)) };
}

interface Linked {
  readonly documents: readonly PlanFile[];
  /** By their path in the folder from elsewhere. */
  readonly assets: ReadonlyMap<string, PlanFile>;
}

/** The documents with their links leading to each other's ids and to assets, and the assets that they lead to. */
function linkAll(documents: readonly Document[], files: readonly PlanFile[]): Linked {
  const { plan } = readPlan([planFile('ids'), ...documents.map(fileOf)]);
  const idOf = new Map(plan?.procedures.map((procedure) => [procedure.origin?.file, procedure.id]));
  const byFrom = new Map(documents.map((document) => [document.from, document]));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const find = targetFinder(files.map((file) => file.path));
  const assets = new Map<string, PlanFile>();
  const taken = new Set<string>();
  const above = sharedFolder(files);
  const assetOf = (file: PlanFile): PlanFile => {
    const known = assets.get(file.path);
    const asset = known ?? { path: freePath(`assets/${assetName(file.path, above)}`, taken), bytes: file.bytes };
    assets.set(file.path, asset);
    return asset;
  };
  const linkOf = (destination: string, document: Document): string | null => {
    const target = find(destination, document.from);
    const other = target === null ? undefined : byFrom.get(target.path);
    if (target !== null && other !== undefined) {
      if (other === document && target.fragment !== '') return target.fragment;
      return `procedure:${idOf.get(other.path) ?? ''}${target.fragment}`;
    }
    const file = target === null ? undefined : byPath.get(target.path);
    return file === undefined ? null : relative(document.path, assetOf(file).path);
  };
  const linked = documents.map((document) => {
    const parts = splitFrontMatter(document.text);
    const body = mapLinks(parts.body, (destination) => linkOf(destination, document));
    return fileOf({ ...document, text: parts.before + (parts.yaml ?? '') + parts.between + body });
  });
  return { documents: linked, assets };
}

function assetName(path: string, above: string): string {
  return (path.startsWith(above) ? path.slice(above.length) : path).replace(/^assets\//, '');
}

/** The path to `to` as it is written in a document at `from`: any Markdown reader follows it. */
function relative(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return up + to.split('/').map(encodePart).join('/');
}

function encodePart(part: string): string {
  return part.replace(/[%\s()<>#?"'[\]\\]/g, (char) => encodeURIComponent(char).replace(/[()']/g, (left) => HEX(left)));
}

const HEX = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
const EXAMPLES = 3;

function leftOut(
  files: readonly PlanFile[],
  documents: readonly Document[],
  assets: ReadonlyMap<string, PlanFile>,
): readonly Problem[] {
  const taken = new Set(documents.map((document) => document.from));
  const left = files.filter((file) => !taken.has(file.path) && !assets.has(file.path)).map((file) => file.path);
  if (left.length === 0) return [];
  const examples = left.slice(0, EXAMPLES).join(', ') + (left.length > EXAMPLES ? ', …' : '');
  return [problem('import-files-left', { file: 'plan.yaml', line: 1 }, { count: String(left.length), examples })];
}
