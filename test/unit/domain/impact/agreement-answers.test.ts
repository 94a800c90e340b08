import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circularFallbacks } from '#domain/impact/circular-fallbacks.ts';
import { CLOCK_SECONDS, impactClock } from '#domain/impact/clock.ts';
import { fallbacksFor } from '#domain/impact/cover.ts';
import { failurePairs } from '#domain/impact/failure-pairs.ts';
import { impactOf } from '#domain/impact/impact.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import { concentrations } from '#domain/impact/single-failures.ts';
import { suggestionsFor } from '#domain/impact/suggestions.ts';
import { withoutTable } from '#domain/impact/without.ts';
import type { Component, ComponentId } from '#domain/plan/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { arbitraryMap, arbitraryPeopled } from './arbitrary-plan.ts';
import { as, fallback } from './build.ts';
import * as slow from './slow-answers.ts';
import { type SlowMarks, slowCover, slowStates } from './slow-impact.ts';

const RUNS = { numRuns: 2000 };

const ids = (set: ReadonlySet<string>): readonly ComponentId[] => [...set].map((id) => as<ComponentId>(id));

function fastImpact(components: readonly Component[], marks: SlowMarks) {
  return impactOf(dependencyMap(components), { down: ids(marks.D), degraded: ids(marks.G), up: ids(marks.U) });
}

/** The components that steps of a random procedure link to. */
function stepLinks(body: string): readonly string[] {
  return [...body.matchAll(/^- \[ \] Open \[it\]\(component:(\w+)\)$/gm)].map((match) => match[1] ?? '');
}

describe('what follows agrees with the slow reading on random plans', () => {
  it('I20: on concentration', () => {
    fc.assert(
      fc.property(arbitraryMap, (components) => {
        const found = concentrations(dependencyMap(components));
        expect(Object.fromEntries(found.map(({ id, functions }) => [id, functions]))).toEqual(
          slow.slowConcentration(components),
        );
      }),
      RUNS,
    );
  });

  it('I29: on what holds a function, for how long, and its proof', () => {
    fc.assert(
      fc.property(arbitraryPeopled, ({ marks, ...world }) => {
        const impact = fastImpact(world.components, marks);
        const situation = fallbacksFor(impact.map, world.procedures).in(impact);
        for (const number of impact.map.functions) {
          if (impact.states[number] !== 2) continue;
          const cover = situation.coverOf(number);
          const expected = slow.slowHeld(world, marks, impact.map.ids[number] ?? '');
          expect(cover && { ...cover, by: cover.by.map(({ procedure }) => procedure.id) }).toEqual(expected);
        }
      }),
      RUNS,
    );
  });

  it('I34: on circular fallbacks, by use, by step and for functions', () => {
    fc.assert(
      fc.property(arbitraryPeopled, (world) => {
        const found = circularFallbacks(dependencyMap(world.components), world.procedures, ({ body, roles }) =>
          readProcedure(body, { roles }),
        ).map(({ procedure, component, uses, how }) => {
          const kind = how.by === 'step' ? `step-${how.number}` : how.by;
          return `${procedure.id} ${kind} ${component} ${uses}`;
        });
        expect(found).toEqual(slow.slowCircles(world, ({ body }) => stepLinks(body)));
      }),
      RUNS,
    );
  });

  it('I39: on the clock', () => {
    fc.assert(
      fc.property(arbitraryPeopled, ({ marks, ...world }) => {
        const impact = fastImpact(world.components, { ...marks, since: new Map() });
        const times = [...CLOCK_SECONDS, 3600, 7201];
        const clock = impactClock(impact, fallbacksFor(impact.map, world.procedures).in(impact), times);
        const said = clock.map((time) => ({
          ...time,
          pastSustain: time.pastSustain.map(({ procedure }) => procedure.id),
        }));
        expect(said).toEqual(times.map((at) => slow.slowClock(world, { D: marks.D, G: marks.G, U: marks.U }, at)));
      }),
      { numRuns: 1000 },
    );
  });

  it('I44: on whether we could do without it', () => {
    fc.assert(
      fc.property(arbitraryPeopled, (world) => {
        const table = withoutTable(world);
        for (const { id } of world.components) {
          const fast = table.of(id);
          const { holdsSeconds: _, ...expected } = slow.slowWithout(world, id);
          const covered = fast?.covered.map(({ function: held, cover }) => ({
            function: held,
            by: cover.by.map(({ procedure }) => String(procedure.id)).sort(),
            sustain: cover.sustain?.text ?? null,
            exercised: cover.exercised,
          }));
          expect({ ...fast, covered, holdsFor: fast?.holdsFor?.text ?? null }).toEqual(expected);
        }
      }),
      RUNS,
    );
  });

  it('I48: on pairs', () => {
    fc.assert(
      fc.property(arbitraryMap, (components) => {
        const map = dependencyMap(components);
        for (const number of map.functions) {
          const id = map.ids[number] ?? as<ComponentId>('');
          expect(failurePairs(map, id)).toEqual({ pairs: slow.slowPairs(components, id), more: false });
        }
      }),
      RUNS,
    );
  });

  it('I49: a suggested change saves the functions that it says, and no other alternative saves more', () => {
    fc.assert(
      fc.property(arbitraryPeopled, ({ components, procedures, marks }) => {
        const impact = fastImpact(components, marks);
        const suggestions = suggestionsFor(impact, fallbacksFor(impact.map, procedures).in(impact));
        const before = functionsDown(components, marks);
        let most = 0;
        for (const suggestion of suggestions) {
          const { saves } = suggestion;
          if (suggestion.change === 'alternative') {
            most = Math.max(most, saves.length);
            const after = functionsDown(withoutDependency(components, suggestion.owner, suggestion.on), marks);
            expect([...saves].sort()).toEqual(before.filter((id) => !after.includes(id)));
          } else if (suggestion.change === 'fallback') {
            const more = [...procedures, fallback('suggested', { for: [suggestion.for] })];
            for (const id of saves) {
              expect(slowCover(components, procedures, marks, id)).toBeNull();
              expect(slowCover(components, more, marks, id)).not.toBeNull();
            }
          }
        }
        if (suggestions.length === 10) return;
        for (const component of components) {
          for (const dependency of component.dependsOn ?? []) {
            const on = 'anyOf' in dependency ? dependency : dependency.on;
            const after = functionsDown(withoutDependency(components, component.id, on), marks);
            expect(before.length - after.length).toBeLessThanOrEqual(most);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function functionsDown(components: readonly Component[], marks: SlowMarks): readonly string[] {
  const states = slowStates(components, marks);
  return components
    .filter(({ kind, id }) => kind === 'function' && states.get(id) === 'down')
    .map(({ id }) => String(id))
    .sort();
}

function withoutDependency(components: readonly Component[], owner: string, on: unknown): readonly Component[] {
  return components.map((component) =>
    component.id !== owner
      ? component
      : {
          ...component,
          dependsOn: (component.dependsOn ?? []).filter((each) =>
            'anyOf' in each ? each !== on : each.on !== on || each.mode !== 'hard',
          ),
        },
  );
}
