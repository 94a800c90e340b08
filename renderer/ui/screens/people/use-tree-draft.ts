import { useState } from 'react';
import { changePlan } from '#app/change-plan.ts';
import { editedTree, type TreeRow } from '#domain/calls/edit-tree.ts';
import { parseDuration } from '#domain/plan/duration.ts';
import type { CallTree, Contact, ContactId } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { useAuthor } from '../../incident/use-incident-file.ts';
import { useDraft } from '../../shared/use-draft.ts';
import { useWords } from '../../words/words.ts';
import { type DraftRow, draftOf, readRows } from './tree-draft.ts';

type FieldName = 'name' | 'purpose' | 'within';

/** A call tree while it is edited: kept on this laptop until it is saved or left as it was. */
export interface TreeDraft {
  readonly rows: readonly DraftRow[];
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly isChanged: boolean;
  /** What stands in the way of saving, in words. */
  readonly errors: readonly string[];
  /** What came of the last saving; `null` before one. */
  readonly said: string | null;
  setRows(rows: readonly DraftRow[]): void;
  setField(field: FieldName, value: string): void;
  save(): Promise<void>;
  discard(): void;
}

/** The draft of `tree`. */
export function useTreeDraft(tree: CallTree, contacts: readonly Contact[]): TreeDraft {
  const app = useApp();
  const by = useAuthor();
  const words = useWords().contacts.tree;
  const [kept, keep] = useDraft(`tree/${tree.id}`);
  const [said, setSaid] = useState<string | null>(null);
  const start = draftOf(tree, contacts);
  const rows = readRows(kept['rows']) ?? start;
  const fields = {
    name: kept['name'] ?? tree.name,
    purpose: kept['purpose'] ?? tree.purpose ?? '',
    within: kept['within'] ?? tree.completeWithin?.text ?? '',
  };
  const idOf = (name: string) =>
    contacts.find((contact) => contact.name.toLowerCase() === name.trim().toLowerCase())?.id ?? null;
  const errors = errorsOf(rows, fields.within, idOf, words);
  const isChanged =
    JSON.stringify(rows) !== JSON.stringify(start) ||
    fields.name !== tree.name ||
    fields.purpose !== (tree.purpose ?? '') ||
    fields.within !== (tree.completeWithin?.text ?? '');
  const change = (next: Readonly<Record<string, string>>) => {
    setSaid(null);
    keep({ ...kept, ...next });
  };
  const save = async () => {
    const tied = tiedRows(rows, idOf);
    const edited = tied === null ? null : editedTree(tree, tied);
    if (!isChanged || errors.length > 0 || edited === null) return;
    const thing: CallTree = {
      ...edited,
      name: fields.name.trim(),
      purpose: fields.purpose.trim() || null,
      completeWithin: fields.within.trim() === '' ? null : parseDuration(fields.within.trim()),
    };
    const people = changedDeputies(rows, contacts, idOf);
    try {
      await changePlan(
        app,
        { by },
        {
          name: words.undoName(thing.name),
          put: [{ kind: 'tree', thing }, ...people.map((contact) => ({ kind: 'contact' as const, thing: contact }))],
        },
      );
      keep({});
      setSaid(words.saved);
    } catch {
      // A plan that cannot take it is left as it was; the draft stays to be mended.
      setSaid(words.failed);
    }
  };
  return {
    rows,
    fields,
    isChanged,
    errors,
    said,
    setRows: (next) => change({ rows: JSON.stringify(next) }),
    setField: (field, value) => change({ [field]: value }),
    save,
    discard: () => {
      keep({});
      setSaid(null);
    },
  };
}

type IdOf = (name: string) => ContactId | null;

/** Names that stand for one: "Paul Deniaud, Sabine Krol". */
function namesIn(text: string): readonly string[] {
  return text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

function errorsOf(
  rows: readonly DraftRow[],
  within: string,
  idOf: IdOf,
  words: { readonly unknown: (name: string) => string; readonly badDuration: string },
): readonly string[] {
  const names = rows.flatMap((row) => [row.name, ...namesIn(row.deputies)]);
  const unknown = [...new Set(names.filter((name) => idOf(name) === null))].map(words.unknown);
  const isBad = within.trim() !== '' && parseDuration(within.trim()) === null;
  return isBad ? [...unknown, words.badDuration] : unknown;
}

function tiedRows(rows: readonly DraftRow[], idOf: IdOf): readonly TreeRow[] | null {
  const tied = rows.flatMap(({ depth, name, title }): readonly TreeRow[] => {
    const contact = idOf(name);
    return contact === null ? [] : [{ depth, contact, title: title.trim() || null }];
  });
  return tied.length === rows.length ? tied : null;
}

/** The contacts whose deputies differ from what their row says; the first row of somebody counts. */
function changedDeputies(rows: readonly DraftRow[], contacts: readonly Contact[], idOf: IdOf): readonly Contact[] {
  const byId = new Map<string, Contact>(contacts.map((contact) => [contact.id, contact]));
  const seen = new Set<string>();
  return rows.flatMap((row): readonly Contact[] => {
    const id = idOf(row.name);
    const contact = id === null ? undefined : byId.get(id);
    if (contact === undefined || seen.has(contact.id)) return [];
    seen.add(contact.id);
    const deputies = namesIn(row.deputies).flatMap((name) => idOf(name) ?? []);
    return deputies.join() === contact.deputies.join() ? [] : [{ ...contact, deputies }];
  });
}
