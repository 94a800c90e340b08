import { describe, expect, it } from 'vitest';
import { dayOf, dueAfter, isClockTime, isInstant, parseDate } from '#domain/plan/dates.ts';
import { parseDuration } from '#domain/plan/duration.ts';
import type { Duration, IsoDate } from '#domain/plan/model.ts';

const length = (text: string): Duration => parseDuration(text) ?? { text, seconds: Number.NaN };

describe('dates', () => {
  it.each(['2026-11-20', '2024-02-29', '0001-01-01', '9999-12-31'])('P2: %s is a day', (text) => {
    expect(parseDate(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20-11-2026',
    '2026-11-20T10:00:00Z',
    '2026-11-20 ',
    '',
  ])('P2: “%s” is no day', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it.each([
    ['2026-11-20T10:00:00+01:00', true],
    ['2026-11-20T10:00Z', true],
    ['2026-11-20T10:00:00.123Z', true],
    ['2026-11-20T10:00:00+0100', true],
    ['2026-11-20T23:59:60Z', true],
    ['2026-11-20T10:00:00', false],
    ['2026-11-20T24:00:00Z', false],
    ['2026-02-30T10:00:00Z', false],
    ['2026-11-20', false],
  ])('P2: whether %s is an instant: %s', (text, is) => {
    expect(isInstant(text)).toBe(is);
  });

  it('P2: the day of an instant is the writer’s', () => {
    expect(dayOf('2026-11-20T23:30:00-08:00')).toBe('2026-11-20');
    expect(dayOf('2026-11-20')).toBe('2026-11-20');
    expect(dayOf('tomorrow')).toBeNull();
  });

  it.each([
    ['2026-09-01', '3mo', '2026-11-30'],
    ['2024-02-28', '2d', '2024-03-01'],
    ['2026-12-31', '1d', '2027-01-01'],
    ['2026-11-20', '36h', '2026-11-22'],
    ['2026-11-20', '1s', '2026-11-21'],
    ['9999-12-31', '1d', '9999-12-31'],
  ])('P2: done on %s and due every %s, it is due again on %s', (day, every, due) => {
    expect(dueAfter(day as IsoDate, length(every))).toBe(due);
  });

  it('P2: a clock time is HH:MM', () => {
    expect(['00:00', '02:40', '23:59'].every(isClockTime)).toBe(true);
    expect(['24:00', '2:40', '02:60', '02.40', ''].some(isClockTime)).toBe(false);
  });
});
