import { describe, expect, it } from 'vitest';
import { hasBit } from '#domain/impact/bits.ts';
import { type FallbacksInSituation, fallbacksFor } from '#domain/impact/cover.ts';
import { blockedBy } from '#domain/impact/fallbacks.ts';
import { impactOf } from '#domain/impact/impact.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import { neededBelow } from '#domain/impact/needs.ts';
import type { Component, ComponentId, Procedure } from '#domain/plan/model.ts';
import { anyOf, as, component, fallback, recover, soft, task } from './build.ts';

interface Held {
  readonly candidates: readonly string[];
  readonly by: readonly string[] | null;
  readonly sustain: string | null;
  readonly exercised: string | null;
}

/** How the function `f` is held once `down` failed. */
function held(components: readonly Component[], procedures: readonly Procedure[], ...down: readonly string[]): Held {
  const map = dependencyMap(components);
  const impact = impactOf(map, { down: down.map((id) => as<ComponentId>(id)) });
  const situation: FallbacksInSituation = fallbacksFor(map, procedures).in(impact);
  const number = map.indexOf.get('f') ?? -1;
  const cover = situation.coverOf(number);
  return {
    candidates: situation.candidates(number).map(({ procedure }) => procedure.id),
    by: cover?.by.map(({ procedure }) => procedure.id) ?? null,
    sustain: cover?.sustain?.text ?? null,
    exercised: cover?.exercised ?? null,
  };
}

const twoNeeds = [task('f', ['a', 'b']), component('a', ['x']), component('b', ['x']), component('x')];

describe('a fallback', () => {
  it('I21: is viable when nothing in its uses is down; degraded is good enough', () => {
    const components = [task('f', ['x']), component('x'), component('phone', [soft('x')])];
    expect(held(components, [fallback('p', { for: ['f'], uses: ['phone'] })], 'x').by).toEqual(['p']);
    expect(held(components, [fallback('p', { for: ['f'], uses: ['x'] })], 'x').by).toBeNull();
  });

  it('I22: is blocked by what is down of its uses, each once, by id', () => {
    const impact = impactOf(dependencyMap([component('b'), component('a'), component('up')]), {
      down: [as('b'), as('a')],
    });
    expect(blockedBy(impact, fallback('p', { for: [], uses: ['b', 'up', 'a', 'b', 'nobody'] }))).toEqual(['a', 'b']);
  });

  it('I23: what a function needs is everything below it, what is for recovery apart', () => {
    const components = [
      task('f', [soft('s'), anyOf(['g']), recover('r')]),
      component('s', ['deep']),
      ...['g', 'r', 'deep', 'other'].map((id) => component(id)),
    ];
    const map = dependencyMap(components);
    const needed = neededBelow(map, map.indexOf.get('f') ?? -1);
    expect(map.ids.filter((_, number) => hasBit(needed, number))).toEqual(['deep', 'f', 'g', 's']);
    const forRecovery = [fallback('p', { for: ['r'] }), fallback('q', { for: ['deep'] })];
    expect(held([...components], forRecovery, 'r', 'deep', 'g').candidates).toEqual(['q']);
  });

  it('I24: comes longest first, unknown last, then last exercised first, never last, then by id', () => {
    const components = [task('f')];
    const procedures = [
      fallback('b-unknown', { for: ['f'], exercised: '2026-01-01' }),
      fallback('short', { for: ['f'], sustain: '1h' }),
      fallback('new', { for: ['f'], sustain: '480m', exercised: '2026-02-01' }),
      fallback('old', { for: ['f'], sustain: '8h', exercised: '2025-02-01' }),
      fallback('never-b', { for: ['f'], sustain: '8h' }),
      fallback('never-a', { for: ['f'], sustain: '8h' }),
      fallback('a-unknown', { for: ['f'] }),
    ];
    expect(held(components, procedures, 'f').candidates).toEqual([
      'new',
      'old',
      'never-a',
      'never-b',
      'short',
      'b-unknown',
      'a-unknown',
    ]);
  });

  it('I25: speaks for its translations, with the latest proof of them all', () => {
    const procedures = [
      fallback('a-la-main', { for: ['f'], sustain: '9h', exercised: '2026-05-01', translationOf: 'by-hand' }),
      fallback('by-hand', { for: ['f'], sustain: '8h', exercised: '2026-01-01' }),
      fallback('zu-fuss', { for: ['f'], sustain: '9h', translationOf: 'a-la-main' }),
    ];
    expect(held([task('f')], procedures, 'f')).toEqual({
      candidates: ['by-hand'],
      by: ['by-hand'],
      sustain: '8h',
      exercised: '2026-05-01',
    });
    const [map, ring] = [
      dependencyMap([task('f')]),
      [
        fallback('b', { for: ['f'], translationOf: 'c' }),
        fallback('c', { for: ['f'], translationOf: 'b' }),
        fallback('d', { for: ['f'], translationOf: 'c' }),
      ],
    ];
    expect(fallbacksFor(map, ring).all.map(({ procedure, texts }) => [procedure.id, texts])).toEqual([
      ['b', ['b', 'c', 'd']],
    ]);
  });

  it('I26: is for a function by name, or by something not up that the function reaches', () => {
    const procedures = [
      fallback('for-f', { for: ['f'] }),
      fallback('for-up', { for: ['b'] }),
      fallback('for-x', { for: ['x'] }),
      fallback('elsewhere', { for: ['z'] }),
      fallback('no-fallback', { for: ['x'], kind: 'runbook' }),
    ];
    const components = [task('f', ['a', 'b']), component('a', ['x']), component('b'), component('x'), component('z')];
    expect(held(components, procedures, 'x', 'z').candidates).toEqual(['for-f', 'for-x']);
  });
});

