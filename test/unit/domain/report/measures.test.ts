import { describe, expect, it } from 'vitest';
import { reportFacts } from '#domain/report/facts.ts';
import { measuresOf } from '#domain/report/measures.ts';
import { INCIDENT, LAPTOP_B, laptop, ulidOf } from '../log/log-fixture.ts';
import { at, clock, factsOf, markdown, night, ON_PAPER_KEYS, plan, readRun } from './report-fixture.ts';

const MINUTE = 60_000;

/**
 * By hand: WEST is down from 03:05 and up at 06:35. Orders go down at 03:05 (target 04:05, limit 07:05), are on paper from 03:40
 * (started 03:30, in place after 10 minutes) until 05:30 (it holds for 2 hours), and are back at 06:35. Billing lasts until 03:35.
 */
function longNight() {
  const log = night();
  log.declare('03:12');
  log.mark('03:14', 'west', 'down', '03:05');
  log.start('03:30', 'RUN');
  log.mark('06:40', 'west', 'up', '06:35');
  return log;
}

describe('the history of functions', () => {
  it('RP4, RP5: counts from when things began, not from when they were written', () => {
    const [orders, billing, ...others] = factsOf(longNight().events, '07:00').histories;
    expect(others).toEqual([]);
    expect(orders).toMatchObject({
      component: { id: 'orders' },
      downAt: at('03:05'),
      downMs: 210 * MINUTE,
      heldMs: 110 * MINUTE,
      degradedMs: 0,
      firstHeldAt: at('03:40'),
      isHitAtEnd: false,
    });
    expect(orders?.spans.map(({ status, from, to }) => [status, from, to])).toEqual([
      ['down', at('03:05'), at('03:40')],
      ['fallback', at('03:40'), at('05:30')],
      ['down', at('05:30'), at('06:35')],
    ]);
    expect(billing?.component.id).toBe('billing');
  });

  it('RP4: a mark that came late, about an earlier time, changes what was', () => {
    const log = longNight();
    log.mark('06:50', 'shop', 'down', '02:40');
    const [orders] = factsOf(log.events, '07:00').histories;
    expect(orders).toMatchObject({ downAt: at('02:40'), isHitAtEnd: true });
  });

  it('RP6: a target is passed when nothing holds the function any more', () => {
    const [orders, billing] = factsOf(longNight().events, '07:00').histories;
    expect(orders).toMatchObject({ targetPassedAt: at('05:30'), limitPassedAt: null });
    expect(billing).toMatchObject({ targetPassedAt: at('05:35'), limitPassedAt: null });
    const [late] = factsOf(longNight().events.slice(0, 2), '07:30').histories;
    expect(late).toMatchObject({ targetPassedAt: at('04:05'), limitPassedAt: at('07:05'), isHitAtEnd: true });
  });

  it('RP7: what lasts within a tolerance stops when that is over', () => {
    const billing = factsOf(longNight().events, '07:00').histories[1];
    expect(billing).toMatchObject({ downAt: at('03:35'), degradedMs: 30 * MINUTE, downMs: 180 * MINUTE });
    expect(billing).toMatchObject({ firstHeldAt: at('03:40'), heldMs: 110 * MINUTE });
  });

  it('RP5: a run that ends no longer holds', () => {
    const log = night();
    log.declare('03:12');
    log.mark('03:14', 'west', 'down', '03:05');
    log.start('03:30', 'RUN');
    log.say('04:00', 'procedure.finished', { run: 'RUN', outcome: 'abandoned', reason: 'no pads' });
    const [orders] = factsOf(log.events, '05:05').histories;
    expect(orders).toMatchObject({ downMs: 120 * MINUTE, targetPassedAt: at('04:05') });
  });
});

