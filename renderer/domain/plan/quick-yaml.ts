import { LIMITS } from './limits.ts';
import { type Line, readInline, Unusual } from './quick-yaml-line.ts';
import type { YamlFields, YamlValue } from './yaml-value.ts';

/** What a text of usual YAML says, and the line, from 1, of each item of a list at its top. */
export interface QuickYaml {
  readonly value: YamlValue;
  readonly firstLine: number;
  readonly itemLines: readonly number[];
}

/**
 * The content of `text` where it is YAML as people write plans: blocks of fields and lists, values on one line, `|` texts.
 *
 * `null` for everything else (folded texts, anchors, several lines of plain text …) and for every mistake: the yaml library
 * then reads it, and says what is wrong. It takes forty times as long, which 50,000 components would feel. Where this
 * returns a value, the library returns the same. Rule P16.
 */
export function quickYaml(text: string): QuickYaml | null {
  const plain = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  if (/[\t\r\uFEFF]/.test(plain) || /^(?:---|\.\.\.|%)/m.test(plain)) return null;
  try {
    return new QuickReader(plain).read();
  } catch (error) {
    if (error instanceof Unusual) return null;
    throw error;
  }
}

const FIELD = /^([A-Za-z_][\w-]*):(?: +(.*))?$/;
const ITEM = /^-(?:( +)(.*))?$/;

class QuickReader {
  private readonly lines: readonly string[];
  private at = 0;
  private readonly itemLines: number[] = [];

  constructor(text: string) {
    this.lines = text.split('\n');
  }

  read(): QuickYaml {
    const first = this.next();
    const firstLine = this.at + 1;
    if (first === null) return { value: null, firstLine: 1, itemLines: [] };
    if (first.indent !== 0) throw new Unusual();
    const value = this.block(0, 0);
    if (this.next() !== null) throw new Unusual();
    return { value, firstLine, itemLines: this.itemLines };
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
      items.push(this.item(indent, item[1] ?? '', item[2] ?? '', depth));
    }
    return items;
  }

  private item(indent: number, space: string, rest: string, depth: number): YamlValue {
    if (depth === 0) this.itemLines.push(this.at + 1);
    if (rest === '' || rest.startsWith('#')) {
      this.at += 1;
      const below = this.next();
      if (below === null || below.indent <= indent) return null;
      if (depth === 0) this.itemLines[this.itemLines.length - 1] = this.at + 1;
      return this.block(below.indent, depth + 1);
    }
    if (FIELD.test(rest)) return this.fields(indent + 1 + space.length, depth + 1, rest);
    if (ITEM.test(rest)) throw new Unusual();
    return this.value(rest, indent, depth);
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
    const header = /^\|(-?) *$/.exec(rest);
    if (header !== null) return this.literal(indent, header[1] === '-');
    const value = readInline(rest, LIMITS.yamlDepth - 2 - depth);
    const below = this.next();
    if (below !== null && below.indent > indent) throw new Unusual();
    return value;
  }

  /** The lines of a `|` text, as far as they are indented more than `indent`. */
  private literal(indent: number, strip: boolean): string {
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
    return texts.join('\n') + (strip ? '' : '\n');
  }
}
