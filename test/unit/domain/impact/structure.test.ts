import { describe, expect, it } from 'vitest';
import { sharedCauses } from '#domain/impact/false-redundancy.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import { concentrations, singlePoints } from '#domain/impact/single-failures.ts';
import type { Component } from '#domain/plan/model.ts';
import { anyOf, component, recover, soft, task } from './build.ts';

function falseRedundancies(components: readonly Component[]) {
  return sharedCauses(dependencyMap(components)).flatMap((shared) => shared.causes.map(shared.explain));
}

describe('single points of failure', () => {
  it('I17: are the components, not functions, whose failure alone takes the function down', () => {
    const components = [
      task('f', ['app', 'other', anyOf(['a', 'b']), soft('mail'), recover('tool')]),
      task('other', ['db']),
      ...['a', 'b'].map((id) => component(id, ['region'])),
      ...['app', 'db', 'mail', 'tool', 'region'].map((id) => component(id)),
    ];
    const points = singlePoints(dependencyMap(components));
    expect(Object.fromEntries(points)).toEqual({ f: ['app', 'db', 'region'], other: ['db'] });
  });
});

describe('false redundancy', () => {
  it('I18: a group with a shared cause is found, one whose loss of any one member would do harm is not', () => {
    const members = ['a', 'b', 'c'];
    const components = [
      task('real', [anyOf(['a', 'c'])]),
      task('shared', [anyOf(['a', 'b'])]),
      task('no-spare', [anyOf(members, { atLeast: 3 })]),
      task('two', [anyOf(members, { atLeast: 2 })]),
      component('a', ['x']),
      component('b', ['x']),
      component('c'),
      component('x'),
    ];
    const found = falseRedundancies(components).map(({ owner, cause }) => `${owner} ${cause}`);
    expect(found).toEqual(['shared x', 'two x']);
  });

  it('I18: a member that takes another one down is a cause too, the owner is not', () => {
    const components = [task('f', [anyOf(['a', 'b'])]), component('a'), component('b', ['a', 'f'])];
    expect(falseRedundancies(components)).toMatchObject([{ cause: 'a', chains: [['a'], ['a', 'b']] }]);
    const owned = [task('f', [anyOf(['a', 'b'])]), component('a', ['f']), component('b', ['f'])];
    expect(falseRedundancies(owned)).toEqual([]);
  });

  it('I18: groups that degrade, and groups for recovery, are alternatives that somebody counts on', () => {
    const members = ['a', 'b'].map((id) => component(id, ['x']));
    for (const group of [anyOf(['a', 'b'], { mode: 'soft' }), anyOf(['a', 'b'], { for: 'recover' })]) {
      expect(falseRedundancies([task('f', [group]), ...members, component('x')])).toMatchObject([{ cause: 'x' }]);
    }
  });

  it('I19: it is said with chains from the cause to the members, and the nearer cause that it goes through', () => {
    const components = [
      task('orders', [anyOf(['edi', 'web'])]),
      component('edi', ['sign-in']),
      component('web', ['sign-in', 'region']),
      component('sign-in', ['region']),
      component('region'),
    ];
    expect(falseRedundancies(components)).toMatchObject([
      {
        cause: 'region',
        chains: [
          ['region', 'sign-in', 'edi'],
          ['region', 'web'],
        ],
        through: 'sign-in',
      },
      {
        cause: 'sign-in',
        chains: [
          ['sign-in', 'edi'],
          ['sign-in', 'web'],
        ],
        through: null,
      },
    ]);
  });

  it('I19: of two causes that take each other down, the one that the other goes through is the nearer; in doubt the smaller id', () => {
    const components = [
      task('f', [anyOf(['a', 'b'])]),
      component('a', ['y']),
      component('b', ['y']),
      component('x', ['y']),
      component('y', ['x']),
    ];
    expect(falseRedundancies(components).map(({ cause, through }) => [cause, through])).toEqual([
      ['x', 'y'],
      ['y', null],
    ]);
    const renamed = [
      task('f', [anyOf(['a', 'b'])]),
      component('a', ['x']),
      component('b', ['y']),
      component('x', ['y']),
      component('y', ['x']),
    ];
    expect(falseRedundancies(renamed).filter(({ through }) => through === null)).toHaveLength(1);
  });

  it('I19: a nearer cause counts although one of the members falls another way', () => {
    const components = [
      task('f', [anyOf(['a', 'b', 'c'], { atLeast: 2 })]),
      component('a', ['far']),
      component('b', ['near']),
      component('c', ['near']),
      component('near', ['far']),
      component('far'),
    ];
    expect(falseRedundancies(components).map(({ cause, through }) => [cause, through])).toEqual([
      ['far', 'near'],
      ['near', null],
    ]);
  });

  it('I19: a cause with a way of its own to every member goes through nothing', () => {
    const components = [
      task('f', [anyOf(['a', 'b'])]),
      component('a', ['near', 'far']),
      component('b', ['near', 'far']),
      component('near', ['far']),
      component('far'),
    ];
    expect(falseRedundancies(components).map(({ cause, through }) => [cause, through])).toEqual([
      ['far', null],
      ['near', null],
    ]);
  });
});

describe('concentration', () => {
  it('I20: providers, regions, sites, identity and network with the functions that stop with them, by tier', () => {
    const components = [
      task('late', ['host'], { tier: null }),
      task('second', ['host'], { tier: 2 }),
      task('first', ['host', 'line'], { tier: 1 }),
      component('host', ['region'], { kind: 'saas' }),
      component('region', [], { kind: 'region' }),
      component('line', [], { kind: 'network' }),
      component('depot', [], { kind: 'site' }),
    ];
    expect(concentrations(dependencyMap(components))).toEqual([
      { id: 'region', functions: ['first', 'second', 'late'] },
      { id: 'line', functions: ['first'] },
      { id: 'depot', functions: [] },
    ]);
  });
});
