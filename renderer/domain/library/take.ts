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
}

/** What of the plan stands in the way: its things whose ids the library uses too, by key. */
export type There = ReadonlyMap<Key, AnyThing>;

/** A thing that is taken, or meant. */
export interface TakenThing extends Named {
  readonly title: string;
  /** Title of what needs it; `null` where it was chosen. */
  readonly because: string | null;
}

/** What taking would do, all of it, before anything is done. */
export interface Taking {
  readonly put: readonly AnyThing[];
  /** What is put, in plan order, under the ids that it gets. */
  readonly added: readonly TakenThing[];
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

/** What taking `wish` from `library` into a plan with `there` would do. Rules LB2-LB10. */
export function takeFrom(library: Plan, there: There, wish: Wish): Taking {
  const things = thingsByKey(library);
  const because = needed(library, things, there, wish);
  const standIns = [...because.keys()].flatMap((key) => {
    const one = things.get(key);
    return one?.kind === 'component' && isStandIn(one.thing.id) && !there.has(key)
      ? [{ id: one.thing.id, name: one.thing.name }]
      : [];
  });
  const isReplaced = (key: Key) => standIns.some(({ id }) => key === `component:${id}` && wish.standIns.has(id));
  const taken = [...things].filter(([key]) => because.has(key) && !isReplaced(key));
  const isChosen = (key: Key) => because.get(key) === null;
  const own = taken.filter(([key]) => there.has(key) && !isChosen(key));
  const candidates = taken.filter(([key]) => !there.has(key) || isChosen(key));
  const result = made(library, new Map(candidates), there, wish.standIns);
  const name = ([key, one]: readonly [Key, AnyThing]): TakenThing => ({
    kind: one.kind,
    id: one.thing.id,
    title: titleOf(one),
    because: because.get(key) ?? null,
  });
  return {
    put: result.put,
    added: result.put.map((one) => ({
      kind: one.kind,
      id: one.thing.id,
      title: titleOf(one),
      because: because.get(result.from.get(keyOf({ kind: one.kind, id: one.thing.id })) ?? 'role:') ?? null,
    })),
    own: own.map(name),
    same: candidates.filter(([key]) => result.same.has(key)).map(name),
    renamed: result.renamed,
    standIns,
    blanks: blanksOf(result.put),
  };
}

/** Everything that is needed, with the title of what needs it: `null` for what was chosen. */
function needed(
  library: Plan,
  things: ReadonlyMap<Key, AnyThing>,
  there: There,
  { chosen, standIns }: Wish,
): ReadonlyMap<Key, string | null> {
  const needs = needsIn(library);
  const because = new Map<Key, string | null>();
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
    const { must, may } = needs(key);
    const title = one === undefined ? null : titleOf(one);
    for (const named of because.get(key) === null ? [...must, ...may] : must) add(keyOf(named), title ?? '');
  }
  return because;
}
