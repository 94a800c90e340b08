import { describe, expect, it } from 'vitest';
import { component, duration, fallback, task } from '../impact/build.ts';
import { at, boardAt, clock, declared } from './board-fixture.ts';

const components = [
  component('region'),
  component('phones', ['region']),
  task('cold-chain', ['region'], { rto: duration('30m'), mtpd: duration('2h') }),
  task('recall', ['region'], { rto: duration('2h') }),
];
const procedures = [fallback('rounds', { for: ['cold-chain'], sustain: '8h' })];
const next = (log: ReturnType<typeof declared>, time = '03:26') =>
  boardAt(log.events, { components, procedures }, time).next;

function outage() {
  const log = declared();
  log.mark('region', 'down', '02:44', { since: clock('02:41') });
  return log;
}

const decision = { question: 'Recall?', options: ['Wait'], chosen: 'Wait', reason: 'No recall is open', with: [] };

describe('the one next action', () => {
  it('B23: first, what is down', () => {
    expect(next(declared())).toEqual({ act: 'mark', what: 'mark' });
  });

  it('B24: the function with the least time left and nothing running', () => {
    const log = outage();
    expect(next(log)).toMatchObject({ act: 'start', what: 'component:cold-chain', fallback: { viable: true } });
    log.run('rounds', '03:27');
    expect(next(log, '03:28')).toMatchObject({ act: 'decide', what: 'component:recall' });
    expect(next(log, '11:30')).toMatchObject({ act: 'decide', what: 'component:cold-chain' });
  });

  it('B24: where several fallbacks are needed, the next one is started while the first is put in place', () => {
    const two = [
      component('region'),
      component('shop', ['region']),
      component('line', ['region']),
      task('orders', ['shop', 'line'], { rto: duration('1h') }),
    ];
    const both = [
      { ...fallback('lists', { for: ['shop'], sustain: '8h' }), startWithin: duration('45m') },
      { ...fallback('mobiles', { for: ['line'], sustain: '4h' }), startWithin: duration('45m') },
    ];
    const log = outage();
    const at = (time: string) => boardAt(log.events, { components: two, procedures: both }, time).next;
    const starts = (id: string) => ({ act: 'start', fallback: { fallback: { procedure: { id } } } });
    expect(at('03:00')).toMatchObject(starts('lists'));
    log.run('lists', '03:01');
    expect(at('03:02')).toMatchObject(starts('mobiles'));
    log.run('mobiles', '03:03');
    expect(at('03:04')).toMatchObject({ act: 'confirm' });
  });

  it('B25: a decision about it takes its place until it is due again', () => {
    const log = outage();
    log.run('rounds', '03:00');
    const fact = log.say('fact.added', { text: 'No recall is open', about: 'component:recall' }, '03:20');
    log.say('decision.made', { decision: 'd', ...decision, facts: [fact.id], lookAgainAt: clock('05:00') }, '03:21');
    expect(next(log)).toMatchObject({ act: 'confirm', what: 'component:phones' });
    expect(next(log, '05:00')).toMatchObject({ act: 'decide', what: 'component:recall' });
  });

  it('B26: what is put off is passed over until its time', () => {
    const log = outage();
    log.say('next.parked', { what: 'component:cold-chain', until: clock('03:40') }, '03:20');
    expect(next(log)).toMatchObject({ act: 'decide', what: 'component:recall' });
    expect(next(log, '03:40')).toMatchObject({ act: 'start', what: 'component:cold-chain' });
  });

  it('B29: then a call that is due; one that comes later is what comes back', () => {
    const log = outage();
    log.run('rounds', '03:00');
    log.say('next.parked', { what: 'component:recall', until: clock('09:00') }, '03:01');
    const nextWith = (dueAt: number | null, time = '03:26') =>
      boardAt(log.events, { components, procedures }, time, { rings: 'malik', dueAt }).next;
    expect(nextWith(null)).toMatchObject({ act: 'call', what: 'call:malik' });
    expect(nextWith(at('03:31'))).toMatchObject({ act: 'confirm' });
    expect(nextWith(at('03:31'), '03:31')).toMatchObject({ act: 'call' });
    log.mark('phones', 'down', '03:27');
    expect(nextWith(at('03:31'), '03:28')).toEqual({ act: 'wait', what: null, until: at('03:31') });
  });

  it('B30: then the situation report that is due, until it has gone out', () => {
    const log = outage();
    log.run('rounds', '03:00');
    log.say('next.parked', { what: 'component:recall', until: clock('09:00') }, '03:01');
    log.mark('phones', 'down', '03:02');
    const report = (number: number, time: string) =>
      log.say('report.issued', { kind: 'situation', number, text: '', to: [] }, time);
    report(1, '03:05');
    expect(next(log, '03:06')).toMatchObject({ act: 'wait', until: at('09:00') });
    log.say('next.parked', { what: 'report:situation', until: clock('03:35') }, '03:06');
    expect(next(log, '03:07')).toMatchObject({ act: 'wait', until: at('03:35') });
    expect(next(log, '03:35')).toMatchObject({ act: 'report', due: clock('03:35') });
    log.say('next.parked', { what: 'report:situation', until: clock('03:45') }, '03:36');
    expect(next(log, '03:37')).toMatchObject({ act: 'wait', until: at('03:45') });
    report(2, '03:44');
    expect(next(log, '03:46')).toMatchObject({ act: 'wait', until: at('09:00') });
  });

  it('B27: then what is due, disagreements, what nobody checked, and at last nothing', () => {
    const log = outage();
    log.run('rounds', '03:00');
    log.say('next.parked', { what: 'component:recall', until: clock('09:00') }, '03:01');
    log.say('decision.made', { decision: 'd', ...decision, facts: [], lookAgainAt: clock('03:25') }, '03:02');
    expect(next(log, '03:24')).toMatchObject({ act: 'confirm', what: 'component:phones' });
    expect(next(log, '03:25')).toMatchObject({ act: 'look-again', what: 'decision:d' });
    log.say('decision.reviewed', { decision: 'd', outcome: 'stands', reason: 'same' }, '03:26');
    log.mark('phones', 'up', '03:27');
    expect(next(log, '03:28')).toMatchObject({ act: 'settle', what: 'component:phones' });
    log.mark('phones', 'up', '03:29');
    expect(next(log, '03:30')).toEqual({ act: 'wait', what: null, until: at('09:00') });
  });
});
