import type { ComponentId, GroupDependency } from '#domain/plan/model.ts';
import { type Bits, emptyBits, hasBit } from './bits.ts';
import { type Explainer, explainerFor, type FalseRedundancy } from './explain-redundancy.ts';
import type { DependencyMap, MapGroup } from './map.ts';
import { addShared } from './shared-bits.ts';
import { setBits, singleFailures } from './single-failures.ts';
import { idsOf, onlyDown } from './situation.ts';
import { DOWN, downOf } from './states.ts';

/** A group with every single failure that takes it below what it needs. */
export interface SharedCauses {
  readonly owner: ComponentId;
  readonly group: GroupDependency;
  /** Its number among the map's groups. */
  readonly at: number;
  /** By id; the group's owner is not among them. Listed when first asked for: a knot of a map has thousands for each group. */
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
  const found = new Map<number, Bits>();
  for (const [at, group] of map.groups.entries()) if (isRedundant(group)) found.set(at, emptyBits(map.ids.length));
  const everything = map.components.map((_, number) => number);
  for (const { causes, rows, words, order } of found.size === 0 ? [] : singleFailures(map, everything)) {
    // Everything is looked at in order, in blocks of whole words: a cause's bit is its number.
    const first = (causes[0] ?? 0) >>> 5;
    for (const [at, bits] of found) {
      const members = order.groupBlocks[at];
      if (members !== undefined) addShared(bits, first, rows, words, members, map.groupFailures[at] ?? 0);
    }
  }
  const explainer = explainerFor(map);
  return [...found].flatMap(([at, bits]) => {
    const group = map.groups[at];
    const owner = map.ids[group?.owner ?? -1];
    if (group === undefined || owner === undefined) return [];
    bits[group.owner >>> 5] = (bits[group.owner >>> 5] ?? 0) & ~(1 << (group.owner & 31));
    return bits.some((word) => word !== 0) ? [sharedBy(map, { group, at, owner, bits }, explainer)] : [];
  });
}

/** Whether the loss of one member alone would do no harm, and the known members are enough to do harm. */
function isRedundant(group: MapGroup): boolean {
  return group.failures > 1 && group.failures <= group.members.length;
}

interface FoundGroup {
  readonly group: MapGroup;
  readonly at: number;
  readonly owner: ComponentId;
  /** Its shared causes, by number. */
  readonly bits: Bits;
}

function sharedBy(map: DependencyMap, { group, at, owner, bits }: FoundGroup, explainer: Explainer): SharedCauses {
  let causes: readonly ComponentId[] | null = null;
  return {
    owner,
    at,
    group: group.dependency,
    get causes() {
      causes ??= idsOf(map, setBits(bits, 0, bits.length));
      return causes;
    },
    explain: (cause) => {
      const number = map.indexOf.get(cause) ?? -1;
      if (number < 0 || !hasBit(bits, number)) throw new RangeError(`${cause} is no shared cause of this group`);
      return explainer.explain(group, number, (other) => hasBit(bits, other));
    },
  };
}

/** The nearest causes among the first `most`; where all of those go through others, one that they go through. */
export function nearestCauses({ causes, explain }: SharedCauses, most: number): readonly FalseRedundancy[] {
  const first = causes.slice(0, most).map(explain);
  const nearest = first.filter(({ through }) => through === null);
  const through = first[0]?.through ?? null;
  return nearest.length > 0 || through === null ? nearest : [explain(through)];
}

/** A group that one failure takes away, explained when that is asked for. */
export interface LostSpare {
  readonly owner: ComponentId;
  readonly group: GroupDependency;
  /** Its number among the map's groups. */
  readonly at: number;
  explain(): FalseRedundancy;
  /** From its nearest shared cause. */
  explainNearest(): FalseRedundancy;
}

/** The redundancies that the failure of `cause` alone takes away, as `sharedCauses` has them, without the other causes. */
export function sparesLostTo(map: DependencyMap, cause: ComponentId): readonly LostSpare[] {
  const number = map.indexOf.get(cause);
  if (number === undefined) return [];
  const { down, held } = onlyDown(map, number);
  const states = downOf(map, down, held);
  const explainer = explainerFor(map);
  return map.groups.flatMap((group, at): readonly LostSpare[] => {
    const [owner] = idsOf(map, [group.owner]);
    const lost = group.members.filter((member) => states[member] === DOWN).length;
    if (owner === undefined || group.owner === number || !isRedundant(group) || lost < group.failures) return [];
    const isCause = (other: number): boolean => other !== group.owner && explainer.harms(group, other);
    const explain = (by: number): FalseRedundancy => explainer.explain(group, by, isCause);
    const explainNearest = (): FalseRedundancy => {
      const own = explain(number);
      return own.through === null ? own : explain(map.indexOf.get(own.through) ?? number);
    };
    return [{ owner, group: group.dependency, at, explain: () => explain(number), explainNearest }];
  });
}
