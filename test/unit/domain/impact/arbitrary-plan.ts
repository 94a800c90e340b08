import fc from 'fast-check';
import { durationOf } from '#domain/plan/duration.ts';
import type { CallTree, Component, Contact, Dependency, Procedure } from '#domain/plan/model.ts';
import { anyOf, as, component, contact, fallback, type TreeShape, tree } from './build.ts';
import type { SlowMarks } from './slow-impact.ts';

const name = (number: number): string => `c${number}`;

/** A component's number; two more than there are, so that some ids are unknown. */
const someone = (count: number): fc.Arbitrary<string> => fc.nat({ max: count + 1 }).map(name);

const seconds = fc.option(fc.constantFrom(0, 60, 600, 3600, 7200, 14400).map(durationOf), { freq: 2 });

/** Any dependency: hard, soft and recover, single and group, groups that cannot be, on oneself, on nobody. */
function dependency(count: number): fc.Arbitrary<Dependency> {
  const effect = fc.constantFrom(
    ...(['hard', 'hard', 'hard', 'hard', 'soft'] as const).map((mode) => ({ mode, for: 'run' as const })),
    { mode: 'hard' as const, for: 'recover' as const },
  );
  const base = fc
    .record({ effect, tolerance: seconds })
    .map((each) => ({ ...each.effect, tolerance: each.effect.mode === 'hard' ? each.tolerance : null }));
  const single = fc.record({ base, on: someone(count) }).map((each) => ({ ...each.base, on: as<never>(each.on) }));
  const members = fc.oneof(
    { weight: 8, arbitrary: fc.uniqueArray(someone(count), { minLength: 1, maxLength: 5 }) },
    { weight: 1, arbitrary: fc.array(someone(count), { maxLength: 3 }) },
  );
  const group = fc
    .record({ base, members, atLeast: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(1, 2) }, fc.nat({ max: 5 })) })
    .map((each) => anyOf(each.members, { ...each.base, atLeast: each.atLeast }));
  return fc.oneof({ weight: 3, arbitrary: single }, { weight: 2, arbitrary: group });
}

/** Components in any order, about a third of them functions, some with nothing recorded. */
export const arbitraryMap: fc.Arbitrary<readonly Component[]> = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const each = (number: number): fc.Arbitrary<Component> =>
    fc
      .record({
        dependsOn: fc.option(fc.array(dependency(count), { maxLength: 3 }), { freq: 8 }),
        kind: fc.constantFrom('function' as const, 'service' as const, 'site' as const, 'saas' as const),
        tier: fc.constantFrom(1 as const, 2 as const, null),
        rto: seconds,
        mtpd: seconds,
        external: fc.boolean(),
        response: fc.boolean(),
      })
      .map(({ dependsOn, tier, rto, mtpd, response, ...rest }) =>
        component(name(number), dependsOn, {
          ...rest,
          ...(rest.kind === 'function' ? { tier, rto, mtpd, response } : {}),
        }),
      );
  const all = fc.tuple(...Array.from({ length: count }, (_, number) => each(number)));
  return all.chain((components) => fc.shuffledSubarray(components, { minLength: count }));
});

function subset(components: readonly Component[], max: number): fc.Arbitrary<ReadonlySet<string>> {
  const ids = [...components.map(({ id }) => String(id)), 'nobody'];
  return fc.shuffledSubarray(ids, { maxLength: Math.min(max, ids.length) }).map((some) => new Set(some));
}

export function arbitraryMarks(components: readonly Component[]): fc.Arbitrary<SlowMarks> {
  const since = fc
    .array(fc.constantFrom(0, 0, 300, 4000, -100), { minLength: components.length, maxLength: components.length })
    .map((offsets) => new Map(components.map(({ id }, at) => [String(id), offsets[at] ?? 0])));
  return fc.record({ D: subset(components, 3), G: subset(components, 2), U: subset(components, 2), since });
}

export interface Situated {
  readonly components: readonly Component[];
  readonly marks: SlowMarks;
}

export const arbitrarySituation: fc.Arbitrary<Situated> = arbitraryMap.chain((components) =>
  arbitraryMarks(components).map((marks) => ({ components, marks })),
);

export interface Peopled extends Situated {
  readonly procedures: readonly Procedure[];
  readonly contacts: readonly Contact[];
  readonly callTrees: readonly CallTree[];
}

/** A map with fallbacks (translations among them), contacts and call trees. */
export const arbitraryPeopled: fc.Arbitrary<Peopled> = arbitrarySituation.chain(({ components, marks }) => {
  const id = someone(components.length);
  const sustain = fc.option(fc.constantFrom('1h', '2h', '4h', '8h', '480m'), { freq: 4 });
  const exercised = fc.option(fc.constantFrom('2026-01-05', '2026-03-01', '2025-07-09'), { freq: 2 });
  const procedure = fc.record({
    for: fc.array(id, { minLength: 1, maxLength: 3 }),
    uses: fc.array(id, { maxLength: 2 }),
    kind: fc.constantFrom(...(['fallback', 'fallback', 'fallback', 'fallback', 'runbook'] as const)),
    sustain,
    exercised,
    twin: fc.option(exercised, { freq: 2 }),
    links: fc.array(id, { maxLength: 2 }),
  });
  const procedures = fc.array(procedure, { maxLength: 6 }).map((all) =>
    all.flatMap(({ twin, links, ...each }, at) => {
      const parts = {
        body: bodyWith(links),
        for: each.for,
        uses: each.uses,
        kind: each.kind,
        ...(each.sustain === null ? {} : { sustain: each.sustain }),
      };
      const proof = each.exercised === null ? {} : { exercised: each.exercised };
      const own = fallback(`f${at}`, { ...parts, ...proof });
      if (twin === null) return [own];
      return [fallback(`b${at}`, { ...parts, exercised: twin, translationOf: `f${at}` }), own];
    }),
  );
  const via = fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: id });
  const person = (number: number): string => `p${number}`;
  const people = fc
    .array(
      fc.record({ vias: fc.array(via, { maxLength: 3 }), deputies: fc.array(fc.nat({ max: 4 }), { maxLength: 2 }) }),
      {
        maxLength: 4,
      },
    )
    .map((all) => all.map(({ vias, deputies }, at) => contact(person(at), vias, deputies.map(person))));
  const shape = fc.letrec<{ node: TreeShape }>((tie) => ({
    node: fc
      .tuple(
        fc.nat({ max: 4 }).map(person),
        fc.oneof({ maxDepth: 3, withCrossShrink: true }, fc.constant([]), fc.array(tie('node'), { maxLength: 2 })),
      )
      .map(([who, calls]): TreeShape => [who, ...calls]),
  })).node;
  const callTrees = fc.array(shape, { maxLength: 2 }).map((all) => all.map((each, at) => tree(`t${at}`, each)));
  return fc.record({ procedures, contacts: people, callTrees }).map((rest) => ({ components, marks, ...rest }));
});

/** One step for each link, after a text that links to them too. */
function bodyWith(links: readonly string[]): string {
  const linked = links.map((id) => `[it](component:${id})`);
  return ['', `See ${linked.join(' and ')}.`, '', ...linked.map((link) => `- [ ] Open ${link}`), ''].join('\n');
}
