import { MAX_CALLS } from '#domain/plan/check-people.ts';
import type { CallNode, CallTree, ContactId } from '#domain/plan/model.ts';

/** A person of a tree as a row: how deep, and everything but whom they call. */
export interface TreeRow {
  readonly depth: number;
  readonly contact: ContactId;
  readonly title: string | null;
}

/** A row of any sort: how deep it is. */
interface Deep {
  readonly depth: number;
}

/** The people of `root` as rows, callers before those whom they call. */
export function rowsOfTree(root: CallNode, depth = 0): readonly TreeRow[] {
  const { contact, title, calls } = root;
  return [{ depth, contact, title }, ...calls.flatMap((call) => rowsOfTree(call, depth + 1))];
}

/** The tree that `rows` say; `null` without any. A row that is too deep hangs on the one before. Rule CT27. */
export function treeOfRows(rows: readonly TreeRow[]): CallNode | null {
  const [first, ...rest] = rows;
  if (first === undefined) return null;
  const root: Growing = { contact: first.contact, title: first.title, calls: [] };
  const path: Growing[] = [root];
  for (const { depth, contact, title } of rest) {
    path.length = Math.max(1, Math.min(depth, path.length));
    const node: Growing = { contact, title, calls: [] };
    path.at(-1)?.calls.push(node);
    path.push(node);
  }
  return root;
}

interface Growing extends CallNode {
  readonly calls: Growing[];
}

/** How many rows from `at` on belong to the person there: the person and everybody below. */
function length(rows: readonly Deep[], at: number): number {
  const depth = rows[at]?.depth ?? 0;
  const end = rows.findIndex((row, index) => index > at && row.depth <= depth);
  return (end === -1 ? rows.length : end) - at;
}

/** `rows` with one that `make` makes, called by the person at `at`, after those whom they call. Rule CT28. */
export function addRow<T extends Deep>(rows: readonly T[], at: number, make: (depth: number) => T): readonly T[] {
  return rows.toSpliced(addedAt(rows, at), 0, make((rows[at]?.depth ?? -1) + 1));
}

/** Where `addRow` puts the new row. */
export function addedAt(rows: readonly Deep[], at: number): number {
  return at + length(rows, at);
}

/** `rows` without the person at `at`; those whom they called are called by the one above. The root stays. Rule CT28. */
export function removeRow<T extends Deep>(rows: readonly T[], at: number): readonly T[] {
  if (at === 0) return rows;
  const end = at + length(rows, at);
  return rows.flatMap((row, index) => {
    if (index === at) return [];
    return index > at && index < end ? [{ ...row, depth: row.depth - 1 }] : [row];
  });
}

/** `rows` with the person at `at`, and everybody below, before the one before or after the one after, of the same caller. Rule CT28. */
export function moveRow<T extends Deep>(rows: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const other = siblingOf(rows, at, by);
  if (other === null) return rows;
  const [first, second] = by === -1 ? [other, at] : [at, other];
  const own = rows.slice(first, first + length(rows, first));
  const next = rows.slice(second, second + length(rows, second));
  return rows.toSpliced(first, own.length + next.length, ...next, ...own);
}

/** Where the person at `at` is after `moveRow`. */
export function movedTo(rows: readonly Deep[], at: number, by: -1 | 1): number {
  const other = siblingOf(rows, at, by);
  if (other === null) return at;
  return by === -1 ? other : at + length(rows, other);
}

function siblingOf(rows: readonly Deep[], at: number, by: -1 | 1): number | null {
  const depth = rows[at]?.depth ?? 0;
  if (depth === 0) return null;
  if (by === 1) {
    const after = at + length(rows, at);
    return rows[after]?.depth === depth ? after : null;
  }
  for (let index = at - 1; index > 0 && (rows[index]?.depth ?? 0) >= depth; index -= 1) {
    if (rows[index]?.depth === depth) return index;
  }
  return null;
}

/** `rows` with the person at `at` called by the one before (1), or by the caller of their caller (-1). Rule CT28. */
export function shiftRow<T extends Deep>(rows: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const depth = rows[at]?.depth ?? 0;
  const before = rows[at - 1]?.depth ?? -1;
  const to = depth + by;
  if (at === 0 || to < 1 || to > before + 1) return rows;
  const end = at + length(rows, at);
  return rows.map((row, index) => (index >= at && index < end ? { ...row, depth: row.depth + by } : row));
}

/** What is doubtful about rows, by their place: too many calls for one person, the same person (`who`) twice. Rule CT29. */
export function doubtsAbout<T extends Deep>(
  rows: readonly T[],
  who: (row: T) => string,
): readonly { readonly many: boolean; readonly twice: boolean }[] {
  return rows.map((row, at) => {
    const below = rows.slice(at + 1, at + length(rows, at)).filter(({ depth }) => depth === row.depth + 1);
    return {
      many: below.length > MAX_CALLS,
      twice: rows.some((other, index) => index !== at && who(other) === who(row)),
    };
  });
}

/** `tree` with the people of `rows`; `null` where there are none. */
export function editedTree(tree: CallTree, rows: readonly TreeRow[]): CallTree | null {
  const root = treeOfRows(rows);
  return root === null ? null : { ...tree, root };
}
