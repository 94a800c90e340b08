import type { AnyThing, Named } from '#domain/editing/references.ts';
import { KINDS, type Kind, type Plan, type Procedure } from '#domain/plan/model.ts';
import { referencesIn } from '#domain/plan/plan-index.ts';
import { thingsOf } from '#domain/plan/things-of.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';

/** A thing by its kind and id, as one text. */
export type Key = `${Kind}:${string}`;

export function keyOf({ kind, id }: { readonly kind: Kind; readonly id: string }): Key {
  return `${kind}:${id}`;
}

/** Every thing of `plan` by its key, in plan order. */
export function thingsByKey(plan: Plan): ReadonlyMap<Key, AnyThing> {
  const things = thingsOf(plan);
  return new Map(
    KINDS.flatMap((kind) =>
      // A thing of the list of its kind is one of that kind.
      things[kind].map((thing) => [keyOf({ kind, id: thing.id }), { kind, thing } as AnyThing] as const),
    ),
  );
}

/** What a thing needs of others. */
export interface Needs {
  /** Named by a field, or where a decision leads: it must be there. */
  readonly must: readonly Named[];
  /** Messages and pages that it links to: they come along, and can be left out, as the words of a link stand for themselves. */
  readonly linked: readonly Named[];
  /** Pointed to for reading: it is there for whoever chose the thing itself. */
  readonly may: readonly Named[];
}

/** What each thing of `library` needs, by key. Rule LB2. */
export function needsIn(library: Plan): (key: Key) => Needs {
  const fields = Map.groupBy(
    [...referencesIn(library)].filter(({ path }) => path[0] !== 'translationOf'),
    ({ from }) => (from.kind === 'plan' ? null : keyOf({ kind: from.kind, id: from.id })),
  );
  const things = thingsByKey(library);
  const exists = (named: Named) => things.has(keyOf(named));
  return (key) => {
    const one = things.get(key);
    const named: readonly Named[] = (fields.get(key) ?? []).map(({ to, id }) => ({ kind: to, id }));
    const links = one?.kind === 'procedure' ? linksOf(one.thing, things) : { must: [], linked: [], may: [] };
    const subjects = one?.kind === 'scenario' ? subjectsOf(one.thing.expectations) : [];
    return {
      must: [...named, ...links.must, ...subjects].filter(exists),
      linked: links.linked.filter(exists),
      may: links.may.filter(exists),
    };
  };
}

const LINK = /^(procedure|component|contact|role|tree|scenario):([^#]+)/;

function linksOf(procedure: Procedure, things: ReadonlyMap<Key, AnyThing>): Needs {
  const text = readProcedure(procedure.body, { roles: procedure.roles });
  const led = new Set(
    text.all.flatMap((item) =>
      item.type === 'decision'
        ? item.options.flatMap(({ target }) => (target?.to === 'procedure' ? [target.id.replace(/#.*$/s, '')] : []))
        : [],
    ),
  );
  const must: Named[] = [];
  const linked: Named[] = [];
  const may: Named[] = [];
  for (const { href } of text.links) {
    const match = LINK.exec(href);
    if (match === null) continue;
    // The pattern names nothing but kinds.
    const named = { kind: match[1] as Kind, id: match[2] ?? '' };
    const target = things.get(keyOf(named));
    if (target?.kind !== 'procedure' || led.has(named.id)) must.push(named);
    else (READ.has(target.thing.kind) ? linked : may).push(named);
  }
  return { must, linked, may };
}

/** Kinds of procedure that are read, sent or filled in where they are named. */
const READ: ReadonlySet<Procedure['kind']> = new Set<Procedure['kind']>(['message', 'reference']);

const SUBJECTS: Readonly<Record<string, Kind>> = {
  'component.marked': 'component',
  'procedure.started': 'procedure',
  'message.sent': 'procedure',
  'call-tree.started': 'tree',
  'call-tree.completed': 'tree',
  'role.assigned': 'role',
};

/** Of which kind the subject of an expected event is; `null` where it is no thing of the plan. */
export function kindOfSubject(event: string): Kind | null {
  return SUBJECTS[event] ?? null;
}

function subjectsOf(
  expectations: readonly { readonly event: string; readonly subject: string | null }[],
): readonly Named[] {
  return expectations.flatMap(({ event, subject }) => {
    const kind = kindOfSubject(event);
    return kind === null || subject === null ? [] : [{ kind, id: subject }];
  });
}
