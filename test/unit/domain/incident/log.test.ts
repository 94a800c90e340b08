import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '#domain/incident/events.ts';
import {
  canonicalJson,
  correctedIds,
  effectiveEvents,
  eventHash,
  orderEvents,
  readEvent,
} from '#domain/incident/log.ts';
import { summaryOf } from '#domain/incident/summary.ts';
import { makeLog } from './run-fixture.ts';

const ids = (events: readonly LogEvent[]) => events.map((event) => event.id);

describe('the log', () => {
  it('L1: the hash is over the canonical JSON without the hash', () => {
    const { add } = makeLog();
    const event = add('note.added', { text: 'Accents é, and 1.0 and 1e21', b: 1, a: [true, null] });
    const { hash, ...rest } = event;
    const canonical = canonicalJson(rest);
    expect(canonical.startsWith('{"at":"2026-11-17T03:01:00+01:00","by":"sk","data":{"a":[true,null],"b":1,')).toBe(
      true,
    );
    expect(hash).toBe(createHash('sha256').update(canonical, 'utf8').digest('hex'));
    expect(eventHash(event)).toBe(hash);
  });

  it('L2: events of a device build on each other', () => {
    const { add, events } = makeLog();
    add('incident.declared', { kind: 'drill', name: 'x' });
    add('note.added', { text: 'y' });
    expect(events.map((event) => [event.seq, event.prev])).toEqual([
      [1, null],
      [2, events[0]?.hash],
    ]);
  });

  it('L3: merging gives the same whichever log is read first, and identical lines are one', () => {
    const a = makeLog('laptop-a');
    const b = makeLog('laptop-b');
    for (let index = 0; index < 6; index += 1) (index % 2 === 0 ? a : b).add('note.added', { text: String(index) });
    const all = [...a.events, ...b.events];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), fc.subarray(all), (shuffled, again) => {
        expect(ids(orderEvents([...shuffled, ...again]))).toEqual(ids(orderEvents(all)));
      }),
    );
  });

  it('L3: different lines with one id are all kept', () => {
    const { add } = makeLog();
    const event = add('note.added', { text: 'first' });
    const other = { ...event, data: { text: 'second' } };
    const copy = { ...other, hash: eventHash(other) };
    expect(orderEvents([event, copy])).toHaveLength(2);
  });

  it('L4: a clock set back changes no order within a device', () => {
    const a = makeLog('laptop-a');
    a.add('note.added', { text: '1' }, 'sk', '2026-11-17T05:00:00+01:00');
    a.add('note.added', { text: '2' }, 'sk', '2026-11-17T03:00:00+01:00');
    const b = makeLog('laptop-b');
    b.add('note.added', { text: 'between' }, 'tb', '2026-11-17T04:00:00+01:00');
    const texts = orderEvents([...a.events, ...b.events]).map((event) => event.data['text']);
    expect(texts).toEqual(['between', '1', '2']);
  });

  it('L5: an unknown type and unknown fields are kept', () => {
    const { add } = makeLog();
    const event = add('weather.changed', { wind: 'strong' });
    const line = JSON.parse(
      JSON.stringify({ ...event, id: '01KBXYZ0000000000000000000', incident: '01KBXYZ0000000000000000001', extra: 1 }),
    );
    const read = readEvent(line);
    expect(read).toMatchObject({ type: 'weather.changed', data: { wind: 'strong' }, extra: 1 });
    expect(readEvent({ ...line, hash: 'no' })).toBeNull();
    expect(readEvent({ ...line, at: 'yesterday' })).toBeNull();
    expect(ids(effectiveEvents([event]))).toEqual([event.id]);
  });

  it('L6: a corrected event no longer counts, and its replacement does', () => {
    const { add, events } = makeLog();
    add('incident.declared', { kind: 'drill', name: 'Rnouds' });
    const typo = events[0] as LogEvent;
    add('event.corrected', {
      corrects: typo.id,
      reason: 'typo',
      replacement: { type: 'incident.declared', data: { kind: 'drill', name: 'Rounds' } },
    });
    expect(summaryOf(events)?.name).toBe('Rounds');
    const note = add('note.added', { text: 'wrong' });
    add('event.corrected', { corrects: note.id, reason: 'not so' });
    expect(ids(effectiveEvents(events))).not.toContain(note.id);
    expect(correctedIds(events)).toEqual(new Set([typo.id, note.id]));
    expect(orderEvents(events)).toHaveLength(4);
  });
});
