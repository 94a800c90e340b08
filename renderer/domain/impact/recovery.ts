import type { ComponentId } from '#domain/plan/model.ts';
import type { Impact } from './impact.ts';
import { rowOf } from './rows.ts';
import { idsOf } from './situation.ts';
import { DOWN } from './states.ts';

/**
 * Components that could not be repaired or failed over now, by id, with what blocks that, by id.
 *
 * A component for recovery blocks while it is down; a group while it is below `atLeast`, by its members that are down. Whether
 * the component itself is down does not matter. Rule I33.
 */
export function recoveryBlocked(impact: Impact): ReadonlyMap<ComponentId, readonly ComponentId[]> {
  const { map, states } = impact;
  const blocked = new Map<ComponentId, readonly ComponentId[]>();
  for (const [number, id] of map.ids.entries()) {
    const by = new Set<number>();
    for (const on of rowOf(map.recover, number)) if (states[on] === DOWN) by.add(on);
    for (const at of rowOf(map.groupsOf, number)) {
      const group = map.groups[at];
      if (group?.effect !== 'recover') continue;
      const down = [...group.members].filter((member) => states[member] === DOWN);
      if (down.length >= group.failures) for (const member of down) by.add(member);
    }
    if (by.size > 0)
      blocked.set(
        id,
        idsOf(
          map,
          [...by].sort((a, b) => a - b),
        ),
      );
  }
  return blocked;
}
