import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DURATION_PATTERN, durationOf, formatSeconds, parseDuration } from '#domain/plan/duration.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

describe('durations', () => {
  it.each([
    ['90s', 90],
    ['15m', 900],
    ['4h', 4 * HOUR],
    ['2d', 2 * DAY],
    ['3w', 21 * DAY],
    ['6mo', 180 * DAY],
    ['1y', 365 * DAY],
    ['1h30m', 5400],
    ['1y2mo3w4d5h6m7s', (365 + 60 + 21 + 4) * DAY + 5 * HOUR + 6 * 60 + 7],
    ['0m', 0],
    ['PT4H', 4 * HOUR],
    ['P1M', 30 * DAY],
    ['PT1M', 60],
    ['P1Y', 365 * DAY],
    ['P2W', 14 * DAY],
    ['P1DT12H', 36 * HOUR],
    ['PT0.5H', 1800],
    ['PT1,5M', 90],
  ])('P1: %s is %i seconds, and is kept as written', (text, seconds) => {
    expect(parseDuration(text)).toEqual({ text, seconds });
    expect(text).toMatch(new RegExp(DURATION_PATTERN));
  });

  it.each([
    '',
    '4',
    'h',
    '4 h',
    '4H',
    '30m1h',
    '1h1h',
    '1.5h',
    '-4h',
    '4h ',
    'four hours',
    'P',
    'PT',
    'P1H',
    'PT1D',
    'P1DT',
    'p1d',
    '1e3s',
    '1234567890s',
    '٤h',
  ])('P1: “%s” is no duration', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it('P1: what is formatted reads as the same time', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000_000 }), (seconds) => {
        expect(parseDuration(formatSeconds(seconds))).toEqual({ text: formatSeconds(seconds), seconds });
        expect(durationOf(seconds).seconds).toBe(seconds);
      }),
    );
  });

  it('P1: units put together are their sum, in either way of writing', () => {
    const amount = fc.nat({ max: 999 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (days, hours, minutes, seconds) => {
        const sum = days * DAY + hours * HOUR + minutes * 60 + seconds;
        expect(parseDuration(`${days}d${hours}h${minutes}m${seconds}s`)?.seconds).toBe(sum);
        expect(parseDuration(`P${days}DT${hours}H${minutes}M${seconds}S`)?.seconds).toBe(sum);
      }),
    );
  });

  it.each([
    [0, '0m'],
    [59, '59s'],
    [60, '1m'],
    [5400, '90m'],
    [8 * HOUR, '8h'],
    [2 * DAY, '2d'],
    [25 * HOUR, '25h'],
  ])('P1: %i seconds are written %s', (seconds, text) => {
    expect(formatSeconds(seconds)).toBe(text);
  });
});
