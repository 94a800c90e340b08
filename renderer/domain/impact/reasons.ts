import type { Impact } from './impact.ts';
import { rowOf } from './rows.ts';
import { DOWN } from './states.ts';

/** One sufficient reason why a component is down: a dependency, or a group with members that are enough to bring it down. */
export type Reason =
  | { readonly owner: number; readonly on: number }
  | { readonly owner: number; readonly group: number; readonly members: readonly number[] };

/** A well-founded account of what is down. */
export interface Reasons {
  /** Everything that is down, each after what its reason names. */
  readonly order: readonly number[];
  /** By number; none for what is marked down itself, and for what is not down. */
  readonly of: ReadonlyMap<number, Reason>;
}

/**
 * A reason for everything that is down, each resting only on what was down before it.
 *
 * So a change that touches none of the reasons below a component leaves it down.
 */
export function reasonsOf({ map, marks }: Impact): Reasons {
  const states = new Uint8Array(map.ids.length);
  const order: number[] = [];
  const of = new Map<number, Reason>();
  const mark = (number: number, reason: Reason | null): void => {
    if (states[number] === DOWN || marks.held[number] === 1) return;
    states[number] = DOWN;
    order.push(number);
    if (reason !== null) of.set(number, reason);
  };
  for (const number of marks.down) mark(number, null);
  const lost = map.groups.map((): number[] => []);
  for (let head = 0; head < order.length; head += 1) {
    const from = order[head] ?? 0;
    for (const owner of rowOf(map.hardBack, from)) mark(owner, { owner, on: from });
    for (const group of rowOf(map.hardGroupsWith, from)) {
      const members = lost[group];
      if (members === undefined || members.length === map.groupFailures[group]) continue;
      members.push(from);
      const owner = map.groupOwner[group] ?? 0;
      if (members.length === map.groupFailures[group]) mark(owner, { owner, group, members });
    }
  }
  return { order, of };
}

/** What a reason rests on. */
function reasonRestsOn(reason: Reason): readonly number[] {
  return 'on' in reason ? [reason.on] : reason.members;
}

/** Those of `functions` whose account passes through each component: no change there can save others. */
export function functionsThrough(
  reasons: Reasons,
  functions: readonly number[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const through = new Map<number, Set<number>>();
  const wanted = new Set(functions);
  for (const number of reasons.order.toReversed()) {
    const own = through.get(number) ?? new Set<number>();
    if (wanted.has(number)) own.add(number);
    if (own.size === 0) continue;
    through.set(number, own);
    const reason = reasons.of.get(number);
    for (const on of reason === undefined ? [] : reasonRestsOn(reason)) {
      const below = through.get(on);
      if (below === undefined) through.set(on, new Set(own));
      else for (const each of own) below.add(each);
    }
  }
  return through;
}
