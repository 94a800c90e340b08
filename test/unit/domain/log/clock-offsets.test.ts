import { describe, expect, it } from 'vitest';
import type { Instant, LogEvent } from '#domain/incident/events.ts';
import { orderEvents } from '#domain/incident/log.ts';
import { clockOffsets, happenedAt, instantLike } from '#domain/log/clock-offsets.ts';
import { LAPTOP_A, LAPTOP_B, laptop } from './log-fixture.ts';

const at = (time: string) => `2026-11-17T${time}:00+01:00` as Instant;

describe('clocks that disagree', () => {
  const a = laptop(LAPTOP_A);
  const b = laptop(LAPTOP_B);
  b.add('note.added', { text: 'by a clock that is 12 minutes slow' }, 10);
  a.add('note.added', { text: 'by a clock that is right' }, 20);
  const before = orderEvents([...a.events, ...b.events]);
  a.add('clock.changed', { from: at('03:10'), to: at('03:20'), device: LAPTOP_B });
  a.add('clock.changed', { from: at('03:10'), to: at('03:22'), device: LAPTOP_B });
  a.add('clock.changed', { from: at('02:00'), to: at('03:00') });
  a.add('clock.changed', { from: 'long ago', to: at('03:00'), device: 'other' });
  const events = [...a.events, ...b.events];
  const offsets = clockOffsets(events);
  const late = b.events[0] as LogEvent;

  it('V15: the offset agreed last counts for the other device, and for no other', () => {
    expect([...offsets]).toEqual([[LAPTOP_B, 12 * 60_000]]);
    expect(happenedAt(late, offsets)).toBe(Date.parse(at('03:22')));
    expect(happenedAt(a.events[0] as LogEvent, offsets)).toBe(Date.parse(at('03:20')));
    expect(instantLike(happenedAt(late, offsets), late.at)).toBe('2026-11-17T03:22:00.000+01:00');
    expect(instantLike(Date.parse(at('03:22')), '2026-11-17T01:00:00Z' as Instant)).toBe(
      '2026-11-17T02:22:00.000+00:00',
    );
  });

  it('V15: what a person said stays, and so does the order', () => {
    expect(happenedAt({ ...late, happened: at('02:55') }, offsets)).toBe(Date.parse(at('02:55')));
    expect(orderEvents(events).slice(0, 2)).toEqual(before);
  });
});
