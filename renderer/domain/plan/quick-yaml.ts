import { LIMITS } from './limits.ts';
import { type Line, readInline, Unusual } from './quick-yaml-line.ts';
import type { YamlFields, YamlPath, YamlValue } from './yaml-value.ts';

/** What a text of usual YAML says, and the line, from 1, of what a path leads to: of the nearest above it where it is missing. */
export interface QuickYaml {
  readonly value: YamlValue;
  readonly lineOf: (path: YamlPath) => number;
}

/**
 * The content of `text` where it is YAML as people write plans: blocks of fields and lists, values on one line, `|` and `>` texts.
 *
 * `null` for everything else (anchors, several lines of plain text, JSON …) and for every mistake: the yaml library
 * then reads it, and says what is wrong. It takes forty times as long, which 50,000 components would feel. Where this
 * returns a value, the library returns the same. Rule P16.
 */
export function quickYaml(text: string): QuickYaml | null {
  const plain = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (/[\t\r\uFEFF]/.test(plain) || /^(?:---|\.\.\.|%)/m.test(plain)) return null;
  try {
    const lines = plain.split('\n');
    const reader = new QuickReader(lines, null);
    const value = reader.read();
    return { value, lineOf: (path) => lineIn(lines, reader, path) };
  } catch (error) {
    if (error instanceof Unusual) return null;
    throw error;
  }
}

const FIELD = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;
const ITEM = /^-(?:( +)(.*))?$/;

/** Lines, from 1, of the fields or items of each value that was read. */
type Found = Map<YamlValue, Map<string | number, number>>;

/** Lines below the top are not kept while reading: the thing that is asked about is read once more. */
function lineIn(lines: readonly string[], reader: QuickReader, path: YamlPath): number {
  const [index] = path;
  if (index === undefined) return reader.firstLine;
  const item = typeof index === 'number' ? reader.items[index] : undefined;
  const isItem = item !== undefined && typeof index === 'number';
  if (path.length === 1 && isItem) return item.line;
  const first = isItem ? item.mark : 1;
  const end = isItem ? (reader.items[index + 1]?.mark ?? lines.length + 1) : lines.length + 1;
  const found: Found = new Map();
  const again = new QuickReader(lines.slice(first - 1, end - 1), found);
  let value = again.read();
  let line = isItem ? 1 : again.firstLine;
  for (const part of isItem ? [0, ...path.slice(1)] : path) {
    line = found.get(value)?.get(part) ?? line;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) break;
    value = Reflect.get(value, part);
  }
  return first - 1 + line;
}

class QuickReader {
  firstLine = 1;
  /** Of a list at the top: the lines, from 1, of each item's hyphen and of what it says. */
  readonly items: { readonly mark: number; readonly line: number }[] = [];
  private readonly lines: readonly string[];
  private readonly found: Found | null;
  private at = 0;

  constructor(lines: readonly string[], found: Found | null) {
    this.lines = lines;
    this.found = found;
  }

  read(): YamlValue {
    const first = this.next();
    if (first === null) return null;
    this.firstLine = this.at + 1;
    if (first.indent !== 0) throw new Unusual();
    const value = this.block(0, 0);
    if (this.next() !== null) throw new Unusual();
    return value;
  }

  private note(value: YamlValue, part: string | number, line: number): void {
    if (this.found === null) return;
    const lines = this.found.get(value) ?? new Map<string | number, number>();
    this.found.set(value, lines.set(part, line));
  }

  /** The next line that says something, at which the reader then is; `null` at the end. */
  private next(): Line | null {
    for (; this.at < this.lines.length; this.at += 1) {
      const line = this.lines[this.at] ?? '';
      let indent = 0;
      while (line[indent] === ' ') indent += 1;
      if (indent < line.length && line[indent] !== '#') return { indent, text: line.slice(indent) };
    }
    return null;
  }

  private block(indent: number, depth: number): YamlValue {
    if (depth > LIMITS.yamlDepth - 2) throw new Unusual();
    const line = this.next();
    if (line === null) return null;
    return ITEM.test(line.text) ? this.list(indent, depth) : this.fields(indent, depth);
  }

