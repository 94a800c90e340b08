import { describe, expect, it } from 'vitest';
import { circularFindings } from '#domain/impact/circular-findings.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import type { Component, Procedure } from '#domain/plan/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { component, fallback, task } from './build.ts';

const parts = [component('host', ['sign-in']), component('mirror', ['host']), component('sign-in')];

function findings(components: readonly Component[], ...procedures: readonly Procedure[]) {
  return circularFindings(dependencyMap(components), procedures, ({ body, roles }) => readProcedure(body, { roles }));
}

const body = '1. [ ] Tell everybody\n2. [ ] Open [it](component:mirror)\n3. [ ] Again [it](component:mirror)\n';

describe('a fallback that needs what it is for, said once', () => {
  it('I56: what is needed and what its steps lead to are one finding', () => {
    const found = findings(parts, fallback('p', { for: ['host', 'sign-in'], uses: ['mirror'], body }));
    expect(found).toEqual([
      {
        texts: ['p'],
        component: 'host',
        uses: 'mirror',
        chain: ['mirror', 'host'],
        isNeeded: true,
        steps: ['2', '3'],
      },
    ]);
    expect(findings(parts, fallback('p', { for: ['host'], body }))).toMatchObject([
      { isNeeded: false, steps: ['2', '3'] },
    ]);
  });

  it('I56: translations are one finding, the original first, only those that have it', () => {
    const uses = { for: ['host'], uses: ['mirror'] };
    const found = findings(
      parts,
      fallback('a-twin', { ...uses, translationOf: 'p' }),
      fallback('p', { ...uses, body }),
      fallback('other', { for: ['host'], translationOf: 'p' }),
    );
    expect(found).toMatchObject([{ texts: ['p', 'a-twin'], steps: ['2', '3'] }]);
  });

  it('I56: that a function needs the same is a finding of its own', () => {
    const found = findings(
      [task('f', ['mirror']), ...parts],
      fallback('p', { for: ['f', 'host'], uses: ['mirror', 'sign-in'] }),
    );
    expect(found.map(({ component: id, uses, chain }) => [id, uses, chain.length])).toEqual([
      ['f', 'mirror', 0],
      ['f', 'sign-in', 0],
      ['host', 'mirror', 2],
    ]);
  });
});
