import { hitFunctions } from './functions-hit.ts';
import type { Impact } from './impact.ts';
import type { DependencyMap } from './map.ts';
import { rowOf } from './rows.ts';
import { DOWN, UP } from './states.ts';

/** One thing needing another, drawn from what is needed to who needs it. */
interface MapLink {
  readonly from: number;
  readonly to: number;
  readonly mode: 'hard' | 'soft';
  /** Number of the group that it stands for, among the map's groups; `null` for a single dependency. */
  readonly group: number | null;
}

/** A redundancy whose members are drawn together: no component is in two such boxes. */
interface MapBox {
  readonly group: number;
  readonly members: readonly number[];
}

/** A part of a map that is small enough to be read as a picture. */
export interface Neighbourhood {
  /** Numbers of its components, ascending. */
  readonly shown: readonly number[];
  /** How many others the map has. */
  readonly hidden: number;
  readonly links: readonly MapLink[];
  readonly boxes: readonly MapBox[];
}

/** More than this cannot be read as a picture. */
const MOST_SHOWN = 50;
/** What is not hit is shown while there is room for it. */
const MOST_WITH_CONTEXT = 28;
/** What lies around a component that was asked for comes before what is hit, up to here. */
const MOST_AROUND = 6;

/**
 * What a failure does, as far as it can be drawn: what failed, the functions that are hit, and the ways between them.
 *
 * The most critical functions come first when there is not room for all; then alternatives that still work, then functions
 * that are not hit, with what they need. `also` is in it whatever happens to it. Rules I52, I54.
 */
export function neighbourhoodOf(impact: Impact, most: number = MOST_SHOWN, also: number | null = null): Neighbourhood {
  const { map, marks, states } = impact;
  const shown = limited(most);
  if (also !== null) shown.add(also);
  for (const number of [...marks.down, ...marks.degraded]) shown.add(number);
  const around = also === null ? [] : [...rowOf(map.needs, also), ...rowOf(map.neededBy, also)];
  for (const number of around.slice(0, MOST_AROUND)) shown.add(number);
  const hit = hitFunctions(impact);
  for (const number of hit) {
    const chain = impact.because(map.ids[number] ?? '').map((id) => map.indexOf.get(id) ?? 0);
    shown.addAll([number, ...chain]);
  }
  for (const number of hit) addWays(impact, number, shown);
  for (const number of [...shown.all]) for (const group of rowOf(map.groupsOf, number)) addMembers(map, group, shown);
  const context = limited(Math.min(most, Math.max(MOST_WITH_CONTEXT, shown.all.size)), shown.all);
  for (const number of byTier(map).filter((each) => states[each] === UP)) {
    context.addAll([number, ...rowOf(map.needs, number)]);
  }
  return drawn(map, context.all);
}

/** What lies nearest to one component, both ways; without one, what the most critical functions need. Rules I53, I54. */
export function neighbourhoodAround(
  map: DependencyMap,
  centre: number | null,
  most: number = MOST_SHOWN,
): Neighbourhood {
  const shown = limited(most);
  let edge = centre === null ? byTier(map) : [centre];
  for (const number of edge) shown.add(number);
  while (edge.length > 0) {
    const next: number[] = [];
    for (const number of edge) {
      const near =
        centre === null ? [...rowOf(map.needs, number)] : [...rowOf(map.needs, number), ...rowOf(map.neededBy, number)];
      for (const other of near) if (shown.add(other)) next.push(other);
    }
    edge = next;
  }
  return drawn(map, shown.all);
}

interface Limited {
  readonly all: ReadonlySet<number>;
  /** Whether it is new and there was room for it. */
  add(number: number): boolean;
  /** All of them or, where there is not room, none. */
  addAll(numbers: readonly number[]): void;
}

function limited(most: number, before: ReadonlySet<number> = new Set()): Limited {
  const all = new Set(before);
  const add = (number: number): boolean => {
    if (all.size >= most || all.has(number)) return false;
    all.add(number);
    return true;
  };
  return {
    all,
    add,
    addAll: (numbers) => {
      const fresh = new Set(numbers.filter((number) => !all.has(number)));
      if (all.size + fresh.size <= most) for (const number of fresh) all.add(number);
    },
  };
}

/** Everything on which the failure gets to `number`. */
function addWays({ map, states }: Impact, number: number, shown: Limited): void {
  const passed = new Set([number]);
  const below = [number];
  for (let at = below.shift(); at !== undefined; at = below.shift()) {
    for (const on of rowOf(map.needs, at)) {
      const explains = states[on] === DOWN || (states[on] !== UP && states[at] !== DOWN);
      if (!explains || passed.has(on)) continue;
      passed.add(on);
      shown.add(on);
      if (shown.all.has(on)) below.push(on);
    }
  }
}

function addMembers(map: DependencyMap, group: number, shown: Limited): void {
  const { members, effect } = map.groups[group] ?? { members: [], effect: 'recover' };
  if (effect !== 'recover' && [...members].some((member) => shown.all.has(member))) shown.addAll([...members]);
}

function byTier(map: DependencyMap): readonly number[] {
  const tier = (number: number): number => map.components[number]?.tier ?? 9;
  return map.functions.toSorted((a, b) => tier(a) - tier(b) || a - b);
}

function drawn(map: DependencyMap, shown: ReadonlySet<number>): Neighbourhood {
  const boxes = boxesIn(map, shown);
  return {
    shown: [...shown].sort((a, b) => a - b),
    hidden: map.ids.length - shown.size,
    links: [...shown].flatMap((owner) => linksOf(map, owner, shown)),
    boxes,
  };
}

/** Each pair is drawn once: as what it does at the worst. */
function linksOf(map: DependencyMap, to: number, shown: ReadonlySet<number>): readonly MapLink[] {
  const links = new Map<number, MapLink>();
  const add = (from: number, mode: MapLink['mode'], group: number | null): void => {
    const before = links.get(from);
    if (!shown.has(from) || (before !== undefined && (before.mode === 'hard' || mode === 'soft'))) return;
    links.set(from, { from, to, mode, group });
  };
  for (const from of rowOf(map.hard, to)) add(from, 'hard', null);
  for (const group of rowOf(map.groupsOf, to)) {
    const { members, effect } = map.groups[group] ?? { members: [], effect: 'recover' };
    if (effect !== 'recover') for (const from of members) add(from, effect, group);
  }
  for (const from of rowOf(map.soft, to)) add(from, 'soft', null);
  return [...links.values()];
}

/** Groups with at least two members in view: those with most members last, so that small ones are not torn apart. */
function boxesIn(map: DependencyMap, shown: ReadonlySet<number>): readonly MapBox[] {
  const taken = new Set<number>();
  const candidates = map.groups
    .map(({ members, owner, effect }, group) => ({
      group,
      owner,
      effect,
      members: [...members].filter((one) => shown.has(one)),
    }))
    .filter(({ owner, effect, members }) => effect !== 'recover' && shown.has(owner) && members.length > 1)
    .sort((a, b) => a.members.length - b.members.length || a.group - b.group);
  return candidates.flatMap(({ group, owner, members }) => {
    if (members.includes(owner) || members.some((member) => taken.has(member))) return [];
    for (const member of members) taken.add(member);
    return [{ group, members }];
  });
}
