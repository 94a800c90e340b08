import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '#domain/incident/events.ts';
import { orderEvents } from '#domain/incident/log.ts';
import { laptop, ulidOf } from '../log/log-fixture.ts';

/** The same entries as new objects: nothing is remembered of them. */
const afresh = (events: readonly LogEvent[]) => orderEvents(events.map((event) => ({ ...event })));

describe('the order of a log that grows', () => {
  it('L4: is the same as that of the whole, however it grew', () => {
    const writing = fc.record({ laptop: fc.nat(2), minute: fc.nat(90), again: fc.boolean(), cut: fc.boolean() });
    fc.assert(
      fc.property(fc.array(writing, { maxLength: 25 }), (writings) => {
        const laptops = [0, 1, 2].map((name) => laptop(ulidOf(`laptop ${name}`)));
        let events: readonly LogEvent[] = [];
        for (const { laptop: which, minute, again, cut } of writings) {
          const added = laptops[which]?.add('note.added', { text: 'x' }, minute) as LogEvent;
          events = [...(cut ? events.slice(0, -1) : events), added, ...(again ? [added] : [])];
          expect(orderEvents(events).map(({ hash }) => hash)).toEqual(afresh(events).map(({ hash }) => hash));
        }
      }),
    );
  });

  it('L4: remembers no list that was changed', () => {
    const { events, add } = laptop(ulidOf('laptop'));
    add('note.added', { text: '1' });
    expect(orderEvents(events)).toHaveLength(1);
    add('note.added', { text: '2' });
    expect(orderEvents(events)).toHaveLength(2);
    events.shift();
    expect(orderEvents(events).map(({ data }) => data['text'])).toEqual(['2']);
  });
});
