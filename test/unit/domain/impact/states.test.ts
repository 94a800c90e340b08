import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Impact, impactOf } from '#domain/impact/impact.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import type { ComponentState } from '#domain/impact/states.ts';
import type { Component, ComponentId } from '#domain/plan/model.ts';
import { arbitraryMarks, arbitrarySituation } from './arbitrary-plan.ts';
import { anyOf, as, component, hard, recover, soft } from './build.ts';

interface Marked {
  readonly down?: readonly string[];
  readonly degraded?: readonly string[];
  readonly up?: readonly string[];
  readonly since?: Readonly<Record<string, number>>;
}

function impact(components: readonly Component[], marked: Marked): Impact {
  const ids = (list: readonly string[] = []): readonly ComponentId[] => list.map((id) => as<ComponentId>(id));
  const since = new Map(Object.entries(marked.since ?? {}).map(([id, at]) => [as<ComponentId>(id), at]));
  const { down, degraded, up } = { down: ids(marked.down), degraded: ids(marked.degraded), up: ids(marked.up) };
  return impactOf(dependencyMap(components), { down, degraded, up, since });
}

function states(components: readonly Component[], marked: Marked): Readonly<Record<string, ComponentState>> {
  const found = impact(components, marked);
  return Object.fromEntries(components.map(({ id }) => [id, found.stateOf(id)]));
}

describe('the map', () => {
  it('I1: a dependency on oneself takes nobody down', () => {
    expect(states([component('a', ['a', soft('a')])], { degraded: ['a'] })).toEqual({ a: 'degraded' });
    expect(dependencyMap([component('a', ['a'])]).needs.values.length).toBe(0);
  });

  it.each([
    ['twice the same member', anyOf(['x', 'x'])],
    ['none needed', anyOf(['x', 'y'], { atLeast: 0 })],
    ['more needed than there are', anyOf(['x', 'y'], { atLeast: 3 })],
    ['no members', anyOf([])],
  ])('I2: a group with %s is left out', (_, group) => {
    const components = [component('a', [group]), component('x'), component('y')];
    expect(states(components, { down: ['x', 'y'] })).toMatchObject({ a: 'up' });
  });

  it('I3: an unknown id counts as up, alone and in groups, marked or not; it is listed', () => {
    const components = [component('a', ['ghost']), component('b', [anyOf(['x', 'phantom'])]), component('x')];
    expect(states(components, { down: ['x', 'ghost'] })).toEqual({ a: 'up', b: 'degraded', x: 'down' });
    expect(dependencyMap(components).unknown).toEqual(['ghost', 'phantom']);
    expect(impact(components, { down: ['ghost'] }).stateOf('ghost')).toBe('up');
  });
});

