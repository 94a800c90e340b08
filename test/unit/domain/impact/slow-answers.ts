/** What follows from the impact rules, a second time and slowly: the answers of the command line, from the plan format's text. */
import type { Component, Duration, Procedure } from '#domain/plan/model.ts';
import type { Peopled } from './arbitrary-plan.ts';
import {
  onlyD,
  type SlowMarks,
  slowBlockedBy,
  slowCandidates,
  slowChain,
  slowCover,
  slowReach,
  slowReaches,
  slowRecoveryBlocked,
  slowStates,
  slowTimes,
  slowTree,
} from './slow-impact.ts';

type World = Omit<Peopled, 'marks'>;

const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const isFunction = ({ kind }: Component): boolean => kind === 'function';
const orLast = (value: number | null | undefined): number => value ?? Number.MAX_SAFE_INTEGER;
const sorted = (ids: Iterable<string>): readonly string[] => [...ids].sort(by);

function shortest(durations: readonly (Duration | null)[]): Duration | null {
  if (durations.includes(null)) return null;
  return durations.toSorted((a, b) => orLast(a?.seconds) - orLast(b?.seconds))[0] ?? null;
}

/** "one procedure and its translations": the latest date on which any of them was exercised. */
function proofOf(procedure: Procedure, procedures: readonly Procedure[]): string | null {
  const texts = procedures.filter((other) => other.id === procedure.id || other.translationOf === procedure.id);
  return sorted(texts.flatMap(({ exercised }) => (exercised === null ? [] : [exercised.on]))).at(-1) ?? null;
}

/** How a function is covered: ids in the order taken, the shortest sustain, the oldest proof. */
export function slowHeld({ components, procedures }: World, marks: SlowMarks, id: string) {
  const taken = slowCover(components, procedures, marks, id);
  if (taken === null) return null;
  const proofs = taken.map((procedure) => proofOf(procedure, procedures));
  return {
    by: taken.map((procedure) => String(procedure.id)),
    sustain: shortest(taken.map(({ sustain }) => sustain)),
    exercised: proofs.includes(null) ? null : (sorted(proofs.filter((proof) => proof !== null))[0] ?? null),
  };
}

/** What `impact --json` says. */
export function slowImpactJson(world: World, marks: SlowMarks): unknown {
  const { components, procedures, contacts, callTrees } = world;
  const states = slowStates(components, marks);
  const times = slowTimes(components, marks);
  const known = new Set(components.map(({ id }) => String(id)));
  const marked = (ids: ReadonlySet<string>): readonly string[] => sorted([...ids].filter((id) => known.has(id)));
  const rank = { down: 0, degraded: 1, up: 2 };
  const functions = components
    .filter((component) => isFunction(component) && states.get(component.id) !== 'up')
    .sort(
      (a, b) =>
        rank[states.get(a.id) ?? 'up'] - rank[states.get(b.id) ?? 'up'] ||
        orLast(a.tier) - orLast(b.tier) ||
        orLast(a.rto?.seconds) - orLast(b.rto?.seconds) ||
        by(a.id, b.id),
    );
  return {
    down: marked(marks.D),
    degraded: marked(marks.G),
    up: marked(marks.U),
    unknown: unknownIn(world),
    states: Object.fromEntries(states),
    downAfterSeconds: Object.fromEntries([...times].filter(([, time]) => time !== Number.POSITIVE_INFINITY)),
    functions: functions.map((component) => {
      const held = states.get(component.id) === 'down' ? slowHeld(world, marks, component.id) : null;
      return {
        id: component.id,
        state: states.get(component.id),
        tier: component.tier,
        rto: component.rto?.text ?? null,
        mtpd: component.mtpd?.text ?? null,
        response: component.response,
        because: slowChain(components, marks, states, component.id),
        covered: held === null ? null : { by: sorted(held.by), sustain: held.sustain?.text ?? null },
        fallbacks: slowCandidates(components, procedures, states, component.id).map((procedure) => {
          const blockedBy = slowBlockedBy(procedure, states);
          return {
            id: procedure.id,
            viable: blockedBy.length === 0,
            blockedBy,
            sustain: procedure.sustain?.text ?? null,
            startWithin: procedure.startWithin?.text ?? null,
          };
        }),
      };
    }),
    respond: components
      .filter((component) => isFunction(component) && component.response)
      .map(({ id }) => ({ id, state: states.get(id) }))
      .sort((a, b) => by(a.id, b.id)),
    contacts: Object.fromEntries(contacts.map((contact) => [contact.id, slowReach(contact, states)])),
    callTrees: Object.fromEntries(callTrees.map((tree) => [tree.id, slowTree(tree, contacts, states)])),
    procedures: Object.fromEntries(
      procedures.map((procedure) => {
        const blockedBy = slowBlockedBy(procedure, states);
        return [procedure.id, { viable: blockedBy.length === 0, blockedBy }];
      }),
    ),
    recoveryBlocked: slowRecoveryBlocked(components, states),
  };
}

