import { describe, expect, it } from 'vitest';
import { bestChanges } from '#domain/impact/best-changes.ts';
import { checkImpact } from '#domain/impact/check-impact.ts';
import { fallbacksFor } from '#domain/impact/cover.ts';
import { failurePairs } from '#domain/impact/failure-pairs.ts';
import { functionsHit } from '#domain/impact/functions-hit.ts';
import { impactOf } from '#domain/impact/impact.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import { suggestionsFor } from '#domain/impact/suggestions.ts';
import { checkPlan } from '#domain/plan/check.ts';
import type { Component, IsoDate, Procedure } from '#domain/plan/model.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { bytesOf } from '#domain/plan/utf8.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { anyOf, as, component, duration, fallback, soft, task } from './build.ts';

describe('pairs of failures', () => {
  it('I48: are components, not functions, that the function needs and that only together take it down', () => {
    const components = [
      task('f', [anyOf(['a', 'b']), 'single', 'helper']),
      task('helper', [anyOf(['a', 'c'])]),
      component('a'),
      component('b'),
      component('c'),
      component('single'),
      component('elsewhere'),
    ];
    expect(failurePairs(dependencyMap(components), as('f'))).toEqual({
      pairs: [
        ['a', 'b'],
        ['a', 'c'],
      ],
      more: false,
    });
    expect(failurePairs(dependencyMap(components), as('nobody'))).toEqual({ pairs: [], more: false });
  });

  it('I48: are the first 200 by id, and it is said when there are more', () => {
    const members = Array.from({ length: 21 }, (_, at) => `m${String(at).padStart(2, '0')}`);
    const components = [task('f', [anyOf(members, { atLeast: 20 })]), ...members.map((id) => component(id))];
    const found = failurePairs(dependencyMap(components), as('f'));
    expect(found.pairs).toHaveLength(200);
    expect(found.more).toBe(true);
    expect(found.pairs[0]).toEqual(['m00', 'm01']);
    expect(failurePairs(dependencyMap(components), as('f'), 210)).toMatchObject({ more: false });
  });
});

function suggestions(components: readonly Component[], procedures: readonly Procedure[], ...down: readonly string[]) {
  const impact = impactOf(dependencyMap(components), { down: down.map((id) => as(id)) });
  return suggestionsFor(impact, fallbacksFor(impact.map, procedures).in(impact));
}

describe('suggestions', () => {
  const components = [
    task('orders', [anyOf(['edi', 'web'], { name: 'Intake' })]),
    task('register', ['web']),
    component('edi', ['sign-in']),
    component('web', ['sign-in']),
    component('sign-in'),
  ];

  it('I49: an alternative for the dependency that saves most comes first', () => {
    const found = suggestions(components, [], 'sign-in');
    expect(found[0]).toMatchObject({
      change: 'alternative',
      owner: 'web',
      on: 'sign-in',
      saves: ['orders', 'register'],
    });
    expect(found).toContainEqual({ change: 'fallback', for: 'web', saves: ['orders', 'register'] });
  });

  it('I49: what is held lacks only proof', () => {
    const held = [fallback('paper', { for: ['orders', 'register'], exercised: '2026-01-01' })];
    expect(suggestions(components, held, 'sign-in')).toContainEqual({
      change: 'exercise',
      procedure: 'paper',
      missing: 'limit',
      saves: ['orders', 'register'],
    });
    expect(suggestions(components, [], 'edi')).toEqual([]);
  });
});

describe('the changes to begin with', () => {
  it('I57: those first that save functions which nothing holds', () => {
    const components = [
      task('bare', ['gate']),
      task('one', ['shop']),
      task('two', ['shop']),
      component('gate', ['west']),
      component('shop', ['west']),
      component('west'),
    ];
    const impact = impactOf(dependencyMap(components), { down: [as('west')] });
    const held = fallbacksFor(impact.map, [
      fallback('paper', { for: ['one', 'two'], sustain: '4h', exercised: '2026-01-01' }),
    ]);
    const found = bestChanges(impact, held.in(impact), 3);
    expect(suggestionsFor(impact, held.in(impact))[0]).toMatchObject({ owner: 'shop', saves: ['one', 'two'] });
    expect(found[0]).toMatchObject({ saves: ['bare'] });
    expect(found.map(({ saves }) => saves.includes(as('bare')))).toEqual([true, true, false]);
  });
});

