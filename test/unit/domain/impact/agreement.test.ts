import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fallbacksFor } from '#domain/impact/cover.ts';
import { blockedBy } from '#domain/impact/fallbacks.ts';
import { sharedCauses } from '#domain/impact/false-redundancy.ts';
import { type Impact, impactOf } from '#domain/impact/impact.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import { contactReach, treeReach } from '#domain/impact/people.ts';
import { recoveryBlocked } from '#domain/impact/recovery.ts';
import { singlePoints } from '#domain/impact/single-failures.ts';
import type { ComponentId } from '#domain/plan/model.ts';
import { arbitraryMap, arbitraryPeopled, arbitrarySituation, type Situated } from './arbitrary-plan.ts';
import { as } from './build.ts';
import * as slow from './slow-impact.ts';

const RUNS = { numRuns: 3000 };

function fastImpact({ components, marks }: Situated): Impact {
  const ids = (set: ReadonlySet<string>): readonly ComponentId[] => [...set].map((id) => as<ComponentId>(id));
  return impactOf(dependencyMap(components), {
    down: ids(marks.D),
    degraded: ids(marks.G),
    up: ids(marks.U),
    since: new Map([...(marks.since ?? [])].map(([id, seconds]) => [as<ComponentId>(id), seconds])),
  });
}

describe('the fast rules and the slow reading agree on random maps', () => {
  it('I4: on every state', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situated) => {
        const impact = fastImpact(situated);
        const expected = slow.slowStates(situated.components, situated.marks);
        for (const [id, state] of expected) expect(impact.stateOf(id)).toBe(state);
      }),
      RUNS,
    );
  });

  it('I9: on when everything goes down', () => {
    fc.assert(
      fc.property(arbitrarySituation, (situated) => {
        const impact = fastImpact(situated);
        for (const [id, time] of slow.slowTimes(situated.components, situated.marks)) {
          expect(impact.downAfter(id)).toBe(time === Number.POSITIVE_INFINITY ? null : time);
        }
      }),
      RUNS,
    );
  });

  it('I13: on every chain', () => {
    fc.assert(
      fc.property(arbitrarySituation, ({ components, marks }) => {
        const impact = fastImpact({ components, marks });
        const states = slow.slowStates(components, marks);
        for (const { id } of components) {
          expect(impact.because(id)).toEqual(slow.slowChain(components, marks, states, id));
        }
      }),
      RUNS,
    );
  });

  it('I17: on single points of failure', () => {
    fc.assert(
      fc.property(arbitraryMap, (components) => {
        for (const [id, points] of singlePoints(dependencyMap(components))) {
          expect(points).toEqual(slow.slowSinglePoints(components, id));
        }
      }),
      RUNS,
    );
  });

  it('I18: on false redundancies, their causes and the members that these take down', () => {
    fc.assert(
      fc.property(arbitraryMap, (components) => {
        const fast = sharedCauses(dependencyMap(components)).flatMap(({ owner, group, causes, explain }) =>
          causes.map((cause) => {
            const { chains } = explain(cause);
            for (const chain of chains) expect(chain[0]).toBe(cause);
            return { owner, group, cause, lost: chains.map((chain) => chain.at(-1)) };
          }),
        );
        expect(fast).toEqual(slow.slowFalseRedundancies(components));
      }),
      RUNS,
    );
  });

  it('I26: on fallbacks, their order, what blocks them, and which hold a function', () => {
    fc.assert(
      fc.property(arbitraryPeopled, ({ components, marks, procedures }) => {
        const impact = fastImpact({ components, marks });
        const states = slow.slowStates(components, marks);
        const situation = fallbacksFor(impact.map, procedures).in(impact);
        for (const procedure of procedures) {
          expect(blockedBy(impact, procedure)).toEqual(slow.slowBlockedBy(procedure, states));
        }
        for (const number of impact.map.functions) {
          const id = impact.map.ids[number] ?? as<ComponentId>('');
          const candidates = slow.slowCandidates(components, procedures, states, id);
          expect(situation.candidates(number).map(({ procedure }) => procedure.id)).toEqual(
            candidates.map((each) => each.id),
          );
          const by = impact.stateOf(id) === 'down' ? slow.slowCover(components, procedures, marks, id) : null;
          const fast = situation.coverOf(number);
          expect(fast?.by.map(({ procedure }) => procedure.id) ?? null).toEqual(by?.map((each) => each.id) ?? null);
        }
      }),
      RUNS,
    );
  });

  it('I30: on who can be reached, which trees can be completed, and what blocks recovery', () => {
    fc.assert(
      fc.property(arbitraryPeopled, ({ components, marks, contacts, callTrees }) => {
        const impact = fastImpact({ components, marks });
        const states = slow.slowStates(components, marks);
        const byId = new Map(contacts.map((contact) => [String(contact.id), contact]));
        for (const contact of contacts) expect(contactReach(impact, contact)).toEqual(slow.slowReach(contact, states));
        for (const tree of callTrees)
          expect(treeReach(impact, tree, byId)).toEqual(slow.slowTree(tree, contacts, states));
        expect(Object.fromEntries(recoveryBlocked(impact))).toEqual(slow.slowRecoveryBlocked(components, states));
      }),
      RUNS,
    );
  });
});