function unknownIn({ components, procedures, contacts }: World): readonly string[] {
  const known = new Set(components.map(({ id }) => String(id)));
  const named = [
    ...components.flatMap(({ dependsOn }) =>
      (dependsOn ?? []).flatMap((each) => ('anyOf' in each ? each.anyOf : [each.on])),
    ),
    ...procedures.flatMap((procedure) => [...procedure.for, ...procedure.uses]),
    ...contacts.flatMap(({ channels }) => channels.flatMap(({ via }) => (via === null ? [] : [via]))),
  ];
  return sorted(new Set(named.filter((id) => !known.has(id))));
}

const ANSWERS = ['no', 'untested', 'for-a-time', 'unaffected'];

/** One entry of what `without --json` says. */
export function slowWithout(world: World, id: string) {
  const { components, contacts } = world;
  const marks = onlyD(id);
  const states = slowStates(components, marks);
  const times = slowTimes(components, marks);
  const functions = components.filter(isFunction).sort((a, b) => by(a.id, b.id));
  const down = functions.filter((component) => states.get(component.id) === 'down');
  const held = down.map((component) => ({ component, cover: slowHeld(world, marks, component.id) }));
  const uncovered = held.filter(({ cover }) => cover === null).map(({ component }) => component.id);
  const covers = held.flatMap(({ component, cover }) => (cover === null ? [] : [{ component, cover }]));
  const answer =
    down.length === 0
      ? 'unaffected'
      : uncovered.length > 0
        ? 'no'
        : covers.some(({ cover }) => cover.exercised === null || cover.sustain === null)
          ? 'untested'
          : 'for-a-time';
  const holdsFor = ['unaffected', 'no'].includes(answer) ? null : shortest(covers.map(({ cover }) => cover.sustain));
  const gaps = held.map(({ component, cover }) => {
    const at = times.get(component.id) ?? 0;
    if (cover === null) return at + (component.rto?.seconds ?? 0);
    return cover.sustain === null ? null : at + cover.sustain.seconds;
  });
  return {
    id,
    kind: components.find((component) => component.id === id)?.kind,
    functionsDown: down.map((component) => component.id),
    functionsDegraded: functions.filter((each) => states.get(each.id) === 'degraded').map((each) => each.id),
    covered: covers.map(({ component, cover }) => ({
      function: component.id,
      by: sorted(cover.by),
      sustain: cover.sustain?.text ?? null,
      exercised: cover.exercised,
    })),
    uncovered,
    holdsFor: holdsFor?.text ?? null,
    gapAfterSeconds: gaps.includes(null) || gaps.length === 0 ? null : Math.min(...gaps.map((gap) => gap ?? 0)),
    unreachableContacts: sorted(contacts.filter((each) => !slowReach(each, states).reachable).map((each) => each.id)),
    answer,
    holdsSeconds: holdsFor?.seconds ?? null,
  };
}

