import type { ItemRecord, ItemState, RunState } from './run.ts';

/** What was said last in a run and can be taken back, `null` when nothing was. Later event ids are later (ULID). */
export function lastSaid(run: RunState): { readonly item: ItemState['item']; readonly record: ItemRecord } | null {
  const said = run.items.flatMap(({ item, history }) => history.map((record) => ({ item, record })));
  return said.reduce<(typeof said)[number] | null>(
    (last, one) => (last === null || one.record.event > last.record.event ? one : last),
    null,
  );
}
