import { useMemo } from 'react';
import type { Findings } from '#app/findings.ts';
import type { PlanMap } from '#app/plan-map.ts';
import { sparesLostTo } from '#domain/impact/false-redundancy.ts';
import type { ComponentId } from '#domain/plan/model.ts';
import { type FindingLine, useFindingLines } from './use-finding-lines.ts';

/** A redundancy that is none, by its number among the map's groups: why is worked out when it is looked at. */
export interface SpareToExplain {
  readonly group: number;
  /** What takes it away; `null`: whatever does. */
  readonly cause: ComponentId | null;
}

/** A finding in a list. */
export interface FindingRow {
  readonly key: string;
  readonly title: string;
  /** What is looked in for the words that are typed. */
  readonly text: string;
  readonly says: FindingLine | SpareToExplain;
}

/** Everything that only looks safe; with `down`, the spares that one of those takes away. */
export function useFindingRows({ plan, notExplained }: Findings, down: readonly string[]): readonly FindingRow[] {
  const lines = useFindingLines();
  const asked = down.join();
  return useMemo(() => {
    if (asked !== '') return lostTo(plan, asked.split(','));
    return [
      ...lines.map((line) => ({ key: line.key, title: line.title, text: `${line.title} ${line.why}`, says: line })),
      ...notExplained.map((group) => rowOf(plan, { group, cause: null })),
    ];
  }, [plan, notExplained, lines, asked]);
}

/** Each once, by the first that takes it away. */
function lostTo(plan: PlanMap, down: readonly string[]): readonly FindingRow[] {
  const rows = new Map<number, FindingRow>();
  for (const id of down) {
    const cause = plan.components.get(id)?.id;
    if (cause === undefined) continue;
    for (const { at } of sparesLostTo(plan.map, cause)) {
      if (!rows.has(at)) rows.set(at, rowOf(plan, { group: at, cause }));
    }
  }
  return [...rows.values()];
}

function rowOf(plan: PlanMap, says: SpareToExplain): FindingRow {
  const { dependency, owner } = plan.map.groups[says.group] ?? {};
  const [name, ...members] = [plan.map.ids[owner ?? -1] ?? '', ...(dependency?.anyOf ?? [])].map(
    (id) => plan.components.get(id)?.name ?? id,
  );
  const title = dependency?.name ?? name ?? '';
  return { key: `group ${says.group}`, title, text: [title, name, ...members].join(' '), says };
}
