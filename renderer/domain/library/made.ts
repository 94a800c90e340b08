import { type AnyThing, type Named, renamedId } from '#domain/editing/references.ts';
import { uniqueId } from '#domain/plan/ids.ts';
import type { ComponentId, Plan, Procedure, Role } from '#domain/plan/model.ts';
import { sameValue } from '#domain/plan/same-value.ts';
import { type Key, keyOf, kindOfSubject, thingsByKey } from './needs.ts';
import { planOf } from './plan-of.ts';
import { roleMadeBy, withoutRole } from './role-of-card.ts';
import type { There } from './take.ts';
import { titleOf } from './title.ts';

/** Things as the plan will have them. */
export interface Made {
  readonly put: readonly AnyThing[];
  /** Which thing of the library each was, by its key in the plan; a role has none. */
  readonly from: ReadonlyMap<Key, Key>;
  /** Those that the plan has already, word for word. */
  readonly same: ReadonlySet<Key>;
  readonly renamed: readonly {
    readonly title: string;
    readonly kind: Named['kind'];
    readonly from: string;
    readonly to: string;
  }[];
}

/** `candidates` of `library` as they are put into a plan with `there`: under free ids, naming what is there. Rules LB4-LB8. */
export function made(
  library: Plan,
  candidates: ReadonlyMap<Key, AnyThing>,
  there: There,
  standIns: ReadonlyMap<string, ComponentId>,
): Made {
  const known = (kind: Named['kind'], id: string) => candidates.has(`${kind}:${id}`) || there.has(`${kind}:${id}`);
  const fresh = [...candidates].map(([key, one]) => [key, asNew(one, known, standIns)] as const);
  const same = new Set(fresh.filter(([key, one]) => isSame(one, there.get(key))).map(([key]) => key));
  const kept = fresh.filter(([key]) => !same.has(key));
  const roles = rolesOf(
    kept.map(([, one]) => one),
    there,
  );
  const clashing = kept.filter(([key]) => there.has(key));
  const taken = new Set([...thingsByKey(library).keys(), ...there.keys()]);
  const renamed = clashing.map(([, one]) => {
    const { kind, thing } = one;
    const to = uniqueId(thing.id, { has: (id) => taken.has(keyOf({ kind, id })) });
    taken.add(keyOf({ kind, id: to }));
    return { title: titleOf(one), kind, from: thing.id as string, to };
  });
  const steps = [
    ...renamed,
    ...[...standIns].map(([from, to]) => ({ kind: 'component' as const, from, to: to as string })),
  ];
  const all = [...kept.map(([, one]) => plainCards(one)), ...roles];
  const put = steps.reduce<readonly AnyThing[]>(renamedAll, all);
  const newId = new Map(renamed.map(({ kind, from, to }) => [keyOf({ kind, id: from }), keyOf({ kind, id: to })]));
  return { put, renamed, same, from: new Map(kept.map(([key]) => [newId.get(key) ?? key, key])) };
}

/** A thing of a library as it is on the day on which it is taken. Rules LB5, LB7. */
function asNew(
  one: AnyThing,
  known: (kind: Named['kind'], id: string) => boolean,
  standIns: ReadonlyMap<string, ComponentId>,
): AnyThing {
  switch (one.kind) {
    case 'component': {
      const { source, reviewed } = one.thing;
      const dated = source === null || reviewed === null ? source : `${source} (${reviewed})`;
      return { kind: 'component', thing: { ...one.thing, source: dated, reviewed: null, origin: null } };
    }
    case 'procedure': {
      const { translationOf, body } = one.thing;
      const hasTwin = translationOf !== null && known('procedure', translationOf);
      return {
        kind: 'procedure',
        thing: {
          ...one.thing,
          translationOf: hasTwin ? translationOf : null,
          body: withoutLinks(body, (id) => known('procedure', id)),
          reviewed: null,
          exercised: null,
          trained: [],
          origin: null,
          bodyLine: 1,
        },
      };
    }
    case 'scenario': {
      const expectations = one.thing.expectations.map((expected) => {
        const kind = kindOfSubject(expected.event);
        if (kind === null || expected.subject === null || known(kind, expected.subject)) return expected;
        return { ...expected, subject: standIns.get(expected.subject) ?? null };
      });
      return { kind: 'scenario', thing: { ...one.thing, expectations, origin: null } };
    }
    default:
      // Every other kind keeps what it says.
      return { ...one, thing: { ...one.thing, origin: null } } as AnyThing;
  }
}

const PROCEDURE_LINK = /\[((?:[^[\]]|\[[^\]]*\])*)\]\(procedure:([a-z0-9-]+)(?:#[^)\s]*)?\)/g;

function withoutLinks(body: string, known: (id: string) => boolean): string {
  return body.replace(PROCEDURE_LINK, (whole, words: string, id: string) => (known(id) ? whole : words));
}

function isSame(one: AnyThing, other: AnyThing | undefined): boolean {
  if (other === undefined) return false;
  const ignored = new Set([
    'origin',
    'bodyLine',
    'reviewed',
    'exercised',
    'trained',
    'owner',
    'reviewEvery',
    'unknown',
  ]);
  return sameValue(one.thing, other.thing, ignored);
}

function plainCards(one: AnyThing): AnyThing {
  return one.kind === 'procedure' ? { kind: 'procedure', thing: withoutRole(one.thing) } : one;
}

/** The roles that cards make, each once, where the plan does not have it. Rule LB8. */
function rolesOf(things: readonly AnyThing[], there: There): readonly AnyThing[] {
  const cards = things.flatMap((one): readonly Procedure[] => (one.kind === 'procedure' ? [one.thing] : []));
  const roles = new Map<string, Role>();
  // The original before its translations, so that the role names what all others are translations of.
  for (const card of cards.toSorted((a, b) => Number(a.translationOf !== null) - Number(b.translationOf !== null))) {
    const role = roleMadeBy(card);
    if (role !== null && !roles.has(role.id) && !there.has(`role:${role.id}`)) roles.set(role.id, role);
  }
  return [...roles.values()].map((thing) => ({ kind: 'role', thing }));
}

/** `things` when what was called `from` is called `to`: links, fields and what exercises expect. */
function renamedAll(
  things: readonly AnyThing[],
  { kind, from, to }: { readonly kind: Named['kind']; readonly from: string; readonly to: string },
): readonly AnyThing[] {
  const { put } = renamedId(planOf(things), { kind, id: from }, to);
  // Both lists are in plan order but for the renamed thing itself, which keeps its place here.
  const changed = new Map(
    put.map((one) => [
      one.kind === kind && one.thing.id === to
        ? keyOf({ kind, id: from })
        : keyOf({ kind: one.kind, id: one.thing.id }),
      one,
    ]),
  );
  return things.map((one) => {
    const next = changed.get(keyOf({ kind: one.kind, id: one.thing.id })) ?? one;
    if (next.kind !== 'scenario') return next;
    const expectations = next.thing.expectations.map((expected) =>
      expected.subject === from && kindOfSubject(expected.event) === kind ? { ...expected, subject: to } : expected,
    );
    return { kind: 'scenario', thing: { ...next.thing, expectations } };
  });
}
