import { describe, expect, it } from 'vitest';
import { answerOf } from '#app/map-answers/answer.ts';
import type { MapQuestion } from '#app/map-answers/questions.ts';
import { fallbacksFor } from '#domain/impact/cover.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import { anyOf, as, component, fallback, task } from '../domain/impact/build.ts';

const map = dependencyMap([
  task('orders', [anyOf(['edi', 'web'], { name: 'Intake' }), 'desk']),
  task('register', ['web']),
  component('edi', ['sign-in']),
  component('web', ['sign-in']),
  component('sign-in', ['west']),
  component('west'),
  component('desk', [anyOf(['one', 'two'])]),
  component('one'),
  component('two'),
]);
const fallbacks = fallbacksFor(map, [fallback('paper', { for: ['orders'], sustain: '4h', exercised: '2026-01-01' })]);
const answer = (question: MapQuestion) => answerOf({ generation: 7, map, fallbacks }, question);

describe('asked of the map', () => {
  it('MA1: every answer says what it answers, and from which state of the plan', () => {
    expect(answer({ ask: 'pairs', id: as('orders') })).toEqual({
      ask: 'pairs',
      generation: 7,
      answer: {
        pairs: [
          ['edi', 'web'],
          ['one', 'two'],
        ],
        more: false,
      },
    });
    const changes = answer({ ask: 'changes', down: [as('west')] });
    expect(changes).toMatchObject({ ask: 'changes', generation: 7 });
    // The register has nothing, the orders have paper: what saves the register comes first.
    expect(changes.ask === 'changes' && changes.answer.every(({ saves }) => saves.includes(as('register')))).toBe(true);
  });

  it('MA2: a function rests on what lies below it in the end, some of which stops it alone', () => {
    expect(answer({ ask: 'ground', id: as('orders') }).answer).toEqual({
      inTheEnd: ['desk', 'edi', 'one', 'sign-in', 'two', 'web', 'west'],
      singlePoints: ['desk', 'sign-in', 'west'],
    });
    expect(answer({ ask: 'ground', id: as('west') }).answer).toBeNull();
    expect(answer({ ask: 'depths' }).answer).toEqual(
      new Map([
        ['orders', { inTheEnd: 7, singlePoints: 3 }],
        ['register', { inTheEnd: 3, singlePoints: 3 }],
      ]),
    );
  });

  it('MA3: a redundancy that is none is explained by its nearest cause, whatever takes it away', () => {
    const intake = map.groups.findIndex(({ dependency }) => dependency.name === 'Intake');
    const desk = map.groups.findIndex(({ dependency }) => dependency.name === null);
    const nearest = { owner: 'orders', cause: 'sign-in', through: null };
    expect(answer({ ask: 'spare', group: intake, cause: null }).answer).toMatchObject(nearest);
    expect(answer({ ask: 'spare', group: intake, cause: as('west') }).answer).toMatchObject(nearest);
    expect(answer({ ask: 'spare', group: desk, cause: null }).answer).toBeNull();
    expect(answer({ ask: 'spare', group: desk, cause: as('west') }).answer).toBeNull();
  });
});
