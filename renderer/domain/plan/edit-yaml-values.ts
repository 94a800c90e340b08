import { isMap, isNode, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { emitField, emitFlow, emitItem, emitName, emitText, quoted } from './emit-yaml.ts';
import type { OutFields, OutValue } from './encode.ts';
import { sameValue } from './same-value.ts';
import type { TextSplices } from './text-splices.ts';
import { endOf, endOfPair, NotInPlace, pairOf, scalarOf, startOf } from './yaml-nodes.ts';

/**
 * Changes the fields of `map` that differ between `before` and `after`, down to the value that does; the rest keeps its text.
 *
 * Throws NotInPlace where the text is of a shape that does not allow it.
 */
export function editMap(splices: TextSplices, map: YAMLMap, before: OutFields, after: OutFields): void {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = names.filter((name) => !sameValue(before[name], after[name]));
  if (changed.length === 0) return;
  if (map.flow === true) {
    editFlowMap(splices, map, changed, after);
    return;
  }
  for (const name of changed) {
    const pair = pairOf(map, name);
    const value = after[name];
    if (value === undefined) removeField(splices, map, pair);
    else if (pair === null) addField(splices, map, name, after);
    else editField(splices, map, pair, before[name], value);
  }
}

/** A map in braces is put together again, the fields that stay as they are written. */
function editFlowMap(splices: TextSplices, map: YAMLMap, changed: readonly string[], after: OutFields): void {
  const written = splices.text.slice(startOf(map), endOf(map));
  const json = /^\{\s*"/.test(written);
  const space = /^\{\s/.test(written) || map.items.length === 0 ? ' ' : '';
  const field = (name: string): readonly string[] => {
    const value = after[name];
    if (value === undefined) return [];
    return [json ? `${quoted(name)}: ${JSON.stringify(value)}` : `${emitName(name)}: ${emitFlow(value)}`];
  };
  const kept = map.items.flatMap((pair) => {
    const name = scalarOf(pair.key);
    if (name === null) throw new NotInPlace();
    if (changed.includes(name)) return field(name);
    return [splices.text.slice(startOf(pair.key), endOfPair(pair)).trim()];
  });
  const added = changed.filter((name) => pairOf(map, name) === null).flatMap(field);
  const fields = [...kept, ...added].join(', ');
  splices.replace(startOf(map), endOf(map), json ? `{${fields}}` : `{${space}${fields}${space}}`);
}

function editField(
  splices: TextSplices,
  map: YAMLMap,
  pair: Pair,
  before: OutValue | undefined,
  after: OutValue,
): void {
  if (before !== undefined && editValue(splices, pair.value, before, after)) return;
  const name = scalarOf(pair.key);
  if (name === null) throw new NotInPlace();
  const start = startOf(pair.key);
  const end = endOfPair(pair);
  const column = splices.column(startOf(map.items[0]?.key));
  const fresh = emitField(name, after, column).slice(column);
  const endsWithLine = splices.text[end - 1] === '\n';
  const oneLine = fresh.indexOf('\n') === fresh.length - 1;
  if (endsWithLine) splices.replace(start, end, fresh);
  else if (oneLine) splices.replace(start, end, fresh.slice(0, -1));
  else splices.replace(start, splices.lineAfter(end), fresh);
}

/** Whether `node`, which says `before`, could be changed inside so that it says `after`. */
function editValue(splices: TextSplices, node: unknown, before: OutValue, after: OutValue): boolean {
  if (isScalar(node)) return typeof after === 'string' && replaceScalar(splices, node, after);
  if (isMap(node) && isFields(before) && isFields(after)) {
    editMap(splices, node, before, after);
    return true;
  }
  if (!isSeq(node) || !isList(before) || !isList(after) || node.items.length !== before.length) return false;
  if (node.flow !== true) {
    editList(splices, node, before, after);
    return true;
  }
  if (
    !after.every((item) => typeof item === 'string') ||
    splices.text.slice(startOf(node), endOf(node)).includes('#')
  ) {
    return false;
  }
  splices.replace(startOf(node), endOf(node), emitFlow(after));
  return true;
}

/** Whether one line of text could take the place of another, in the quotes that it had. */
function replaceScalar(splices: TextSplices, node: Scalar, after: string): boolean {
  const written = splices.text.slice(startOf(node), endOf(node));
  const block = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  if (block || written === '' || /[\n\r]/.test(written + after)) return false;
  if (node.anchor !== undefined || node.tag !== undefined) return false;
  splices.replace(startOf(node), endOf(node), requoted(node, after));
  return true;
}

function requoted(node: Scalar, text: string): string {
  if (node.type === Scalar.QUOTE_DOUBLE) return quoted(text);
  if (node.type === Scalar.QUOTE_SINGLE && !/\p{C}/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return emitText(text, true);
}

/** Items that stay keep their text; where as many go as come, they are changed one by one. */
function editList(splices: TextSplices, list: YAMLSeq, before: readonly OutValue[], after: readonly OutValue[]): void {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && sameValue(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && sameValue(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const changed = shorter - tail;
  for (let at = head; at < changed; at += 1) editItem(splices, list, at, before[at] ?? null, after[at] ?? null);
  for (let at = changed; at < before.length - tail; at += 1) removeItem(splices, list, at);
  const added = after.slice(changed, after.length - tail);
  if (added.length > 0) addItems(splices, list, changed, added);
}

function editItem(splices: TextSplices, list: YAMLSeq, at: number, before: OutValue, after: OutValue): void {
  const node = list.items[at];
  if (editValue(splices, node, before, after)) return;
  if (!isNode(node)) throw new NotInPlace();
  const fresh = emitItem(after, markColumn(splices, node));
  splices.replace(splices.lineStart(startOf(node)), splices.lineAfter(endOf(node)), fresh);
}

function removeItem(splices: TextSplices, list: YAMLSeq, at: number): void {
  const node = list.items[at];
  if (!isNode(node)) throw new NotInPlace();
  markColumn(splices, node);
  splices.replace(splices.lineStart(startOf(node)), splices.lineAfter(endOf(node)), '');
}

function addItems(splices: TextSplices, list: YAMLSeq, at: number, items: readonly OutValue[]): void {
  const first = list.items[0];
  if (!isNode(first)) throw new NotInPlace();
  const column = markColumn(splices, first);
  const lines = items.map((item) => emitItem(item, column)).join('');
  const previous = list.items[at - 1];
  if (isNode(previous)) {
    splices.insertLines(endOf(previous), lines);
    return;
  }
  const start = splices.lineStart(startOf(first));
  splices.replace(start, start, lines);
}

/** The column of the `- ` before an item of a block list that has its line to itself. */
function markColumn(splices: TextSplices, node: Node): number {
  const line = splices.text.slice(splices.lineStart(startOf(node)), startOf(node));
  const mark = /^( *)- +$/.exec(line)?.[1];
  if (mark === undefined) throw new NotInPlace();
  return mark.length;
}

function addField(splices: TextSplices, map: YAMLMap, name: string, after: OutFields): void {
  const order = Object.keys(after);
  const earlier = order.slice(0, order.indexOf(name)).reverse();
  const neighbour = earlier.map((other) => pairOf(map, other)).find((pair) => pair !== null) ?? map.items[0];
  const value = after[name];
  if (neighbour === undefined || value === undefined) throw new NotInPlace();
  const column = splices.column(startOf(map.items[0]?.key));
  splices.insertLines(endOfPair(neighbour), emitField(name, value, column));
}

function removeField(splices: TextSplices, map: YAMLMap, pair: Pair | null): void {
  if (pair === null) return;
  const start = startOf(pair.key);
  const lineStart = splices.lineStart(start);
  if (pair === map.items[0] && splices.text.slice(lineStart, start).trim() !== '') throw new NotInPlace();
  splices.replace(lineStart, splices.lineAfter(endOfPair(pair)), '');
}

function isFields(value: OutValue | undefined): value is OutFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: OutValue | undefined): value is readonly OutValue[] {
  return Array.isArray(value);
}
