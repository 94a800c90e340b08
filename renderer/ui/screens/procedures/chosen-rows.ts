import type { ListedProcedure } from '#app/procedure-list.ts';
import { languageOf, twinsOf } from '#domain/catalogue/twins.ts';
import { STANDINGS } from '#domain/freshness/evidence.ts';
import { PROCEDURE_KINDS, type ProcedureKind } from '#domain/plan/model.ts';
import type { Language } from '../../words/words.ts';
import type { Choice, Sort } from './choice.ts';

/** A row of the list: a procedure, and its other languages. */
export interface ProcedureRow {
  readonly shown: ListedProcedure;
  readonly others: readonly ListedProcedure[];
}

/** The rows that a choice leaves, with how many there would be of each kind. */
export interface ChosenRows {
  readonly rows: readonly ProcedureRow[];
  readonly counts: Readonly<Record<ProcedureKind | 'all', number>>;
}

/** Every procedure once, translations together: what everything else of the screen starts from. */
export function rowsOf(list: readonly ListedProcedure[], reader: Language): readonly ProcedureRow[] {
  const listed = new Map(list.map((one) => [one.head.id, one]));
  const heads = list.map((one) => one.head);
  return twinsOf(heads, reader).flatMap(({ shown, others }) => {
    const first = listed.get(shown.id);
    return first === undefined ? [] : [{ shown: first, others: others.flatMap((other) => listed.get(other.id) ?? []) }];
  });
}

/** `rows` as `choice` wants them. */
export function chosenRows(rows: readonly ProcedureRow[], choice: Choice, reader: Language): ChosenRows {
  const left = rows.flatMap((row) => inLanguage(row, choice.language)).filter((row) => isWanted(row.shown, choice));
  const counts = { all: left.length, runbook: 0, fallback: 0, message: 0, reference: 0 };
  for (const row of left) counts[row.shown.head.kind] += 1;
  const ofKind = choice.kind === 'all' ? left : left.filter((row) => row.shown.head.kind === choice.kind);
  return { rows: ofKind.toSorted(orderBy(choice.sort, reader)), counts };
}

/** What can be chosen from: every value that occurs, in order. */
export interface Offered {
  readonly languages: readonly string[];
  readonly tags: readonly string[];
  /** `''` among them: some have no owner. */
  readonly owners: readonly string[];
}

/** The values that occur in `list`, for choosing from. */
export function offeredBy(list: readonly ListedProcedure[], reader: Language): Offered {
  const { compare } = new Intl.Collator(reader);
  const distinct = (texts: readonly string[]) => [...new Set(texts)].sort(compare);
  return {
    languages: distinct(list.flatMap((one) => languageOf(one.head.language) ?? [])),
    tags: distinct(list.flatMap((one) => one.head.tags)),
    owners: distinct(list.map((one) => one.owner ?? '')),
  };
}

function inLanguage(row: ProcedureRow, language: string | null): readonly ProcedureRow[] {
  if (language === null) return [row];
  const all = [row.shown, ...row.others];
  const shown = all.find((one) => languageOf(one.head.language) === language);
  return shown === undefined ? [] : [{ shown, others: all.filter((one) => one !== shown) }];
}

function isWanted({ head, owner, freshness }: ListedProcedure, choice: Choice): boolean {
  if (choice.tag !== null && !head.tags.includes(choice.tag)) return false;
  if (choice.owner !== null && (owner ?? '') !== choice.owner) return false;
  return !choice.overdue || freshness.review.isOverdue;
}

type Order = (a: ProcedureRow, b: ProcedureRow) => number;

function orderBy(sort: Sort, reader: Language): Order {
  const collator = new Intl.Collator(reader, { numeric: true, ignorePunctuation: true });
  const byTitle: Order = (a, b) => collator.compare(a.shown.head.title, b.shown.head.title);
  const first = FIRST[sort];
  return first === undefined ? byTitle : (a, b) => first(a, b) || byTitle(a, b);
}

const FIRST: Readonly<Partial<Record<Sort, Order>>> = {
  kind: (a, b) => PROCEDURE_KINDS.indexOf(a.shown.head.kind) - PROCEDURE_KINDS.indexOf(b.shown.head.kind),
  stale: (a, b) => staleness(a) - staleness(b) || late(b) - late(a),
  tried: (a, b) => triedOn(a).localeCompare(triedOn(b)),
};

function staleness(row: ProcedureRow): number {
  return STANDINGS.indexOf(row.shown.freshness.standing);
}

function late(row: ProcedureRow): number {
  return row.shown.freshness.review.daysLate ?? 0;
}

/** Never comes before every date. */
function triedOn(row: ProcedureRow): string {
  return row.shown.freshness.tried?.on ?? '';
}
