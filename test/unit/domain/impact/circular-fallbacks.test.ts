import { describe, expect, it } from 'vitest';
import { circularFallbacks } from '#domain/impact/circular-fallbacks.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import type { Component, Procedure } from '#domain/plan/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { component, fallback, recover, soft, task } from './build.ts';

function circles(components: readonly Component[], ...procedures: readonly Procedure[]) {
  const found = circularFallbacks(dependencyMap(components), procedures, ({ body, roles }) =>
    readProcedure(body, { roles }),
  );
  return found.map(({ procedure, component: id, uses, chain, how }) => ({ at: procedure.id, id, uses, chain, how }));
}

const parts = [
  component('host', ['sign-in']),
  component('mirror', ['host']),
  component('copy', [soft('host'), recover('sign-in')]),
  component('sign-in'),
];

describe('a fallback that needs what it is for', () => {
  it('I34: is found with the chain from what it uses; what only works badly is no circle; any procedure counts', () => {
    const uses = { for: ['host', 'sign-in'], uses: ['mirror', 'copy', 'mirror'] };
    expect(circles(parts, fallback('p', { ...uses, kind: 'runbook' }))).toEqual([
      { at: 'p', id: 'host', uses: 'mirror', chain: ['mirror', 'host'], how: { by: 'uses' } },
      { at: 'p', id: 'sign-in', uses: 'mirror', chain: ['mirror', 'host', 'sign-in'], how: { by: 'uses' } },
    ]);
    expect(circles(parts, fallback('p', { for: ['host'], uses: ['host'] }))).toMatchObject([{ chain: ['host'] }]);
    expect(circles(parts, fallback('p', { for: ['unknown'], uses: ['unknown'] }))).toEqual([]);
  });

  it('I35: a step that links to such a component is named, with its line; text beside steps is not', () => {
    const body = [
      'See [the mirror](component:mirror) first.',
      '',
      '1. [ ] Tell everybody',
      '2. [ ] Open [the mirror](component:mirror) and log in with [your account](component:sign-in)',
      '   - [ ] again on [the mirror](component:mirror)',
      '3. [ ] Look at [the copy](component:copy)',
      '',
    ].join('\n');
    const found = circles(parts, fallback('p', { for: ['host'], body }));
    expect(found).toEqual([
      { at: 'p', id: 'host', uses: 'mirror', chain: ['mirror', 'host'], how: { by: 'step', number: '2', line: 4 } },
      { at: 'p', id: 'host', uses: 'mirror', chain: ['mirror', 'host'], how: { by: 'step', number: '2.1', line: 5 } },
    ]);
  });

  it('I36: for a function, using what the function needs is found, what it needs to recover is not', () => {
    const components = [task('deploy', ['mirror', soft('chat'), recover('tool')]), ...parts, component('chat')];
    const found = circles(components, fallback('p', { for: ['deploy'], uses: ['sign-in', 'chat', 'tool', 'copy'] }));
    expect(found.map(({ uses, chain, how }) => [uses, chain, how])).toEqual([
      ['sign-in', [], { by: 'function' }],
      ['chat', [], { by: 'function' }],
    ]);
  });
});
