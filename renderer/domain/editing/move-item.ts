/** A change of a text: characters `from` to `to` give way to `insert`. `cursor`: where the cursor is afterwards. */
export interface TextMove {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly cursor: number;
}

interface Item {
  /** First line, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly indent: number;
}

const ITEM = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+/;
const NUMBER = /^([ \t]*)(\d{1,9})([.)])/;

/**
 * The list item at `at`, with everything in it, one place up (-1) or down (1) among its neighbours; `null` where there is no
 * item or no neighbour on that side. Rule E2.
 */
export function moveItem(text: string, at: number, by: 1 | -1): TextMove | null {
  const lines = text.split('\n');
  const line = text.slice(0, at).split('\n').length - 1;
  const own = itemAt(lines, line);
  if (own === null) return null;
  const other = by === 1 ? itemFrom(lines, own.end, own.indent) : itemBefore(lines, own);
  if (other === null) return null;
  const [first, second] = by === 1 ? [own, other] : [other, own];
  const swapped = renumbered(
    [...lines.slice(second.start, second.end), ...lines.slice(first.start, first.end)],
    lines.slice(first.start, second.end),
    own.indent,
  );
  const from = offsetOf(lines, first.start);
  const insert = swapped.join('\n');
  const lineIn = line - own.start + (by === 1 ? second.end - second.start : 0);
  const column = at - offsetOf(lines, line);
  const cursor = from + offsetOf(swapped, lineIn) + Math.min(column, swapped[lineIn]?.length ?? 0);
  return { from, to: offsetOf(lines, second.end) - 1, insert, cursor };
}

/** The innermost item that holds `line`. */
function itemAt(lines: readonly string[], line: number): Item | null {
  for (let start = line; start >= 0; start -= 1) {
    const indent = indentOf(lines[start]);
    if (indent === null) continue;
    const item = itemFrom(lines, start, indent);
    if (item !== null && item.end > line) return item;
  }
  return null;
}

function itemFrom(lines: readonly string[], start: number, indent: number): Item | null {
  if (indentOf(lines[start]) !== indent) return null;
  let end = start + 1;
  while (end < lines.length && (isBlankInside(lines, end, indent) || isInside(lines[end] ?? '', indent))) end += 1;
  return { start, end, indent };
}

/** An empty line counts as inside of an item where the item goes on after it. */
function isBlankInside(lines: readonly string[], at: number, indent: number): boolean {
  if ((lines[at] ?? '').trim() !== '') return false;
  const next = lines[at + 1];
  return next !== undefined && next.trim() !== '' && isInside(next, indent);
}

function isInside(line: string, indent: number): boolean {
  return line.trim() !== '' && width(/^[ \t]*/.exec(line)?.[0] ?? '') > indent;
}

function itemBefore(lines: readonly string[], own: Item): Item | null {
  for (let start = own.start - 1; start >= 0; start -= 1) {
    const indent = indentOf(lines[start]);
    if (indent !== null && indent < own.indent) return null;
    const item = indent === own.indent ? itemFrom(lines, start, own.indent) : null;
    if (item !== null) return item.end === own.start ? item : null;
  }
  return null;
}

/** The indent of the list item that begins on `line`; `null` where none does. */
function indentOf(line: string | undefined): number | null {
  const found = line === undefined ? null : ITEM.exec(line);
  return found === null ? null : width(found[1] ?? '');
}

function width(space: string): number {
  return space.replaceAll('\t', '    ').length;
}

/** `lines` with the numbers of `before`, in the order of before. */
function renumbered(lines: readonly string[], before: readonly string[], indent: number): readonly string[] {
  const isOwn = (line: string) => indentOf(line) === indent && NUMBER.test(line);
  const numbers = before.filter(isOwn).map((line) => NUMBER.exec(line)?.[2] ?? '');
  let count = 0;
  return lines.map((line) => {
    if (!isOwn(line)) return line;
    const number = numbers[count] ?? '';
    count += 1;
    return line.replace(NUMBER, (_all, space: string, _old: string, mark: string) => `${space}${number}${mark}`);
  });
}

function offsetOf(lines: readonly string[], line: number): number {
  let offset = 0;
  for (const text of lines.slice(0, line)) offset += text.length + 1;
  return offset;
}