describe('cover', () => {
  it('I27: viable ones are taken in order until the function is not down; it may take several', () => {
    const both = [fallback('for-a', { for: ['a'], sustain: '4h' }), fallback('for-b', { for: ['b'], sustain: '2h' })];
    expect(held(twoNeeds, both, 'x').by).toEqual(['for-a', 'for-b']);
    expect(held(twoNeeds, both.slice(0, 1), 'x').by).toBeNull();
    expect(held(twoNeeds, [], 'x').by).toBeNull();
  });

  it('I27: one that names the function is enough, and nothing is covered that is not down', () => {
    const procedures = [fallback('short', { for: ['f'], sustain: '1h' }), fallback('x', { for: ['x'], sustain: '2h' })];
    expect(held(twoNeeds, procedures, 'x').by).toEqual(['x']);
    expect(held(twoNeeds, procedures.slice(0, 1), 'x').by).toEqual(['short']);
    const degraded = [task('f', [soft('x')]), component('x')];
    expect(held(degraded, procedures, 'x')).toMatchObject({ candidates: ['x', 'short'], by: null });
  });

  it('I28: those that turn out not to be needed are dropped, last added first', () => {
    const procedures = [
      fallback('for-a', { for: ['a'], sustain: '9h' }),
      fallback('for-b', { for: ['b'], sustain: '8h' }),
      fallback('for-c', { for: ['c'], sustain: '7h' }),
    ];
    const components = [
      task('f', ['a', 'b', anyOf(['c', 'd'])]),
      ...['a', 'b', 'c', 'd'].map((id) => component(id, id === 'd' ? [] : ['x'])),
      component('x'),
    ];
    expect(held(components, procedures, 'x').by).toEqual(['for-a', 'for-b']);
    const late = [
      fallback('for-a', { for: ['a'], sustain: '9h' }),
      fallback('for-b', { for: ['b'], sustain: '8h' }),
      fallback('both', { for: ['a', 'b', 'c'], sustain: '1h' }),
    ];
    const three = [task('f', ['a', 'b', 'c']), ...['a', 'b', 'c'].map((id) => component(id, ['x'])), component('x')];
    expect(held(three, late, 'x').by).toEqual(['both']);
  });

  it('I29: it holds for the shortest limit, unknown if one is; its proof is the oldest, none if one has none', () => {
    const a = { for: ['a'], sustain: '9h', exercised: '2026-06-01' };
    const b = { for: ['b'], sustain: '2h', exercised: '2025-06-01' };
    const sure = held(twoNeeds, [fallback('p', a), fallback('q', b)], 'x');
    expect(sure).toMatchObject({ by: ['p', 'q'], sustain: '2h', exercised: '2025-06-01' });
    const open = held(twoNeeds, [fallback('p', a), fallback('q', { for: ['b'] })], 'x');
    expect(open).toMatchObject({ by: ['p', 'q'], sustain: null, exercised: null });
  });
});