/** What `without --json` says about `ids`. */
export function slowWithoutJson(world: World, ids: readonly string[]): readonly unknown[] {
  return ids
    .map((id) => slowWithout(world, id))
    .sort(
      (a, b) =>
        ANSWERS.indexOf(a.answer) - ANSWERS.indexOf(b.answer) ||
        b.uncovered.length - a.uncovered.length ||
        orLast(a.holdsSeconds) - orLast(b.holdsSeconds) ||
        b.functionsDown.length - a.functionsDown.length ||
        by(a.id, b.id),
    )
    .map(({ holdsSeconds: _, ...entry }) => entry);
}

/** Functions that stop with each provider, region, site, identity and network component, by tier, then id. */
export function slowConcentration(components: readonly Component[]): Readonly<Record<string, readonly string[]>> {
  const kinds = ['provider', 'region', 'site', 'identity', 'network'];
  const byTier = components.filter(isFunction).sort((a, b) => orLast(a.tier) - orLast(b.tier) || by(a.id, b.id));
  return Object.fromEntries(
    components
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id }) => {
        const states = slowStates(components, onlyD(id));
        return [id, byTier.filter((each) => states.get(each.id) === 'down').map((each) => each.id)];
      }),
  );
}

/** Circular fallbacks as `procedure how component uses`; steps link to `links(procedure)`, numbered from 1. */
export function slowCircles(
  { components, procedures }: World,
  links: (procedure: Procedure) => readonly string[],
): readonly string[] {
  const known = new Map(components.map((component) => [String(component.id), component]));
  const fails = (cause: string, id: string): boolean => slowStates(components, onlyD(cause)).get(id) === 'down';
  return procedures.flatMap((procedure) => {
    const served = [...new Set(procedure.for)].flatMap((id) => known.get(id) ?? []);
    const found = served.flatMap((component) => {
      const uses = [...new Set(procedure.uses)].filter((id) => known.has(id));
      if (!isFunction(component)) {
        return uses.filter((id) => fails(component.id, id)).map((id) => `${procedure.id} uses ${component.id} ${id}`);
      }
      const needs = slowReaches(components, component.id);
      return uses
        .filter((id) => id === component.id || needs.has(id))
        .map((id) => `${procedure.id} function ${component.id} ${id}`);
    });
    const linked = links(procedure).flatMap((id, at) => {
      const cause = served.find((component) => !isFunction(component) && fails(component.id, id));
      return cause === undefined || !known.has(id) ? [] : [`${procedure.id} step-${at + 1} ${cause.id} ${id}`];
    });
    return [...found, ...linked];
  });
}

/** Pairs that take `id` down together and not alone, neither a function, both needed by it. */
export function slowPairs(components: readonly Component[], id: string): readonly (readonly [string, string])[] {
  const needs = slowReaches(components, id);
  const candidates = components
    .filter((component) => !isFunction(component) && needs.has(component.id))
    .map((component) => String(component.id))
    .filter((each) => slowStates(components, onlyD(each)).get(id) !== 'down')
    .sort(by);
  return candidates.flatMap((a, at) =>
    candidates
      .slice(at + 1)
      .filter((b) => slowStates(components, onlyD(a, b)).get(id) === 'down')
      .map((b) => [a, b] as const),
  );
}

/** What the clock shows at `at`. */
export function slowClock(world: World, marks: SlowMarks, at: number) {
  const states = slowStates(world.components, marks);
  const times = slowTimes(world.components, marks);
  const down = world.components.filter((each) => isFunction(each) && states.get(each.id) === 'down');
  const past = (component: Component, limit: Duration | null): boolean =>
    limit !== null && at - (times.get(component.id) ?? 0) > limit.seconds;
  const spent = down.flatMap((component) => {
    const taken = slowCover(world.components, world.procedures, marks, component.id) ?? [];
    return taken.filter(({ sustain }) => past(component, sustain)).map(({ id }) => String(id));
  });
  const ids = (those: readonly Component[]): readonly string[] => sorted(those.map(({ id }) => id));
  return {
    at,
    down: ids(down.filter(({ id }) => (times.get(id) ?? 0) <= at)),
    pastTarget: ids(down.filter((component) => past(component, component.rto))),
    pastLimit: ids(down.filter((component) => past(component, component.mtpd))),
    pastSustain: sorted(new Set(spent)),
  };
}