describe('measures', () => {
  it('RP1: a log that was never declared has no report', () => {
    const { events } = laptop(LAPTOP_B);
    const asked = { events, plan, now: 0, writtenAt: 0, number: null, author: null, read: readRun };
    expect(reportFacts(asked)).toBeNull();
  });

  it('RP8, RP9: time to declare, and to the first fallback', () => {
    const measures = measuresOf(factsOf(longNight().events, '07:00'));
    expect(measures).toMatchObject({
      firstSignAt: at('03:05'),
      toDeclareMs: 7 * MINUTE,
      firstFallback: { at: at('03:30'), subject: 'orders-on-paper', afterMs: 18 * MINUTE },
    });
    const quiet = night();
    quiet.declare('03:12');
    expect(measuresOf(factsOf(quiet.events, '04:00'))).toMatchObject({
      firstSignAt: null,
      toDeclareMs: null,
      firstFallback: null,
      trees: [],
    });
  });

  it('RP10: time to reach a tree, deputies counted', () => {
    const log = night();
    log.declare('03:12');
    log.say('03:15', 'call-tree.started', { subject: 'cell' });
    const call = (time: string, subject: string, outcome: string, more = {}) =>
      log.say(time, 'call.attempted', {
        subject,
        tree: 'cell',
        channel: { index: 0, type: 'mobile' },
        outcome,
        ...more,
      });
    call('03:20', 'sk', 'reached');
    call('03:22', 'mf', 'no-answer');
    const before = measuresOf(factsOf(log.events, '03:40')).trees[0];
    expect(before).toMatchObject({ reached: 2, total: 3, lastReachedMs: 5 * MINUTE, isInTime: false });
    call('03:44', 'mf', 'deputy', { reached: 'sk' });
    expect(measuresOf(factsOf(log.events, '05:00')).trees[0]).toMatchObject({
      reached: 3,
      lastReachedMs: 29 * MINUTE,
      isInTime: true,
    });
  });

  it('RP11: expectations are judged from the start of the exercise', () => {
    const log = night(undefined, 'exercise', { scenario: 'monday' });
    log.declare('03:00', 'Monday');
    log.say('03:05', 'exercise.started', {});
    log.say('03:05', 'inject.delivered', { inject: 'one' });
    log.start('03:30', 'RUN');
    log.say('03:40', 'decision.made', {
      decision: 'D',
      question: 'Q?',
      options: [],
      chosen: 'A',
      reason: 'r',
      facts: [],
      with: [],
    });
    const { expectations, toDeclareMs } = measuresOf(factsOf(log.events, '04:00'));
    expect(expectations.map(({ afterMs, isMet }) => [afterMs, isMet])).toEqual([
      [null, false],
      [25 * MINUTE, true],
      [35 * MINUTE, false],
    ]);
    expect(toDeclareMs).toBe(0);
  });

  it('RP2: corrections and agreed clock offsets count', () => {
    const a = night();
    a.declare('03:12');
    const wrong = a.mark('03:14', 'west', 'down', '03:05');
    a.say('03:15', 'event.corrected', {
      corrects: wrong.id,
      reason: 'typo',
      replacement: { type: 'component.marked', data: { subject: 'west', state: 'down', since: clock('03:10') } },
    });
    const b = night(LAPTOP_B);
    b.start('03:00', 'RUN');
    a.say('04:00', 'clock.changed', { from: clock('03:00'), to: clock('03:30'), device: LAPTOP_B });
    const measures = measuresOf(factsOf([...a.events, ...b.events], '05:00'));
    expect(measures).toMatchObject({ firstSignAt: at('03:10'), firstFallback: { afterMs: 18 * MINUTE } });
  });

  it('RP3: joined incidents are told as one, from the first declaration', () => {
    const a = night();
    a.declare('03:12', 'First');
    a.say('04:00', 'incident.joined', { other: ulidOf('other') });
    const b = night(LAPTOP_B);
    const second = b.declare('03:20', 'Second');
    const mark = b.mark('03:21', 'west', 'down', '03:05');
    const others = [second, mark].map((event) => ({ ...event, incident: ulidOf('other') }));
    const facts = factsOf([...others, ...a.events], '05:00');
    expect(facts.state.summary.name).toBe('First');
    expect(facts.declaredAt).toBe(at('03:12'));
    expect(facts.histories).toHaveLength(2);
    expect(facts.heads).toHaveLength(2);
    const codes = [INCIDENT, ulidOf('other')].map((id) => id.slice(-4));
    const text = markdown(facts, { kind: 'activity' });
    expect(text).toContain(`joined: INC-2026-${codes[0]}, 17 Nov 2026, 03:12 by`);
    expect(text).toContain(`INC-2026-${codes[1]}, 17 Nov 2026, 03:20 by`);
    expect(text.match(new RegExp(`\\(${codes[1]}\\) \\|$`, 'gm'))).toHaveLength(2);
  });

  it('RP1: steps are known by the text of the log', () => {
    const log = longNight();
    log.say('03:45', 'step.done', { run: 'RUN', key: ON_PAPER_KEYS[1], round: 1, values: { sheet: '7' } });
    expect(factsOf(log.events, '05:00').runs[0]?.items.map(({ status }) => status)).toContain('done');
  });
});
