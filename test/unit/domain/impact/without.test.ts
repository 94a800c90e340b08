import { describe, expect, it } from 'vitest';
import { outsideOurHands, type WithoutIt, withoutEach, withoutTable } from '#domain/impact/without.ts';
import type { Component, Contact, Procedure } from '#domain/plan/model.ts';
import { component, contact, duration, fallback, hard, soft, task } from './build.ts';

const HOUR = 3600;

function without(
  id: string,
  components: readonly Component[],
  procedures: readonly Procedure[] = [],
  contacts: readonly Contact[] = [],
): WithoutIt {
  const found = withoutTable({ components, procedures, contacts }).of(id);
  if (found === null) throw new Error(`no ${id}`);
  return found;
}

const two = [
  task('a', ['x'], { rto: duration('1h') }),
  task('b', [hard('x', '2h')], { rto: duration('3h') }),
  task('c', [soft('x')]),
  component('x'),
];
const forA = fallback('for-a', { for: ['a'], sustain: '8h', exercised: '2026-01-01' });
const forB = fallback('for-b', { for: ['b'], sustain: '4h', exercised: '2025-01-01' });

describe('could we do without it?', () => {
  it('I40: what goes down with it alone is covered or uncovered; what gets worse is said too', () => {
    const found = without('x', two, [forA]);
    expect(found).toMatchObject({ functionsDown: ['a', 'b'], functionsDegraded: ['c'], uncovered: ['b'] });
    expect(found.covered.map((each) => each.function)).toEqual(['a']);
    expect(withoutTable({ components: two, procedures: [], contacts: [] }).of('nobody')).toBeNull();
  });

  it('I41: the answer is the worst that is true', () => {
    expect(without('x', [component('x'), task('c', [soft('x')])]).answer).toBe('unaffected');
    expect(without('x', two, [forA]).answer).toBe('no');
    expect(without('x', two, [forA, fallback('q', { for: ['b'], sustain: '1h' })]).answer).toBe('untested');
    expect(without('x', two, [forA, fallback('q', { for: ['b'], exercised: '2026-01-01' })]).answer).toBe('untested');
    expect(without('x', two, [forA, forB]).answer).toBe('for-a-time');
  });

  it('I42: it holds for the shortest limit, known only where everything is covered', () => {
    expect(without('x', two, [forA, forB]).holdsFor?.text).toBe('4h');
    expect(without('x', two, [forA, fallback('q', { for: ['b'], sustain: '1h' })]).holdsFor?.text).toBe('1h');
    expect(without('x', two, [forA]).holdsFor).toBeNull();
    expect(without('x', two, [forA, fallback('q', { for: ['b'] })]).holdsFor).toBeNull();
    expect(without('x', [component('x')]).holdsFor).toBeNull();
  });

  it('I43: proof is the oldest date of what holds a function, none where one has none', () => {
    const components = [task('a', ['m', 'n']), component('m', ['x']), component('n', ['x']), component('x')];
    const parts = [
      fallback('m', { for: ['m'], sustain: '2h', exercised: '2026-01-01' }),
      fallback('n', { for: ['n'], sustain: '1h', exercised: '2025-03-01' }),
    ];
    expect(without('x', components, parts).covered[0]?.cover.exercised).toBe('2025-03-01');
    const unproven = [...parts.slice(0, 1), fallback('n', { for: ['n'], sustain: '1h' })];
    expect(without('x', components, unproven).covered[0]?.cover.exercised).toBeNull();
  });

  it('I44: the gap is when the first target runs out uncovered, or the first cover; unknown where one is', () => {
    expect(without('x', two).gapAfterSeconds).toBe(HOUR);
    expect(without('x', two, [forA]).gapAfterSeconds).toBe(5 * HOUR);
    expect(without('x', two, [forA, forB]).gapAfterSeconds).toBe(6 * HOUR);
    expect(without('x', [task('a', ['x']), component('x')]).gapAfterSeconds).toBe(0);
    expect(without('x', two, [fallback('q', { for: ['b'] })]).gapAfterSeconds).toBeNull();
    expect(without('x', [component('x')]).gapAfterSeconds).toBeNull();
  });

  it('I45: contacts who could not be reached are listed by id', () => {
    const contacts = [contact('z', ['x']), contact('m', ['x', '']), contact('a', ['x'])];
    expect(without('x', two, [], contacts).unreachableContacts).toEqual(['a', 'z']);
  });

  it('I46: answers come worst first', () => {
    const outside = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8'];
    const needs = (name: string, ...on: readonly string[]) => task(name, on);
    const components = [
      needs('bare', 'p5', 'p6'),
      needs('bare-too', 'p6'),
      needs('held', 'p3'),
      needs('held-too', 'p3'),
      needs('longer', 'p2'),
      needs('longest', 'p4', 'p1'),
      needs('untried', 'p7'),
      ...outside.map((id) => component(id)),
    ];
    const limit = (id: string, sustain: string) => fallback(id, { for: [id], sustain, exercised: '2026-01-01' });
    const procedures = [
      limit('held', '4h'),
      limit('held-too', '4h'),
      limit('longer', '4h'),
      limit('longest', '9h'),
      fallback('untried', { for: ['untried'] }),
    ];
    const answers = withoutEach({ components, procedures, contacts: [] }, [...outside, 'nobody', 'p1']);
    expect(answers.map(({ id, answer }) => `${id} ${answer}`)).toEqual([
      'p6 no',
      'p5 no',
      'p7 untested',
      'p3 for-a-time',
      'p2 for-a-time',
      'p1 for-a-time',
      'p4 for-a-time',
      'p8 unaffected',
    ]);
  });

  it('I47: outside our hands is what is external, by id', () => {
    const components = [component('z', [], { external: true }), component('m'), component('a', [], { external: true })];
    expect(outsideOurHands({ components })).toEqual(['a', 'z']);
  });
});
