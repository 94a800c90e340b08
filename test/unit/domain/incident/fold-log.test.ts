import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callLog } from '#domain/calls/call-log.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { foldRuns } from '#domain/incident/fold-runs.ts';
import { correctedIds, effectiveEvents, orderEvents } from '#domain/incident/log.ts';
import { situationOf } from '#domain/incident/situation.ts';
import { summaryOf } from '#domain/incident/summary.ts';
import { clockOffsets } from '#domain/log/clock-offsets.ts';
import { laptop, ulidOf } from '../log/log-fixture.ts';
import { keyOf, ROUNDS, textOf } from './run-fixture.ts';

const rounds = textOf(ROUNDS);
const read = () => rounds;
const NAMES = ['laptop 0', 'laptop 1', 'laptop 2'].map(ulidOf);

/** Everything that is worked out from a log. */
function everything(events: readonly LogEvent[]) {
  return {
    order: orderEvents(events),
    counting: effectiveEvents(events),
    corrected: [...correctedIds(events)].sort(),
    summary: summaryOf(events),
    situation: situationOf(events),
    runs: foldRuns(events, read),
    calls: callLog(events),
    offsets: clockOffsets(events),
  };
}

/** The same entries as new objects: nothing is remembered of them, so they are folded whole. */
const whole = (events: readonly LogEvent[]) => everything(events.map((event) => ({ ...event })));

type Said = readonly [type: string, data: Readonly<Record<string, unknown>>];

/** What number `what` says, of the entries that there are. */
function said(what: number, events: readonly LogEvent[]): Said {
  const some = events[(what * 7919) % events.length];
  const run = ulidOf(`run ${what % 3}`);
  const step = { run, key: keyOf(rounds.procedure, String((what % 7) + 1)), round: 1 + (what % 2) };
  const decision = ulidOf(`decision ${what % 4}`);
  const all: readonly Said[] = [
    ['component.marked', { subject: `c${what % 5}`, state: what % 2 === 0 ? 'down' : 'up' }],
    ['procedure.started', { subject: 'rounds', run, text: '' }],
    ['step.done', step],
    ['step.undone', step],
    ['timer.started', { ...step, name: 'wait', due: '2026-11-17T05:00:00+01:00' }],
    ['branch.taken', { ...step, key: keyOf(rounds.procedure, '4'), option: what % 3 }],
    ['procedure.finished', { run, outcome: 'done' }],
    ['call.attempted', { subject: `p${what % 4}`, channel: { index: 0, type: 'mobile' }, outcome: 'wrong-number' }],
    ['call-tree.started', { subject: 'crisis-cell' }],
    ['decision.asked', { decision, question: 'Go on?', due: '2026-11-17T05:00:00+01:00' }],
    ['decision.made', { decision, question: 'Go on?', options: [], chosen: 'Yes', reason: 'so', facts: [], with: [] }],
    ['decision.reviewed', { decision, outcome: 'changed', reason: 'so' }],
    ['next.parked', { what: `call:p${what % 4}`, until: '2026-11-17T05:00:00+01:00' }],
    ['clock.changed', { device: NAMES[what % 3], from: '2026-11-17T05:00:00Z', to: '2026-11-17T05:03:00Z' }],
    ['role.assigned', { role: 'lead', contact: `p${what % 4}` }],
    ['incident.closed', { reason: 'over', lessons: ['one'] }],
    ['incident.reopened', { reason: 'again' }],
    ['event.corrected', { corrects: some?.id, reason: 'misread' }],
    [
      'event.corrected',
      {
        corrects: some?.id,
        reason: 'x',
        replacement: { type: 'component.marked', data: { subject: 'c1', state: 'down' } },
      },
    ],
    ['fact.added', { text: `fact ${what}` }],
  ];
  return all[what % all.length] as Said;
}

describe('a log that grows', () => {
  it('L9: comes to the same as the whole, whoever writes next, whatever the clocks say and whatever is withdrawn', () => {
    const step = fc.record({
      by: fc.nat(2),
      what: fc.nat(10_000),
      minute: fc.nat(400),
      isHeldBack: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 30 }), (steps) => {
        const laptops = NAMES.map((name) => laptop(name));
        laptops[0]?.add(
          'incident.declared',
          { kind: 'incident', name: 'Long', plan: { id: 'p', edition: 1, hash: 'h' } },
          0,
        );
        for (let index = 0; index < 300; index += 1) {
          const which = laptops[index % 3];
          which?.add(...said(index * 31, which.events.length === 0 ? (laptops[0]?.events ?? []) : which.events), index);
        }
        let events: readonly LogEvent[] = laptops.flatMap((one) => one.events);
        everything(events);
        // Some are held back, as on a laptop that is away, and come together later.
        let away: readonly LogEvent[] = [];
        for (const { by, what, minute, isHeldBack } of steps) {
          const added = laptops[by]?.add(...said(what, events), minute) as LogEvent;
          if (isHeldBack) away = [...away, added];
          else {
            events = [...events, ...away, added];
            away = [];
            const now = everything(events);
            if (events.length % 5 === 0) expect(now).toEqual(whole(events));
          }
        }
        expect(everything(events)).toEqual(whole(events));
      }),
      { numRuns: 10 },
    );
  });

  it('L9: what was worked out before is not changed by what comes later', () => {
    const { events, add } = laptop(ulidOf('laptop'));
    add('incident.declared', { kind: 'incident', name: 'Long', plan: { id: 'p', edition: 1, hash: 'h' } }, 0);
    for (let index = 0; index < 300; index += 1) add(...said(index, events), index);
    const then = [...events];
    const known = everything(then);
    const copy = structuredClone(known);
    for (let index = 0; index < 40; index += 1) {
      add(...said(index, events), 300 + index);
      everything([...events]);
    }
    expect(known).toEqual(copy);
    expect(everything(then)).toEqual(copy);
  });
});