describe('states', () => {
  it('I4: held up beats everything, down beats degraded', () => {
    const components = [component('a', ['x']), component('x'), component('g')];
    expect(states(components, { down: ['x'], up: ['a'] })).toMatchObject({ a: 'up', x: 'down' });
    expect(states(components, { down: ['x'], up: ['x'] })).toMatchObject({ a: 'up', x: 'up' });
    expect(states(components, { down: ['g'], degraded: ['g', 'x'] })).toMatchObject({ g: 'down', x: 'degraded' });
    expect(states(components, { degraded: ['a'], down: ['x'] })).toMatchObject({ a: 'down' });
  });

  it('I5: a hard dependency takes what needs it down, through any number of links', () => {
    const chain = Array.from({ length: 5000 }, (_, at) => component(`n${at}`, at === 0 ? [] : [`n${at - 1}`]));
    expect(impact(chain, { down: ['n0'] }).stateOf('n4999')).toBe('down');
  });

  it('I6: a hard group falls with too few members left, a soft one only degrades', () => {
    const components = [
      component('two', [anyOf(['x', 'y', 'z'], { atLeast: 2 })]),
      component('soft', [anyOf(['x', 'y'], { mode: 'soft' })]),
      component('x'),
      component('y'),
      component('z'),
    ];
    expect(states(components, { down: ['x'] })).toMatchObject({ two: 'degraded', soft: 'degraded' });
    expect(states(components, { down: ['x', 'y'] })).toMatchObject({ two: 'down', soft: 'degraded' });
  });

  it('I7: what needs something that is not up is degraded', () => {
    const components = [
      component('h', ['x']),
      component('s', [soft('y')]),
      component('g', [anyOf(['x', 'y'])]),
      component('far', ['s']),
      component('x'),
      component('y'),
    ];
    const degraded = { h: 'degraded', g: 'degraded', s: 'up' };
    expect(states(components, { degraded: ['x'] })).toMatchObject(degraded);
    expect(states(components, { down: ['y'] })).toMatchObject({ s: 'degraded', far: 'degraded', g: 'degraded' });
  });

  it('I8: what is needed only to recover takes no part, and a cycle that nothing touches stays up', () => {
    const components = [
      component('a', ['b', recover('x')]),
      component('b', ['a', anyOf(['x'], { for: 'recover' })]),
      component('x'),
    ];
    expect(states(components, { down: ['x'] })).toEqual({ a: 'up', b: 'up', x: 'down' });
    expect(states(components, { down: ['a'] })).toEqual({ a: 'down', b: 'down', x: 'up' });
  });

  it('I8: the order of components and of marks makes no difference', () => {
    const shuffled = arbitrarySituation.chain(({ components, marks }) =>
      fc.shuffledSubarray([...components], { minLength: components.length }).map((other) => ({
        components,
        other,
        marked: { down: [...marks.D], degraded: [...marks.G], up: [...marks.U] },
      })),
    );
    fc.assert(
      fc.property(shuffled, ({ components, other, marked }) => {
        const reversed = { down: marked.down.toReversed(), degraded: marked.degraded.toReversed(), up: marked.up };
        expect(states(other, reversed)).toEqual(states(components, marked));
      }),
      { numRuns: 500 },
    );
  });

  it('I8: marking more down or degraded never makes anything better, holding more up never worse', () => {
    const two = arbitrarySituation.chain(({ components, marks }) =>
      arbitraryMarks(components).map((more) => ({ components, marks, more })),
    );
    const rank = { up: 0, degraded: 1, down: 2 };
    fc.assert(
      fc.property(two, ({ components, marks, more }) => {
        const before = impact(components, { down: [...marks.D], degraded: [...marks.G], up: [...marks.U] });
        const worse = impact(components, {
          down: [...marks.D, ...more.D],
          degraded: [...marks.G, ...more.G],
          up: [...marks.U],
        });
        const better = impact(components, {
          down: [...marks.D],
          degraded: [...marks.G],
          up: [...marks.U, ...more.U],
        });
        for (const { id } of components) {
          expect(rank[worse.stateOf(id)]).toBeGreaterThanOrEqual(rank[before.stateOf(id)]);
          expect(rank[better.stateOf(id)]).toBeLessThanOrEqual(rank[before.stateOf(id)]);
          const [soon, late] = [worse.downAfter(id) ?? Infinity, before.downAfter(id) ?? Infinity];
          expect(soon).toBeLessThanOrEqual(late);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('when', () => {
  it('I9: what is marked starts at the moment from which it was seen down', () => {
    const components = [component('a', [hard('x', '1h')]), component('x'), component('y')];
    const found = impact(components, { down: ['x', 'y'], since: { x: 600 } });
    expect([found.downAfter('x'), found.downAfter('a'), found.downAfter('y')]).toEqual([600, 4200, 0]);
    expect(impact(components, { down: ['x'], up: ['x'] }).downAfter('x')).toBeNull();
  });

  it('I9: a component seen down later than its dependency took it down is down from then', () => {
    const components = [component('a', ['x']), component('x')];
    expect(impact(components, { down: ['x', 'a'], since: { x: 60, a: 600 } }).downAfter('a')).toBe(60);
  });

  it('I10: the dependency that is borne the shortest decides', () => {
    const components = [
      component('a', [hard('x', '2h'), hard('b', '30m')]),
      component('b', [hard('x', '1h')]),
      component('x'),
    ];
    expect(impact(components, { down: ['x'] }).downAfter('a')).toBe(5400);
  });

  it('I11: a group falls with the member that leaves too few', () => {
    const group = anyOf(['x', 'y', 'z'], { atLeast: 2, tolerance: hard('x', '10m').tolerance });
    const components = [component('a', [group]), component('x'), component('y'), component('z')];
    const found = impact(components, { down: ['x', 'y', 'z'], since: { x: 100, y: 300, z: 200 } });
    expect(found.downAfter('a')).toBe(800);
  });

  it('I12: a cycle gives the shortest path', () => {
    const components = [
      component('a', [hard('b', '1h'), hard('x', '3h')]),
      component('b', [hard('a', '1h'), hard('x', '1h')]),
      component('x'),
    ];
    const found = impact(components, { down: ['x'] });
    expect([found.downAfter('a'), found.downAfter('b')]).toEqual([7200, 3600]);
  });

  it('I12: what has a time is exactly what is down', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ components, marks }) => {
        const found = impact(components, { down: [...marks.D], degraded: [...marks.G], up: [...marks.U] });
        for (const { id } of components) expect(found.downAfter(id) !== null).toBe(found.stateOf(id) === 'down');
      }),
      { numRuns: 500 },
    );
  });
});

describe('why', () => {
  it('I13: a chain goes only through what took the component down', () => {
    const components = [
      component('f', ['deep', soft('x')]),
      component('deep', [anyOf(['spare', 'x'], { atLeast: 2 })]),
      component('spare', ['y']),
      component('x'),
      component('y'),
    ];
    expect(impact(components, { down: ['x'] }).because('f')).toEqual(['f', 'deep', 'x']);
    const loose = [
      component('f', ['y', anyOf(['x', 'spare'])]),
      component('spare'),
      component('x'),
      component('y', ['z']),
      component('z'),
    ];
    expect(impact(loose, { down: ['x', 'z'] }).because('f')).toEqual(['f', 'y', 'z']);
  });

  it('I14: a degraded component is explained by anything not up, through what is down to what took that down', () => {
    const components = [
      component('f', [soft('s')]),
      component('s', ['x', soft('g')]),
      component('x', ['y']),
      component('y'),
      component('g'),
    ];
    expect(impact(components, { down: ['y'], degraded: ['g'] }).because('f')).toEqual(['f', 's', 'x', 'y']);
    expect(impact(components, { degraded: ['g'] }).because('f')).toEqual(['f', 's', 'g']);
    expect(impact(components, { down: ['y'], degraded: ['s'] }).because('f')).toEqual(['f', 's']);
  });

  it('I15: of chains of one length the smallest ids count, from the start', () => {
    const components = [
      component('f', ['b', 'a']),
      component('a', ['z']),
      component('b', ['c']),
      component('c'),
      component('z'),
    ];
    expect(impact(components, { down: ['z', 'c'] }).because('f')).toEqual(['f', 'a', 'z']);
    const late = [component('f', ['a', 'b']), component('a', ['z']), component('b'), component('z')];
    expect(impact(late, { down: ['z', 'b'] }).because('f')).toEqual(['f', 'b']);
  });

  it('I16: what is marked is its own reason, unless it is worse than marked; what is up has none', () => {
    const components = [component('a', ['x']), component('x'), component('ok')];
    const found = impact(components, { down: ['x'], degraded: ['a'] });
    expect([found.because('x'), found.because('a'), found.because('ok')]).toEqual([['x'], ['a', 'x'], []]);
    expect(impact(components, { degraded: ['a'] }).because('a')).toEqual(['a']);
  });
});
