import { rowsOfTree } from '#domain/calls/edit-tree.ts';
import type { CallTree, Contact } from '#domain/plan/model.ts';

/** A row of the editor: names as people type them. */
export interface DraftRow {
  readonly depth: number;
  readonly name: string;
  /** Of the branch. */
  readonly title: string;
  /** Names, with commas. */
  readonly deputies: string;
}

/** `tree` as rows to edit. */
export function draftOf(tree: CallTree, contacts: readonly Contact[]): readonly DraftRow[] {
  const byId = new Map<string, Contact>(contacts.map((contact) => [contact.id, contact]));
  const nameOf = (id: string) => byId.get(id)?.name ?? id;
  return rowsOfTree(tree.root).map(({ depth, contact, title }) => ({
    depth,
    name: nameOf(contact),
    title: title ?? '',
    deputies: (byId.get(contact)?.deputies ?? []).map(nameOf).join(', '),
  }));
}

/** Rows that were kept as text; `null` for what is none. */
export function readRows(text: string | undefined): readonly DraftRow[] | null {
  if (text === undefined || text === '') return null;
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.length > 0 && read.every(isRow) ? read : null;
  } catch {
    return null;
  }
}

function isRow(value: unknown): value is DraftRow {
  if (typeof value !== 'object' || value === null) return false;
  const { depth, name, title, deputies } = value as Record<string, unknown>;
  return [name, title, deputies].every((text) => typeof text === 'string') && Number.isInteger(depth);
}
