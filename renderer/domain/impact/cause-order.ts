import type { DependencyMap } from './map.ts';
import { distinct, type Rows, rowsBuilder } from './rows.ts';
import { strongSets } from './strong-sets.ts';

/**
 * How single failures are worked out in one sweep: *blocks* of components that stop together, and *rounds* of blocks.
 *
 * A round needs only itself and earlier rounds. It has one block, or several that need each other through redundancies.
 */
export interface CauseOrder {
  readonly blockOf: Uint32Array;
  /** Components of each block. */
  readonly members: readonly (readonly number[])[];
  /** Blocks that a block needs without alternative. */
  readonly needs: Rows;
  /** Groups with an alternative that components of the block own. */
  readonly groups: Rows;
  /** Blocks of a group's members, one value a member: two members may be in one block. */
  readonly groupBlocks: readonly Uint32Array[];
  /** Blocks that wait for a block: those that need it, or whose groups it has members of. */
  readonly waiting: Rows;
  readonly rounds: readonly (readonly number[])[];
}

/** The order for a map; the same for every choice of causes. */
export function causeOrder(map: DependencyMap): CauseOrder {
  const together = strongSets(needsWithoutAlternative(map));
  const { setOf: blockOf, sets: members } = together;
  const needs = rowsBuilder();
  const groups = rowsBuilder();
  const all = rowsBuilder();
  const groupBlocks = map.groups.map((group) => group.members.map((member) => blockOf[member] ?? 0));
  const edges = needsWithoutAlternative(map);
  for (const [block, components] of members.entries()) {
    for (const component of components) {
      for (let at = edges.start[component] ?? 0; at < (edges.start[component + 1] ?? 0); at += 1) {
        const on = blockOf[edges.values[at] ?? 0] ?? 0;
        if (on === block) continue;
        needs.add(block, on);
        all.add(block, on);
      }
      for (let at = map.groupsOf.start[component] ?? 0; at < (map.groupsOf.start[component + 1] ?? 0); at += 1) {
        const number = map.groupsOf.values[at] ?? 0;
        if (!hasAlternative(map, number)) continue;
        groups.add(block, number);
        for (const on of groupBlocks[number] ?? []) all.add(block, on);
      }
    }
  }
  const count = members.length;
  const waits = distinct(all.build(count));
  return {
    blockOf,
    members,
    needs: distinct(needs.build(count)),
    groups: groups.build(count),
    groupBlocks,
    waiting: inverted(waits, count),
    rounds: strongSets(waits).sets,
  };
}

/** Whether a group is hard, can be brought down by members that the plan knows, and survives the loss of any one. */
function hasAlternative(map: DependencyMap, number: number): boolean {
  const group = map.groups[number];
  return group !== undefined && group.effect === 'hard' && group.failures > 1 && group.failures <= group.members.length;
}

/** Hard dependencies, and members of groups that need all of theirs. */
function needsWithoutAlternative(map: DependencyMap): Rows {
  const builder = rowsBuilder();
  for (let owner = 0; owner < map.ids.length; owner += 1) {
    for (let at = map.hard.start[owner] ?? 0; at < (map.hard.start[owner + 1] ?? 0); at += 1) {
      builder.add(owner, map.hard.values[at] ?? 0);
    }
  }
  for (const group of map.groups) {
    if (group.effect !== 'hard' || group.failures !== 1) continue;
    for (const member of group.members) builder.add(group.owner, member);
  }
  return distinct(builder.build(map.ids.length));
}

function inverted(rows: Rows, count: number): Rows {
  const builder = rowsBuilder();
  for (let row = 0; row < count; row += 1) {
    for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at += 1)
      builder.add(row, rows.values[at] ?? 0);
  }
  return builder.buildInverse(count);
}