const PLAN = {
  'plan.yaml': 'format: holdfast/1\nid: p\nname: P\n',
  'components/map.yaml': `- { id: orders, kind: function, name: Orders, tier: 1, dependsOn: [intake] }
- id: intake
  kind: service
  name: Intake
  dependsOn:
    - router
    - { anyOf: [web, edi], name: Web or EDI }
- { id: web, kind: saas, name: Web shop, dependsOn: [sign-in] }
- { id: edi, kind: saas, name: EDI, dependsOn: [sign-in] }
- { id: sign-in, kind: identity, name: Sign-in }
- { id: router, kind: service, name: Router, dependsOn: [web] }
`,
  'procedures/switch.md': `---
id: switch
title: Switch over
kind: fallback
for: [web]
uses: [edi, router]
---

1. [ ] Call the desk
2. [ ] Open [the router](component:router)
`,
  'procedures/paper.md':
    '---\nid: paper\ntitle: Paper\nkind: fallback\nfor: [orders]\nuses: [edi]\n---\n\n1. [ ] Write\n',
};

describe('findings about the map', () => {
  it('I50: false redundancies and circular fallbacks are problems with file, line and chain', () => {
    const files = Object.entries(PLAN).map(([path, text]) => ({ path, bytes: bytesOf(text) }));
    const { plan, problems } = readPlan(files);
    expect(problems).toEqual([]);
    if (plan === null) throw new Error('no plan');
    const found = checkPlan(plan, {
      on: as<IsoDate>('2026-11-01'),
      text: ({ body, roles }) => readProcedure(body, { roles }),
      also: [checkImpact],
    }).filter(({ code }) => /redundancy-false|fallback-circular|fallback-uses/.test(code));
    expect(found).toEqual([
      {
        file: 'components/map.yaml',
        line: 7,
        severity: 'warning',
        code: 'redundancy-false',
        values: { group: 'Web or EDI', cause: 'Sign-in', chains: 'Sign-in → EDI; Sign-in → Web shop' },
      },
      {
        file: 'procedures/paper.md',
        line: 6,
        severity: 'warning',
        code: 'fallback-uses-function-need',
        values: { function: 'Orders', uses: 'EDI' },
      },
      {
        file: 'procedures/switch.md',
        line: 6,
        severity: 'error',
        code: 'fallback-circular',
        values: { component: 'Web shop', uses: 'Router', chain: 'Router → Web shop' },
      },
      {
        file: 'procedures/switch.md',
        line: 10,
        severity: 'warning',
        code: 'fallback-circular-link',
        values: { component: 'Web shop', uses: 'Router', chain: 'Router → Web shop', step: '2' },
      },
    ]);
  });
});

describe('the order of functions', () => {
  it('I51: down before degraded, then by tier, then by target (none last), then by id', () => {
    const components = [
      task('z-soft', [soft('x')], { tier: 1 }),
      task('no-tier', ['x'], { tier: null, rto: duration('1m') }),
      task('two', ['x'], { tier: 2, rto: duration('1h') }),
      task('b-no-target', ['x']),
      task('a-no-target', ['x']),
      task('late', ['x'], { rto: duration('2h') }),
      task('soon', ['x'], { rto: duration('90m') }),
      task('fine'),
      component('x'),
    ];
    const impact = impactOf(dependencyMap(components), { down: [as('x')] });
    const hit = functionsHit(impact, fallbacksFor(impact.map, []).in(impact));
    expect(hit.map(({ component: { id } }) => id)).toEqual([
      'soon',
      'late',
      'a-no-target',
      'b-no-target',
      'two',
      'no-tier',
      'z-soft',
    ]);
    expect(hit[0]).toMatchObject({ state: 'down', downAfter: 0, because: ['soon', 'x'], cover: null, fallbacks: [] });
  });
});
