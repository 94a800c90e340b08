import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
  Scalar,
} from 'yaml';
import { LIMITS } from './limits.ts';
import type { Problem } from './model.ts';
import { problem } from './problem-codes.ts';
import { quickYaml } from './quick-yaml.ts';
import { readsAsNothing, type YamlPath, type YamlValue } from './yaml-value.ts';

/** The content of a YAML text, or what is wrong with it. */
export interface YamlText {
  /** `null` for an empty text, and where there are problems. */
  readonly value: YamlValue;
  readonly problems: readonly Problem[];
  /** Line, from 1, of the value that `path` leads to: of its key where it has one, of what is nearest above where it is missing. */
  readonly lineOf: (path: YamlPath) => number;
}

/** Where the text lies in its file: front matter does not start on line 1. */
export interface YamlPlace {
  readonly file: string;
  readonly line: number;
}

/**
 * `text` read as YAML 1.2 with the failsafe schema, so that `0612345678` stays a phone number.
 *
 * Custom tags, keys that are no plain text, repeated keys, more than one document, more than 100 aliases and nesting deeper
 * than 64 are refused, each as a problem with its line. Rules P7-P9.
 */
export function readYaml(text: string, place: YamlPlace): YamlText {
  const quick = quickYaml(text);
  if (quick === null) return readSlowly(text, place);
  return { value: quick.value, problems: [], lineOf: (path) => place.line - 1 + quick.lineOf(path) };
}

/** As `readYaml`, by the yaml library alone. */
export function readSlowly(written: string, place: YamlPlace): YamlText {
  // To the library, what follows a byte order mark stands in column 2, and a list there ends with its first item.
  const text = written.replace(/^\uFEFF/, '');
  const lines = lineIndex(text);
  const at = (offset: number) => ({ file: place.file, line: place.line - 1 + lineAt(lines, offset) });
  const document = composeYaml(text);
  if ('tooDeepAt' in document) {
    const found = problem('yaml-too-deep', at(document.tooDeepAt), { limit: String(LIMITS.yamlDepth) });
    return { value: null, problems: [found], lineOf: () => place.line };
  }
  const problems = document.errors.map((error) => {
    if (error.code === 'MULTIPLE_DOCS') return problem('yaml-several-documents', at(error.pos[0]), {});
    return problem('yaml-syntax', at(error.pos[0]), { reason: error.code });
  });
  const lineOf = (path: YamlPath) => at(offsetOf(document, path)).line;
  if (problems.length > 0) return { value: null, problems, lineOf };
  const conversion = new Conversion(document, at);
  const value = conversion.valueOf(document.contents);
  return { value: conversion.problems.length > 0 ? null : value, problems: conversion.problems, lineOf };
}

/** The first document of `text` with positions, as the yaml library composes it, or where it becomes too deep. */
export function composeYaml(text: string): Document.Parsed | { readonly tooDeepAt: number } {
  const parser = new Parser();
  const composer = new Composer({
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    keepSourceTokens: false,
  });
  const documents: Document.Parsed[] = [];
  const take = (found: Iterable<Document.Parsed>) => {
    for (const document of found) documents.push(document);
  };
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) take(composer.next(token));
    if (isTooDeep(parser)) return { tooDeepAt: parser.offset };
  }
  for (const token of parser.end()) take(composer.next(token));
  take(composer.end(true, text.length));
  const [first, second] = documents;
  if (first === undefined) throw new Error('yaml: no document although one was forced');
  if (second !== undefined) first.errors.push(severalDocuments(second.range[0]));
  return first;
}

/** The stack also holds the document itself and the scalar that is being read. */
function isTooDeep({ stack }: Parser): boolean {
  if (stack.length <= LIMITS.yamlDepth) return false;
  return stack.filter(({ type }) => COLLECTIONS.has(type)).length > LIMITS.yamlDepth;
}

const COLLECTIONS: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection']);

function severalDocuments(offset: number) {
  return Object.assign(new Error('several documents'), {
    name: 'YAMLParseError' as const,
    code: 'MULTIPLE_DOCS' as const,
    pos: [offset, offset] satisfies [number, number],
  });
}

type At = (offset: number) => YamlPlace;

