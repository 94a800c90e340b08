import { describe, expect, it } from 'vitest';
import type { WithoutIt } from '#domain/impact/without.ts';
import type { ComponentId, IsoDate } from '#domain/plan/model.ts';
import { lastTried, shareOfBar, verdictOf } from '#ui/without/verdict.ts';

const HOUR = 3600;

function answer(of: Partial<WithoutIt>): WithoutIt {
  return {
    id: 'x' as ComponentId,
    kind: 'saas',
    functionsDown: [],
    functionsDegraded: [],
    covered: [],
    uncovered: [],
    holdsFor: null,
    gapAfterSeconds: null,
    unreachableContacts: [],
    answer: 'for-a-time',
    ...of,
  };
}

const covered = (exercised: string | null): WithoutIt['covered'][number] => ({
  function: 'f' as ComponentId,
  cover: { by: [], sustain: null, exercised: exercised as IsoDate | null },
});

describe('could we do without it for four hours?', () => {
  it.each([
    ['nothing stops', { answer: 'unaffected' }, 'yes'],
    ['it holds for eight', { gapAfterSeconds: 8 * HOUR }, 'yes'],
    ['it holds for exactly four', { gapAfterSeconds: 4 * HOUR }, 'yes'],
    ['it holds for three', { gapAfterSeconds: 3 * HOUR }, 'not-for'],
    ['something has nothing', { answer: 'no', gapAfterSeconds: 2 * HOUR }, 'no'],
    ['something has nothing, but its target is later', { answer: 'no', gapAfterSeconds: 6 * HOUR }, 'yes'],
    ['a limit is unknown', { answer: 'untested', gapAfterSeconds: null }, 'not-known'],
    ['it should hold, but was never tried', { answer: 'untested', gapAfterSeconds: 8 * HOUR }, 'not-known'],
    ['it was never tried and would not hold anyway', { answer: 'untested', gapAfterSeconds: 2 * HOUR }, 'not-for'],
  ] as const)('%s', (_case, of, verdict) => {
    expect(verdictOf(answer(of), 4 * HOUR)).toBe(verdict);
  });
});

it('what was last tried is as old as the oldest proof, and never where one is missing', () => {
  expect(lastTried(answer({ covered: [covered('2026-09-18'), covered('2025-09-15')] }))).toBe('2025-09-15');
  expect(lastTried(answer({ covered: [covered('2026-09-18'), covered(null)] }))).toBeNull();
  expect(lastTried(answer({}))).toBeNull();
});

it('the bar runs to twice what is asked', () => {
  expect(shareOfBar(4 * HOUR, 4 * HOUR)).toBe(0.5);
  expect(shareOfBar(24 * HOUR, 4 * HOUR)).toBe(1);
});
