import type { ComponentKind } from '#domain/plan/model.ts';
import type { Picture } from './use-picture.ts';

/** What a column of a picture holds. */
export type ColumnSort = 'runsOn' | 'signIn' | 'services' | 'functions';

const SORT: Readonly<Record<ComponentKind, ColumnSort>> = {
  function: 'functions',
  identity: 'signIn',
  service: 'services',
  saas: 'services',
  data: 'services',
  equipment: 'services',
  team: 'services',
  provider: 'runsOn',
  region: 'runsOn',
  site: 'runsOn',
  network: 'runsOn',
  power: 'runsOn',
};

/** Headings of columns, by where they stand; a column like the one before it has none. */
export function columnsOf({
  view,
  part,
  layout,
}: Picture): readonly { readonly x: number; readonly sort: ColumnSort }[] {
  const columns = Map.groupBy(part.shown, (number) => Math.round(layout.nodes.get(String(number))?.x ?? 0));
  const sorted = [...columns].sort(([a], [b]) => a - b);
  const headings = sorted.map(([x, numbers]) => {
    const sorts = Map.groupBy(numbers, (number) => SORT[view.plan.map.components[number]?.kind ?? 'service']);
    const [most] = [...sorts].sort(([, a], [, b]) => b.length - a.length);
    return { x, sort: most?.[0] ?? 'services' };
  });
  return headings.filter(({ sort }, at) => sort !== headings[at - 1]?.sort);
}
