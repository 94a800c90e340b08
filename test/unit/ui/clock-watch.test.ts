import { describe, expect, it } from 'vitest';
import { gap } from '../../../renderer/ui/incident/use-clock-watch.ts';

const MINUTE = 60_000;

describe('what two clocks say together', () => {
  it.each([
    ['an ordinary tick', 5000, 5004, null],
    ['a hidden window ticks once a minute', MINUTE, MINUTE, null],
    ['set forward', 58 * MINUTE, 5000, { what: 'moved', by: 58 * MINUTE - 5000, from: 0 }],
    ['set back', -2 * MINUTE, 5000, { what: 'moved', by: -2 * MINUTE - 5000, from: 0 }],
    ['asleep', 20 * MINUTE, 20 * MINUTE, { what: 'slept', by: 20 * MINUTE, from: 0 }],
  ] as const)('%s', (_name, wall, counted, found) => {
    expect(gap(0, wall, counted)).toEqual(found);
  });
});
