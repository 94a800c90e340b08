import type { OutFields, OutValue } from './encode.ts';
import { readsAsNothing } from './yaml-value.ts';

/** Longest line that lists and fields are put into instead of one line each. */
const FLOW_WIDTH = 100;

/** Fields as YAML lines, each ending with a line feed, indented by `indent` spaces. */
export function emitFields(fields: OutFields, indent: number): string {
  return Object.entries(fields)
    .map(([name, value]) => emitField(name, value, indent))
    .join('');
}

/** One field as YAML lines, each ending with a line feed, indented by `indent` spaces. */
export function emitField(name: string, value: OutValue, indent: number): string {
  const start = `${' '.repeat(indent)}${emitName(name)}:`;
  if (value === null) return `${start}\n`;
  if (typeof value === 'string') {
    const block = literalBlock(value, indent + 2);
    return `${start} ${block ?? `${emitText(value, false)}\n`}`;
  }
  const flow = emitFlow(value);
  if (typeof value !== 'object' || isShort(flow, value, indent + name.length)) return `${start} ${flow}\n`;
  return isList(value) ? `${start}\n${emitItems(value, indent + 2)}` : `${start}\n${emitFields(value, indent + 2)}`;
}

/** A list as YAML lines, `- ` each, indented by `indent` spaces. */
export function emitItems(items: readonly OutValue[], indent: number): string {
  return items.map((item) => emitItem(item, indent)).join('');
}

/** One item of a list as YAML lines, beginning with `- `, indented by `indent` spaces. */
export function emitItem(item: OutValue, indent: number): string {
  const mark = `${' '.repeat(indent)}- `;
  const isFields = typeof item === 'object' && item !== null && !isList(item) && Object.keys(item).length > 0;
  const flow = emitFlow(item);
  if (!isFields) {
    const block = typeof item === 'string' ? literalBlock(item, indent + 2) : null;
    return `${mark}${block ?? `${flow}\n`}`;
  }
  if (Object.values(item).every((value) => typeof value !== 'object') && flow.length + indent < FLOW_WIDTH) {
    if (!Object.values(item).some(isMultiline)) return `${mark}${flow}\n`;
  }
  return mark + emitFields(item, indent + 2).slice(indent + 2);
}

/** A value on one line, as it may stand inside `[ ]` and `{ }`. */
export function emitFlow(value: OutValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return emitText(value, true);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(emitFlow).join(', ')}]`;
  const fields = Object.entries(value).map(([name, part]) => `${emitName(name)}: ${emitFlow(part)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function isShort(flow: string, value: readonly OutValue[] | OutFields, column: number): boolean {
  if (Object.keys(value).length === 0) return true;
  const parts: readonly OutValue[] = isList(value) ? value : Object.values(value);
  if (parts.some((part) => typeof part === 'object' && part !== null) && !Object.hasOwn(value, 'on')) return false;
  return column + flow.length < FLOW_WIDTH && !parts.some(isMultiline);
}

function isMultiline(value: OutValue): boolean {
  return typeof value === 'string' && value.includes('\n');
}

function isList(value: OutValue): value is readonly OutValue[] {
  return Array.isArray(value);
}

/** A text as YAML: plain where every reader of YAML sees the same text, else in double quotes. */
export function emitText(text: string, inFlow: boolean): string {
  return isPlain(text, inFlow) ? text : quoted(text);
}

/** The name of a field; `on` and `no` are plain words to YAML 1.2. */
export function emitName(name: string): string {
  return /^[A-Za-z_][\w-]*$/.test(name) ? name : emitText(name, true);
}

/** A text in double quotes. JSON's quoting is YAML's, but for what YAML takes for line ends. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const PLAIN = /^[\p{L}\p{N}_/(.+«“’][^\p{C}\p{Zl}\p{Zp}\t]*$/u;
const TAKEN_FOR_ELSE = /^(?:true|false|yes|no|on|off|y|n|null|~|\.inf|\.nan)$/i;
const NUMBER_LIKE = /^[+-]?[.\d][\d\s._,:+()/-]*(?:e[+-]?\d+)?$|^0[xob][\da-f]+$/i;
const DATE_LIKE = /^\d{4}-\d{2}-\d{2}$/;

function isPlain(text: string, inFlow: boolean): boolean {
  if (!PLAIN.test(text) || text.trim() !== text || readsAsNothing(text)) return false;
  if (/: |:$| #/.test(text) || (inFlow && /[,[\]{}]|:(?=[,[\]{}])/.test(text))) return false;
  if (TAKEN_FOR_ELSE.test(text) || text === '---' || text === '...') return false;
  return !NUMBER_LIKE.test(text) || DATE_LIKE.test(text);
}

/** A text of several lines as a literal block, without the indentation of its first line; `null` where quotes are needed. */
function literalBlock(text: string, indent: number): string | null {
  if (!text.includes('\n') || /[^\P{C}\n]|[\p{Zl}\p{Zp}]/u.test(text)) return null;
  const body = text.endsWith('\n') ? text.slice(0, -1) : text;
  if (body === '' || /^[ \n]/.test(body) || body.endsWith('\n')) return null;
  const lines = body.split('\n').map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  return `|${text.endsWith('\n') ? '' : '-'}\n${lines.join('\n')}\n`;
}
