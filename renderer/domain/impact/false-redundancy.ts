import type { ComponentId, GroupDependency } from '#domain/plan/model.ts';
import { type Impact, impactOfMarks } from './impact.ts';
import type { DependencyMap, MapGroup } from './map.ts';
import { addShared } from './shared-bits.ts';
import { setBits, singleFailures } from './single-failures.ts';
import { idsOf, onlyDown } from './situation.ts';
import { DOWN, downOf } from './states.ts';

/** A redundancy that one failure takes away although it would survive the loss of any one member. */
export interface FalseRedundancy {
  readonly owner: ComponentId;
  readonly group: GroupDependency;
  /** The shared cause; it may be a member itself. */
  readonly cause: ComponentId;
  /** From the cause to each member that it takes down, both in it; by member. A cause that is a member is alone. */
  readonly chains: readonly (readonly ComponentId[])[];
  /** A nearer shared cause without which this one would do no harm to the group; `null` where this one is the nearest. */
  readonly through: ComponentId | null;
}

/** A group with every single failure that takes it below what it needs. */
export interface SharedCauses {
  readonly owner: ComponentId;
  readonly group: GroupDependency;
  /** By id; the group's owner is not among them. */
  readonly causes: readonly ComponentId[];
  /** One of `causes`, explained. */
  explain(cause: ComponentId): FalseRedundancy;
}

/**
 * Every false redundancy of a map, by owner, then in the order of the owner's groups. Rules I18, I19.
 *
 * Soft groups and groups for recovery too: each is an alternative that somebody counts on.
 */
export function sharedCauses(map: DependencyMap): readonly SharedCauses[] {
  const found = new Map<number, number[]>();
  for (const [at, group] of map.groups.entries()) if (isRedundant(group)) found.set(at, []);
  const everything = map.components.map((_, number) => number);
  for (const block of found.size === 0 ? [] : singleFailures(map, everything)) {
    const shared = new Uint32Array(block.words);
    for (const [at, causes] of found) {
      const members = block.order.groupBlocks[at];
      if (members === undefined) continue;
      shared.fill(0);
      addShared(shared, 0, block.rows, block.words, members, map.groupFailures[at] ?? 0);
      causes.push(...setBits(shared, 0, block.words).map((bit) => block.causes[bit] ?? 0));
    }
  }
  return [...found].flatMap(([at, numbers]) => {
    const group = map.groups[at];
    const owner = map.ids[group?.owner ?? -1];
    const causes = numbers.filter((number) => number !== group?.owner);
    if (group === undefined || owner === undefined || causes.length === 0) return [];
    return [sharedBy(map, group, owner, causes)];
  });
}

/** Whether the loss of one member alone would do no harm, and the known members are enough to do harm. */
function isRedundant(group: MapGroup): boolean {
  return group.failures > 1 && group.failures <= group.members.length;
}

function sharedBy(map: DependencyMap, group: MapGroup, owner: ComponentId, causes: readonly number[]): SharedCauses {
  const all = new Set(causes);
  return {
    owner,
    group: group.dependency,
    causes: idsOf(map, causes),
    explain: (cause) => {
      const number = map.indexOf.get(cause) ?? -1;
      if (!all.has(number)) throw new RangeError(`${cause} is no shared cause of this group`);
      const impact = impactOfMarks(map, onlyDown(map, number));
      return { owner, cause, ...explained(impact, group, number, (other) => all.has(other)) };
    },
  };
}

/** The redundancies that the failure of `cause` alone takes away, as `sharedCauses` has them, without the other causes. */
export function falseRedundanciesBy(map: DependencyMap, cause: ComponentId): readonly FalseRedundancy[] {
  const number = map.indexOf.get(cause);
  if (number === undefined) return [];
  const impact = impactOfMarks(map, onlyDown(map, number));
  return map.groups.flatMap((group): readonly FalseRedundancy[] => {
    const owner = map.ids[group.owner];
    const lost = group.members.filter((member) => impact.states[member] === DOWN).length;
    if (owner === undefined || group.owner === number || !isRedundant(group) || lost < group.failures) return [];
    const isCause = (other: number): boolean => other !== group.owner && harms(map, group, other, null);
    return [{ owner, cause, ...explained(impact, group, number, isCause) }];
  });
}

function explained(impact: Impact, group: MapGroup, cause: number, isCause: (number: number) => boolean) {
  const lost = idsOf(impact.map, group.members).filter((member) => impact.stateOf(member) === 'down');
  const chains = lost.map((member) => impact.because(member).toReversed());
  return { group: group.dependency, chains, through: nearerCause(impact, group, cause, isCause, chains) };
}

/**
 * A shared cause that this one goes through: with it held up, the group would survive.
 *
 * The one nearest to the members counts. Of two that each do harm only by way of the other, the one with the smaller id is
 * the nearer.
 */
function nearerCause(
  impact: Impact,
  group: MapGroup,
  cause: number,
  isCause: (number: number) => boolean,
  chains: readonly (readonly ComponentId[])[],
): ComponentId | null {
  const { map } = impact;
  for (const id of new Set(chains.flatMap((chain) => chain.slice(1).reverse()))) {
    const number = map.indexOf.get(id) ?? -1;
    if (!isCause(number) || harms(map, group, cause, number)) continue;
    const eachThroughTheOther = !harms(map, group, number, cause);
    if (!eachThroughTheOther || number < cause) return id;
  }
  return null;
}

/** Whether the failure of `cause` still takes `group` below what it needs while `held` is held up. */
function harms(map: DependencyMap, group: MapGroup, cause: number, held: number | null): boolean {
  const up = new Uint8Array(map.ids.length);
  if (held !== null) up[held] = 1;
  const down = downOf(map, [cause], up);
  return group.members.filter((member) => down[member] === DOWN).length >= group.failures;
}
