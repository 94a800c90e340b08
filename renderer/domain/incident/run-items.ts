import { indexOfTarget, ruledOutBy } from '#domain/procedure/branches.ts';
import type { Decision, ProcedureText, Step, StepKey } from '#domain/procedure/model.ts';
import type { RunFacts } from './fold-runs.ts';
import type { ItemRecord, ItemState, RunState } from './run.ts';

type Item = Step | Decision;
type Facts = Pick<RunFacts, 'text' | 'records'>;

/** Where each item stands, what comes next, and the round. Rules R2-R7. */
export function itemsOf(facts: Facts): Pick<RunState, 'items' | 'current' | 'round'> {
  const text = facts.text.procedure;
  const starts = roundStarts(facts);
  const place = placesOf(text);
  const counted = new Map<StepKey, ItemRecord>();
  for (const item of text.all) {
    const record = recordThatCounts(facts.records.get(item.key), starts, place.get(item.key) ?? 0);
    if (record !== null) counted.set(item.key, record);
  }
  const ruledOut = ruledOutIn(text, counted);
  const items = text.all.map((item): ItemState => {
    const record = counted.get(item.key) ?? null;
    const out = ruledOut.has(place.get(item.key) ?? 0);
    return { item, status: statusOf(record, out), record, history: facts.records.get(item.key) ?? [] };
  });
  const from = starts.at(-1) ?? 0;
  return { items, current: currentOf(text, items, place, from), round: starts.length };
}

/** Where the round that a record of `key` in `round` begins starts (an index of top-level items), `null` when it begins none. */
export function placeOf(facts: Facts, key: StepKey, round: number): { readonly startsRoundAt: number | null } {
  const record = facts.records.get(key)?.find((said) => said.round === round);
  return { startsRoundAt: record === undefined ? null : roundBegunBy(facts.text.procedure, key, record) };
}

/** For each round, the index of the top-level item at which it starts; the first is 0. */
function roundStarts({ text: { procedure }, records }: Facts): readonly number[] {
  const begun = new Map<number, number>();
  for (const [key, said] of records) {
    for (const record of said) {
      const start = begun.has(record.round) ? null : roundBegunBy(procedure, key, record);
      if (start !== null) begun.set(record.round, start);
    }
  }
  const starts = [0];
  for (;;) {
    const next = begun.get(starts.length);
    if (next === undefined) return starts;
    starts.push(next);
  }
}

function roundBegunBy(text: ProcedureText, key: StepKey, record: ItemRecord): number | null {
  const item = text.all.find((other) => other.key === key);
  if (item === undefined) return null;
  const target = targetOf(text, item, record);
  return target !== null && target <= indexOf(text, item) ? target : null;
}

/** Index of the top-level item at which to go on after `record`; `null` where it leads nowhere in this text. */
function targetOf(text: ProcedureText, item: Item, record: ItemRecord): number | null {
  if (item.type === 'step')
    return item.jump === null || record.outcome !== 'done' ? null : indexOfTarget(text, item.jump);
  const target = record.option === null ? null : (item.options[record.option]?.target ?? null);
  return target === null ? null : indexOfTarget(text, target);
}

function recordThatCounts(
  records: readonly ItemRecord[] | undefined,
  starts: readonly number[],
  place: number,
): ItemRecord | null {
  const lastReset = starts.findLastIndex((start) => start <= place) + 1;
  return records?.findLast((said) => said.round >= lastReset && said.round <= starts.length) ?? null;
}

function ruledOutIn(text: ProcedureText, counted: ReadonlyMap<StepKey, ItemRecord>): ReadonlySet<number> {
  const out = new Set<number>();
  for (const item of text.all) {
    const record = counted.get(item.key);
    if (record === undefined) continue;
    if (item.type === 'decision' && record.option !== null) {
      for (const index of ruledOutBy(text, item, record.option)) out.add(index);
    }
    const target = targetOf(text, item, record);
    if (target === null) continue;
    for (let index = indexOf(text, item) + 1; index < target; index += 1) out.add(index);
    out.delete(target);
  }
  return out;
}

function statusOf(record: ItemRecord | null, ruledOut: boolean): ItemState['status'] {
  if (record === null) return ruledOut ? 'ruled-out' : 'to-do';
  return record.outcome === 'skipped' ? 'skipped' : 'done';
}

function currentOf(
  text: ProcedureText,
  items: readonly ItemState[],
  place: ReadonlyMap<StepKey, number>,
  from: number,
): StepKey | null {
  const top = text.items.findIndex((item, index) => {
    const state = items.find((other) => other.item.key === item.key);
    return index >= from && state?.status === 'to-do';
  });
  if (top === -1) return null;
  // Nested ones first, the deepest first of all: their step is done when they are (rule R3).
  const within = items.filter((state) => state.status === 'to-do' && place.get(state.item.key) === top);
  const leaf = within.find((state) => !within.some((other) => isBelow(other.item, state.item)));
  return leaf?.item.key ?? null;
}

function isBelow(item: Item, above: Item): boolean {
  return item.number.startsWith(`${above.number}.`);
}

function placesOf(text: ProcedureText): ReadonlyMap<StepKey, number> {
  const tops = new Map(text.items.map((item, index) => [item.number, index]));
  return new Map(text.all.map((item) => [item.key, tops.get(topNumber(item)) ?? 0]));
}

function indexOf(text: ProcedureText, item: Item): number {
  return text.items.findIndex((other) => other.number === topNumber(item));
}

function topNumber(item: Item): string {
  return item.number.split('.')[0] ?? item.number;
}
