import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedCauses, sparesLostTo } from '#domain/impact/false-redundancy.ts';
import { impactOf } from '#domain/impact/impact.ts';
import { loopsIn } from '#domain/impact/loops.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import { type Neighbourhood, neighbourhoodAround, neighbourhoodOf } from '#domain/impact/neighbourhood.ts';
import type { Component } from '#domain/plan/model.ts';
import { arbitraryMap } from './arbitrary-plan.ts';
import { anyOf, as, component, recover, soft, task } from './build.ts';

const components = [
  task('orders', ['intake']),
  task('register', ['web', soft('chat')]),
  task('wages', ['ledger'], { tier: 4 }),
  component('intake', [anyOf(['web', 'edi'])]),
  component('web', ['sign-in', 'west', recover('console')]),
  component('edi', ['sign-in', 'north']),
  component('sign-in', ['west']),
  component('ledger', ['north']),
  ...['west', 'north', 'chat', 'console', 'nobody-needs-me'].map((id) => component(id)),
];

function named(all: readonly Component[], of: (map: ReturnType<typeof dependencyMap>) => Neighbourhood) {
  const map = dependencyMap(all);
  const { shown, hidden, links, boxes } = of(map);
  const id = (number: number) => String(map.ids[number]);
  return {
    shown: shown.map(id),
    hidden,
    links: links.map(({ from, to, mode, group }) => `${id(from)} ${id(to)} ${mode}${group === null ? '' : ' group'}`),
    boxes: boxes.map(({ members }) => members.map(id)),
  };
}

const failing = (all: readonly Component[], most: number, ...down: readonly string[]) =>
  named(all, (map) => neighbourhoodOf(impactOf(map, { down: down.map((each) => as(each)) }), most));

describe('the picture', () => {
  it('I52: holds what failed, the functions hit and every way between them', () => {
    const found = failing(components, 8, 'west');
    expect(found.shown).toEqual(['edi', 'intake', 'orders', 'register', 'sign-in', 'web', 'west']);
    expect(found.hidden).toBe(components.length - 7);
  });

  it('I52: shows what is not hit while there is room', () => {
    expect(failing(components, 50, 'west').shown).toContain('wages');
    expect(failing(components, 50, 'west').shown).not.toContain('nobody-needs-me');
    expect(failing(components, 3, 'west').shown).toEqual(['register', 'web', 'west']);
  });

  it('I53: holds what lies nearest around a component, both ways, or what functions need', () => {
    const around = (most: number) =>
      named(components, (map) => neighbourhoodAround(map, map.indexOf.get('edi') ?? 0, most));
    expect(around(4).shown).toEqual(['edi', 'intake', 'north', 'sign-in']);
    const whole = named(components, (map) => neighbourhoodAround(map, null));
    expect(whole.shown).toHaveLength(components.length - 2);
    expect(named(components, (map) => neighbourhoodAround(map, null, 2)).shown).toEqual(['orders', 'register']);
  });

  it('I54: each need is drawn once, at its worst; what is for recovery is not drawn', () => {
    const twice = [
      task('f', [soft('a'), 'a', anyOf(['a', 'b'])]),
      component('a'),
      component('b'),
      component('c', [recover('a')]),
    ];
    expect(named(twice, (map) => neighbourhoodAround(map, null)).links).toEqual(['a f hard', 'b f hard group']);
    expect(failing(components, 50, 'west').links).not.toContain('console web hard');
  });

  it('I54: members of a redundancy stand together, nobody in two at once', () => {
    const shared = [
      task('f', [anyOf(['a', 'b', 'c']), anyOf(['b', 'd'])]),
      ...['a', 'b', 'c', 'd'].map((id) => component(id)),
    ];
    expect(named(shared, (map) => neighbourhoodAround(map, null)).boxes).toEqual([['b', 'd']]);
    expect(failing(components, 50, 'west').boxes).toEqual([['edi', 'web']]);
  });

  it('I55: components that need each other are a loop', () => {
    const loop = [
      component('a', ['b']),
      component('b', [soft('c')]),
      component('c', [anyOf(['a', 'd'])]),
      component('d', ['a']),
    ];
    expect(loopsIn(dependencyMap([...loop, component('e', ['a', 'e'])]))).toEqual([['a', 'b', 'c', 'd']]);
    expect(loopsIn(dependencyMap(components))).toEqual([]);
  });

  it('I19: what one cause takes away is the same as among all causes', () => {
    fc.assert(
      fc.property(arbitraryMap, (all) => {
        const map = dependencyMap(all);
        const every = sharedCauses(map).flatMap(({ causes, explain }) => causes.map(explain));
        for (const { id } of all) {
          expect(sparesLostTo(map, id).map(({ explain }) => explain())).toEqual(
            every.filter(({ cause }) => cause === id),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('I52: holds a component that is looked for, hit or not, with what lies around it', () => {
    const many = Array.from({ length: 60 }, (_, at) => task(`f${at}`, ['region']));
    const map = dependencyMap([...many, component('region'), component('far', ['near']), component('near')]);
    const impact = impactOf(map, { down: [as('region')] });
    const at = map.indexOf.get('far') ?? -1;
    const names = neighbourhoodOf(impact, 50, at).shown.map((number) => map.ids[number]);
    expect(names).toHaveLength(50);
    expect(names).toEqual(expect.arrayContaining(['far', 'near', 'region']));
  });

  it('I52: is never larger than it may be, and every link joins what is shown', () => {
    fc.assert(
      fc.property(arbitraryMap, fc.integer({ min: 1, max: 8 }), (all, most) => {
        const map = dependencyMap(all);
        const [first] = all;
        const { shown, links, boxes, hidden } = neighbourhoodOf(
          impactOf(map, { down: first === undefined ? [] : [first.id] }),
          most,
        );
        expect(shown.length).toBeLessThanOrEqual(most);
        expect(shown.length + hidden).toBe(all.length);
        for (const { from, to } of links) expect(shown.includes(from) && shown.includes(to)).toBe(true);
        const boxed = boxes.flatMap(({ members }) => members);
        expect(new Set(boxed).size).toBe(boxed.length);
      }),
    );
  });
});
