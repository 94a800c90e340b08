import type { ComponentId, GroupDependency } from '#domain/plan/model.ts';
import { type Impact, impactOfMarks } from './impact.ts';
import type { DependencyMap, MapGroup } from './map.ts';
import { recent } from './recent.ts';
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

/** Says why groups fall, for many groups and causes of one map. */
export interface Explainer {
  /** Whether the failure of `cause` alone takes `group` below what it needs. */
  harms(group: MapGroup, cause: number): boolean;
  /** The failure of `cause`, which takes `group` away; `isCause` says of others whether they do. Rule I19. */
  explain(group: MapGroup, cause: number, isCause: (number: number) => boolean): FalseRedundancy;
}

/** Failures that are kept: causes come back with the next group. */
const KEPT_IMPACTS = 64;
const KEPT_DOWN = 512;

/** An explainer of a map. */
export function explainerFor(map: DependencyMap): Explainer {
  const impactOf = recent(KEPT_IMPACTS, (cause: number) => impactOfMarks(map, onlyDown(map, cause)));
  const count = map.ids.length;
  // A cause and what is held up, or itself where nothing is, as one number.
  const downWhile = recent(KEPT_DOWN, (pair: number): Uint8Array => {
    const [cause, held] = [Math.floor(pair / count), pair % count];
    const up = new Uint8Array(count);
    if (held !== cause) up[held] = 1;
    return downOf(map, [cause], up);
  });
  const harmsWhile = (group: MapGroup, cause: number, held: number): boolean => {
    const down = downWhile(cause * count + held);
    return group.members.filter((member) => down[member] === DOWN).length >= group.failures;
  };
  return {
    harms: (group, cause) => harmsWhile(group, cause, cause),
    explain: (group, cause, isCause) => {
      const impact = impactOf(cause);
      const lost = idsOf(map, group.members).filter((member) => impact.stateOf(member) === 'down');
      const chains = lost.map((member) => impact.because(member).toReversed());
      const [owner, id] = idsOf(map, [group.owner, cause]);
      if (owner === undefined || id === undefined) throw new RangeError('a group outside the map');
      const through = nearerCause(impact, group, cause, chains, isCause, harmsWhile);
      return { owner, group: group.dependency, cause: id, chains, through };
    },
  };
}

/**
 * A shared cause that this one goes through: with it held up, the group would survive.
 *
 * The one nearest to the members counts. Of two that each do harm only by way of the other, the one with the smaller id is
 * the nearer.
 */
function nearerCause(
  { map }: Impact,
  group: MapGroup,
  cause: number,
  chains: FalseRedundancy['chains'],
  isCause: (number: number) => boolean,
  harmsWhile: (group: MapGroup, cause: number, held: number) => boolean,
): ComponentId | null {
  for (const id of new Set(chains.flatMap((chain) => chain.slice(1).reverse()))) {
    const number = map.indexOf.get(id) ?? -1;
    if (!isCause(number) || harmsWhile(group, cause, number)) continue;
    const eachThroughTheOther = !harmsWhile(group, number, cause);
    if (!eachThroughTheOther || number < cause) return id;
  }
  return null;
}
