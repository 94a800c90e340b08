import type { AnyThing, Named } from '#domain/editing/references.ts';
import type { ComponentId, Plan } from '#domain/plan/model.ts';
import { type Blank, blanksOf } from './blanks.ts';
import { made } from './made.ts';
import { type Key, keyOf, needsIn, thingsByKey } from './needs.ts';
import { isStandIn } from './stand-in.ts';
import { titleOf } from './title.ts';

/** What somebody wants of a library. */
export interface Wish {
  readonly chosen: readonly Named[];
  /** Which component of the plan a stand-in of the library is, where it is one. */
  readonly standIns: ReadonlyMap<string, ComponentId>;
  /** What is not to come along where it is only linked to. */
  readonly without: ReadonlySet<Key>;
}

/** What of the plan stands in the way: its things whose ids the library uses too, by key. */
export type There = ReadonlyMap<Key, AnyThing>;

/** A thing that is taken, or meant. */
export interface TakenThing extends Named {
  readonly title: string;
  /** Title of what needs it; `null` where it was chosen. */
  readonly because: string | null;
  /** Nothing that is taken needs it: it is only linked to, and can be left out. */
  readonly isSpare: boolean;
}

/** What taking would do, all of it, before anything is done. */
export interface Taking {
  readonly put: readonly AnyThing[];
  /** What is put, in plan order, under the ids that it gets. */
  readonly added: readonly TakenThing[];
  /** What is linked to and does not come along, as was wished. */
  readonly left: readonly TakenThing[];
  /** Things of the plan that what is taken will name. */
  readonly own: readonly TakenThing[];
  /** What was chosen and is there already. */
  readonly same: readonly TakenThing[];
  readonly renamed: readonly {
    readonly title: string;
    readonly kind: Named['kind'];
    readonly from: string;
    readonly to: string;
  }[];
  /** Stand-ins that are needed, taken along or not. */
  readonly standIns: readonly { readonly id: string; readonly name: string }[];
  readonly blanks: readonly Blank[];
}

/** What taking `wish` from `library` into a plan with `there` would do. Rules LB2-LB10, LB13. */
export function takeFrom(library: Plan, there: There, wish: Wish): Taking {
  const things = thingsByKey(library);
  const { because, firm, left } = needed(library, things, there, wish);
  const standIns = [...because.keys()].flatMap((key) => {
    const one = things.get(key);
    return one?.kind === 'component' && isStandIn(one.thing.id) && !there.has(key)
      ? [{ id: one.thing.id, name: one.thing.name }]
      : [];
  });
  const isReplaced = (key: Key) => standIns.some(({ id }) => key === `component:${id}` && wish.standIns.has(id));
  const taken = [...things].filter(([key]) => because.has(key) && !isReplaced(key));
  const isChosen = (key: Key) => because.get(key) === null;
  const isSpare = (key: Key) => !isChosen(key) && !firm.has(key);
  const own = taken.filter(([key]) => there.has(key) && !isChosen(key));
  const candidates = taken.filter(([key]) => !there.has(key) || isChosen(key));
  const result = made(library, new Map(candidates), there, wish.standIns);
  const name = ([key, one]: readonly [Key, AnyThing]): TakenThing => ({
    kind: one.kind,
    id: one.thing.id,
    title: titleOf(one),
    because: because.get(key) ?? left.get(key) ?? null,
    isSpare: isSpare(key),
  });
  return {
    put: result.put,
    added: result.put.map((one) => {
      const from = result.from.get(keyOf({ kind: one.kind, id: one.thing.id }));
      return {
        kind: one.kind,
        id: one.thing.id,
        title: titleOf(one),
        because: from === undefined ? null : (because.get(from) ?? null),
        isSpare: from !== undefined && isSpare(from),
      };
    }),
    left: [...things].filter(([key]) => left.has(key) && !because.has(key)).map(name),
    own: own.map(name),
    same: candidates.filter(([key]) => result.same.has(key)).map(name),
    renamed: result.renamed,
    standIns,
    blanks: blanksOf(result.put),
  };
}

interface Needed {
  /** Everything that comes, with the title of what brings it: `null` for what was chosen. */
  readonly because: ReadonlyMap<Key, string | null>;
  /** What something that comes cannot do without. */
  readonly firm: ReadonlySet<Key>;
  /** What would come and is left out, with the title of what links to it. */
  readonly left: ReadonlyMap<Key, string>;
}

function needed(
  library: Plan,
  things: ReadonlyMap<Key, AnyThing>,
  there: There,
  { chosen, standIns, without }: Wish,
): Needed {
  const needs = needsIn(library);
  const because = new Map<Key, string | null>();
  const firm = new Set<Key>();
  const left = new Map<Key, string>();
  const queue: Key[] = [];
  const add = (key: Key, title: string | null) => {
    if (because.has(key) || !things.has(key)) return;
    because.set(key, title);
    // What the plan has already brings nothing with it, nor does a stand-in for something that it has.
    const isOwn = there.has(key) || (key.startsWith('component:') && standIns.has(key.slice('component:'.length)));
    if (title === null || !isOwn) queue.push(key);
  };
  for (const named of chosen) add(keyOf(named), null);
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const one = things.get(key);
    const { must, linked, may } = needs(key);
    const title = one === undefined ? '' : titleOf(one);
    for (const named of must) {
      firm.add(keyOf(named));
      add(keyOf(named), title);
    }
    for (const named of because.get(key) === null ? [...linked, ...may] : linked) {
      if (without.has(keyOf(named))) left.set(keyOf(named), left.get(keyOf(named)) ?? title);
      else add(keyOf(named), title);
    }
  }
  return { because, firm, left };
}
