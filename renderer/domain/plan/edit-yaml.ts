import { isMap, isNode, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { editMap } from './edit-yaml-values.ts';
import { emitFields, emitFlow } from './emit-yaml.ts';
import type { OutFields } from './encode.ts';
import { TextSplices } from './text-splices.ts';
import { endOf, NotInPlace, pairOf, scalarOf, startOf } from './yaml-nodes.ts';
import { composeYaml } from './yaml-text.ts';

/** What becomes of one thing in a YAML text: found by its position among the things there; `after` is `null` to remove it. */
export interface YamlEdit {
  readonly index: number;
  readonly before: OutFields;
  readonly after: OutFields | null;
}

/** A byte order mark is no part of the YAML: with it, the first line would stand in another column than the others. */
const MARK = '\uFEFF';

/** How much of a changed thing's text is kept: all but the values that changed, or nothing but its place. */
export type EditGrain = 'values' | 'things';

/**
 * `text` with `edits` made in place; everything else stays byte for byte: comments, order, quoting. Rule P32.
 *
 * `null` where this cannot be done at that grain. Whether the result reads as it should is for the caller to see.
 */
export function editYaml(text: string, edits: readonly YamlEdit[], grain: EditGrain): string | null {
  if (text.startsWith(MARK)) {
    const edited = editYaml(text.slice(MARK.length), edits, grain);
    return edited === null ? null : MARK + edited;
  }
  const document = composeYaml(text);
  if ('tooDeepAt' in document || document.errors.length > 0) return null;
  const splices = new TextSplices(text);
  try {
    for (const edit of edits) editThing(splices, document.contents, edit, grain);
  } catch (error) {
    if (error instanceof NotInPlace) return null;
    throw error;
  }
  return splices.result();
}

/** The ids of the things in a YAML text, by position; `null` for one that says none. */
export function idsIn(text: string): readonly (string | null)[] {
  const document = composeYaml(text.startsWith(MARK) ? text.slice(MARK.length) : text);
  if ('tooDeepAt' in document || document.contents === null) return [];
  const items: readonly unknown[] = isSeq(document.contents) ? document.contents.items : [document.contents];
  return items.map((item) => (isMap(item) ? scalarOf(pairOf(item, 'id')?.value) : null));
}

function editThing(splices: TextSplices, contents: unknown, edit: YamlEdit, grain: EditGrain): void {
  const list = isSeq(contents) ? contents : null;
  const node = list === null ? contents : list.items[edit.index];
  if (!isMap(node)) throw new NotInPlace();
  if (edit.after === null) removeThing(splices, list, node);
  else if (grain === 'values') editMap(splices, node, edit.before, edit.after);
  else replaceThing(splices, list, node, edit.after);
}

function removeThing(splices: TextSplices, list: YAMLSeq | null, node: YAMLMap): void {
  if (list === null) throw new NotInPlace();
  if (list.flow !== true) {
    splices.replace(splices.lineStart(startOf(node)), splices.lineAfter(endOf(node)), '');
    return;
  }
  const at = list.items.indexOf(node);
  const next = list.items[at + 1];
  const previous = list.items[at - 1];
  if (isNode(next)) splices.replace(startOf(node), startOf(next), '');
  else splices.replace(isNode(previous) ? endOf(previous) : startOf(node), endOf(node), '');
}

function replaceThing(splices: TextSplices, list: YAMLSeq | null, node: YAMLMap, after: OutFields): void {
  const start = startOf(node);
  const end = splices.lineAfter(endOf(node));
  const column = splices.column(start);
  if (node.flow === true) splices.replace(start, endOf(node), emitFlow(after));
  else if (list === null) splices.replace(splices.lineStart(start), end, emitFields(after, column));
  else splices.replace(start, end, emitFields(after, column).slice(column));
}
