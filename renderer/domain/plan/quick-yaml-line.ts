import { readsAsNothing, type YamlFields, type YamlValue } from './yaml-value.ts';

/** A line that says something, without its indentation. */
export interface Line {
  readonly indent: number;
  readonly text: string;
}

/** Thrown by the quick reader to itself: this is for the yaml library. */
export class Unusual extends Error {}

const QUOTED = /^"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/u;
const SINGLE = /^'(?:[^'\p{Cc}]|'')*'/u;
const END = /^ *(?: #.*)?$/;

/** The value that `text`, which goes to the end of its line, says: in quotes, in brackets, or plain. Throws `Unusual`. */
export function readInline(text: string, depth: number): YamlValue {
  const first = text[0] ?? '';
  if (first === '"' || first === "'") {
    const { value, rest } = quotedText(text);
    if (!END.test(rest)) throw new Unusual();
    return value;
  }
  if (first === '[' || first === '{') {
    const reader = new FlowReader(text);
    const value = reader.value(depth);
    if (!END.test(reader.rest())) throw new Unusual();
    return value;
  }
  return plainText(text);
}

function plainText(text: string): string | null {
  const comment = text.indexOf(' #');
  const plain = (comment === -1 ? text : text.slice(0, comment)).replace(/ +$/, '');
  if (!startsPlain(plain) || plain.includes(': ') || plain.endsWith(':') || /\p{Cc}/u.test(plain)) throw new Unusual();
  return readsAsNothing(plain) ? null : plain;
}

/** Whether a plain text may begin like this; `-`, `?` and `:` may, before other characters, but rarely do. */
function startsPlain(text: string): boolean {
  return /^(?:[^-?:,[\]{}#&*!|>'"%@` ]|-[\p{L}\p{N}])/u.test(text);
}

function quotedText(text: string): { readonly value: string; readonly rest: string } {
  const match = (text.startsWith('"') ? QUOTED : SINGLE).exec(text);
  if (match === null) throw new Unusual();
  const written = match[0];
  // The pattern lets through only what JSON reads the same as YAML.
  const value = written.startsWith('"') ? String(JSON.parse(written)) : written.slice(1, -1).replaceAll("''", "'");
  return { value, rest: text.slice(written.length) };
}

/** Lists in `[ ]` and fields in `{ }` on one line. */
class FlowReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  rest(): string {
    return this.text.slice(this.at);
  }

  value(depth: number): YamlValue {
    if (depth <= 0) throw new Unusual();
    const first = this.text[this.at];
    if (first === '[') return this.list(depth);
    if (first === '{') return this.fields(depth);
    return this.scalar();
  }

  private list(depth: number): YamlValue {
    const items: YamlValue[] = [];
    this.skip('[');
    while (!this.closes(']', items.length)) {
      items.push(this.value(depth - 1));
      this.spaces();
    }
    return items;
  }

  private fields(depth: number): YamlFields {
    const fields: Record<string, YamlValue> = {};
    this.skip('{');
    for (let count = 0; !this.closes('}', count); count += 1) {
      const name = /^(?:([A-Za-z_][\w-]*)|"([A-Za-z_][\w-]*)"): +/.exec(this.rest());
      const key = name?.[1] ?? name?.[2];
      if (name === null || key === undefined || key === '__proto__' || Object.hasOwn(fields, key)) throw new Unusual();
      this.at += name[0].length;
      fields[key] = this.value(depth - 1);
      this.spaces();
    }
    return fields;
  }

  /** Whether the list or fields end here; else goes over the comma, which all but the first item need before them. */
  private closes(close: ']' | '}', count: number): boolean {
    const char = this.text[this.at];
    if (char === close) {
      this.at += 1;
      return true;
    }
    if (count === 0) return false;
    if (char !== ',' || this.text[this.at + 1] !== ' ') throw new Unusual();
    this.skip(',');
    if (this.text[this.at] === close) throw new Unusual();
    return false;
  }

  private scalar(): string | null {
    const rest = this.rest();
    if (rest.startsWith('"') || rest.startsWith("'")) {
      const { value, rest: after } = quotedText(rest);
      this.at += rest.length - after.length;
      if (!/^ *[,\]}]/.test(after)) throw new Unusual();
      return value;
    }
    const plain = /^[^,[\]{}]*/.exec(rest)?.[0] ?? '';
    this.at += plain.length;
    return this.at >= this.text.length ? refuse() : flowText(plain);
  }

  private skip(char: string): void {
    if (this.text[this.at] !== char) throw new Unusual();
    this.at += 1;
    this.spaces();
  }

  private spaces(): void {
    while (this.text[this.at] === ' ') this.at += 1;
  }
}

function refuse(): never {
  throw new Unusual();
}

function flowText(plain: string): string | null {
  if (plain.includes(' #') || /:(?:$| |[,[\]{}])/.test(plain.replace(/ +$/, ''))) throw new Unusual();
  return plainText(plain);
}