/** One walk from nodes to plain values. Shared nodes (aliases) become the same value, so nothing is multiplied in memory. */
class Conversion {
  readonly problems: Problem[] = [];
  private readonly document: Document.Parsed;
  private readonly at: At;
  private readonly done = new Map<Node, YamlValue>();
  private readonly sizes = new Map<Node, number>();
  private aliases = 0;
  private expanded = 0;

  constructor(document: Document.Parsed, at: At) {
    this.document = document;
    this.at = at;
  }

  valueOf(node: unknown): YamlValue {
    if (!isNode(node)) return null;
    if (isAlias(node)) return this.aliased(node.resolve(this.document), node);
    const before = this.done.get(node);
    if (before !== undefined) return before;
    const value = this.fresh(node);
    if (node.anchor !== undefined) this.done.set(node, value);
    return value;
  }

  private aliased(target: Node | undefined, alias: Node): YamlValue {
    this.aliases += 1;
    const value = target === undefined ? undefined : this.done.get(target);
    if (target === undefined || value === undefined) return this.refuse('yaml-aliases', alias, LIMITS.yamlAliases);
    const size = this.sizes.get(target) ?? this.measure(target, value);
    this.expanded += size;
    // What 100 honest aliases come to stays far below; ten levels of ten aliases each do not.
    const tooMany = this.aliases > LIMITS.yamlAliases || this.expanded > LIMITS.yamlAliases * 1000;
    return tooMany ? this.refuse('yaml-aliases', alias, LIMITS.yamlAliases) : value;
  }

  private measure(target: Node, value: YamlValue): number {
    const size = sizeOf(value, LIMITS.yamlAliases * 1000);
    this.sizes.set(target, size);
    return size;
  }

  private refuse(code: 'yaml-aliases', node: Node, limit: number): null {
    if (!this.problems.some((found) => found.code === code)) {
      this.problems.push(problem(code, this.at(node.range?.[0] ?? 0), { limit: String(limit) }));
    }
    return null;
  }

  private fresh(node: Node): YamlValue {
    const tag = 'tag' in node ? node.tag : undefined;
    if (tag !== undefined && !STANDARD_TAGS.has(tag)) {
      this.problems.push(problem('yaml-tag', this.at(node.range?.[0] ?? 0), { tag }));
      return null;
    }
    if (isScalar(node)) return scalarText(node);
    if (isSeq(node)) return node.items.map((item) => this.valueOf(item));
    if (!isMap(node)) return null;
    const fields: Record<string, YamlValue> = {};
    for (const pair of node.items) {
      const key = isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : null;
      const offset = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : (node.range?.[0] ?? 0);
      if (key === null || key === '' || key === '__proto__') {
        this.problems.push(problem('yaml-key-unusable', this.at(offset), {}));
      } else if (Object.hasOwn(fields, key)) {
        this.problems.push(problem('yaml-key-duplicate', this.at(offset), { field: key }));
      } else {
        fields[key] = this.valueOf(pair.value);
      }
    }
    return fields;
  }
}

const STANDARD_TAGS = new Set(['!', 'tag:yaml.org,2002:str', 'tag:yaml.org,2002:map', 'tag:yaml.org,2002:seq']);

function scalarText(node: Scalar): string | null {
  if (typeof node.value !== 'string') return null;
  const plain = node.type === Scalar.PLAIN || node.type === undefined;
  return plain && node.tag === undefined && readsAsNothing(node.value) ? null : node.value;
}

function sizeOf(value: YamlValue, limit: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let size = 1;
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    size += sizeOf(part, limit - size);
    if (size > limit) return size;
  }
  return size;
}

function offsetOf(document: Document.Parsed, path: YamlPath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const part of path) {
    const resolved: unknown = isAlias(node) ? node.resolve(document) : node;
    if (isSeq(resolved) && typeof part === 'number') {
      node = resolved.items[part];
      offset = startOf(node) ?? offset;
    } else if (isMap(resolved)) {
      const pair = resolved.items.find((item) => isScalar(item.key) && item.key.value === part);
      if (pair === undefined) return offset;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else {
      return offset;
    }
  }
  return offset;
}

function startOf(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

/** Offsets at which the lines of `text` begin. */
function lineIndex(text: string): readonly number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) starts.push(index + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
