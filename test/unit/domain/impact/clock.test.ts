import { describe, expect, it } from 'vitest';
import { CLOCK_SECONDS, impactClock } from '#domain/impact/clock.ts';
import { fallbacksFor } from '#domain/impact/cover.ts';
import { impactOf } from '#domain/impact/impact.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import { as, component, duration, fallback, hard, task } from './build.ts';

const components = [
  task('now', ['x'], { rto: duration('2h'), mtpd: duration('8h') }),
  task('later', [hard('x', '3h')], { rto: duration('5h'), mtpd: duration('20h') }),
  task('fine', ['y'], { rto: duration('1m') }),
  component('x'),
  component('y'),
];
const procedures = [
  fallback('for-now', { for: ['now'], sustain: '8h' }),
  fallback('for-later', { for: ['later'], sustain: '4h' }),
];

function clock(times?: readonly number[]) {
  const map = dependencyMap(components);
  const impact = impactOf(map, { down: [as('x')] });
  return impactClock(impact, fallbacksFor(map, procedures).in(impact), times).map((time) => ({
    ...time,
    pastSustain: time.pastSustain.map(({ procedure }) => procedure.id),
  }));
}

const HOUR = 3600;

describe('the impact clock', () => {
  it('I37: shows what is down at 0, 2, 8, 24 and 72 hours', () => {
    expect(CLOCK_SECONDS.map((seconds) => seconds / HOUR)).toEqual([0, 2, 8, 24, 72]);
    const all = ['later', 'now'];
    expect(clock().map(({ down }) => down)).toEqual([['now'], ['now'], all, all, all]);
    expect(clock([3 * HOUR - 1, 3 * HOUR]).map(({ down }) => down)).toEqual([['now'], all]);
  });

  it('I38: target and limit are passed after them, counted from when each function went down', () => {
    const times = [2 * HOUR, 2 * HOUR + 1, 8 * HOUR, 8 * HOUR + 1, 23 * HOUR + 1];
    expect(clock(times).map(({ pastTarget, pastLimit }) => [pastTarget, pastLimit])).toEqual([
      [[], []],
      [['now'], []],
      [['now'], []],
      [['later', 'now'], ['now']],
      [
        ['later', 'now'],
        ['later', 'now'],
      ],
    ]);
  });

  it('I39: a fallback has run out after its limit, counted from when what it holds went down', () => {
    const times = [7 * HOUR, 7 * HOUR + 1, 8 * HOUR + 1];
    expect(clock(times).map(({ pastSustain }) => pastSustain)).toEqual([[], ['for-later'], ['for-later', 'for-now']]);
  });
});