  private list(indent: number, depth: number): YamlValue {
    const items: YamlValue[] = [];
    for (let line = this.next(); line !== null && line.indent >= indent; line = this.next()) {
      const item = ITEM.exec(line.text);
      if (line.indent > indent || item === null) {
        if (line.indent === indent) break;
        throw new Unusual();
      }
      const mark = this.at + 1;
      const read = this.item(indent, item[1] ?? '', item[2] ?? '', depth);
      if (depth === 0) this.items.push({ mark, line: read.line });
      this.note(items, items.length, read.line);
      items.push(read.value);
    }
    return items;
  }

  /** What an item says, and the line on which that begins: below its hyphen where nothing stands behind it. */
  private item(
    indent: number,
    space: string,
    rest: string,
    depth: number,
  ): { readonly value: YamlValue; readonly line: number } {
    const line = this.at + 1;
    if (rest === '' || rest.startsWith('#')) {
      this.at += 1;
      const below = this.next();
      if (below === null || below.indent <= indent) return { value: null, line };
      const first = this.at + 1;
      return { value: this.block(below.indent, depth + 1), line: first };
    }
    if (FIELD.test(rest)) return { value: this.fields(indent + 1 + space.length, depth + 1, rest), line };
    if (ITEM.test(rest)) throw new Unusual();
    return { value: this.value(rest, indent, depth), line };
  }

  /** Fields at `indent`; the first may stand behind a `- ` already. */
  private fields(indent: number, depth: number, first: string | null = null): YamlFields {
    const fields: Record<string, YamlValue> = {};
    let text = first;
    while (true) {
      if (text === null) {
        const line = this.next();
        if (line === null || line.indent < indent) break;
        if (line.indent > indent) throw new Unusual();
        text = line.text;
      }
      const match = FIELD.exec(text);
      const name = match?.[1];
      if (name === undefined || name === '__proto__' || Object.hasOwn(fields, name)) throw new Unusual();
      this.note(fields, name, this.at + 1);
      fields[name] = this.field(match?.[2] ?? '', indent, depth);
      text = null;
    }
    return fields;
  }

  private field(rest: string, indent: number, depth: number): YamlValue {
    if (rest !== '' && !rest.startsWith('#')) return this.value(rest, indent, depth);
    this.at += 1;
    const below = this.next();
    if (below === null || below.indent < indent) return null;
    if (below.indent > indent) return this.block(below.indent, depth + 1);
    return ITEM.test(below.text) ? this.list(indent, depth + 1) : null;
  }

  /** A value that begins on the line at which the reader is. */
  private value(rest: string, indent: number, depth: number): YamlValue {
    this.at += 1;
    const header = /^([|>])(-?) *$/.exec(rest);
    if (header !== null) {
      const text = this.textBelow(indent);
      return (header[1] === '|' ? text : folded(text)) + (header[2] === '-' ? '' : '\n');
    }
    const value = readInline(rest, LIMITS.yamlDepth - 2 - depth);
    const below = this.next();
    if (below !== null && below.indent > indent) throw new Unusual();
    return value;
  }

  /** The lines that are indented more than `indent`, without their indentation and the blank ones at their end. */
  private textBelow(indent: number): string {
    const first = this.lines[this.at] ?? '';
    const inner = first.search(/[^ ]/);
    if (inner <= indent) throw new Unusual();
    const texts: string[] = [];
    for (; this.at < this.lines.length; this.at += 1) {
      const line = this.lines[this.at] ?? '';
      const start = line.search(/[^ ]/);
      if (start !== -1 && start < inner) break;
      texts.push(line.slice(inner));
    }
    while (texts.at(-1) === '') texts.pop();
    // Spaces alone on the last line would be text to YAML.
    if (/^ *$/.test(texts.at(-1) ?? '')) throw new Unusual();
    const below = this.next();
    if (below !== null && below.indent > indent) throw new Unusual();
    return texts.join('\n');
  }
}

/** A `>` text: one line break is a space, of several one is dropped. */
function folded(text: string): string {
  if (/^ | $/m.test(text)) throw new Unusual();
  return text.replace(/\n+/g, (breaks) => (breaks.length === 1 ? ' ' : breaks.slice(1)));
}
