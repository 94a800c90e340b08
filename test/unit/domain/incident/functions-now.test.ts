import { describe, expect, it } from 'vitest';
import { component, duration, fallback, soft, task } from '../impact/build.ts';
import { at, boardAt, clock, declared } from './board-fixture.ts';

const limits = (rto: string, mtpd: string | null = null) => ({
  rto: duration(rto),
  mtpd: mtpd === null ? null : duration(mtpd),
});
const components = [
  component('region'),
  component('shop', ['region']),
  component('phones'),
  task('cold-chain', ['region'], limits('30m', '2h')),
  task('dispatch', ['shop'], limits('2h', '6h')),
  task('recall', ['shop'], { ...limits('2h'), tier: 2 }),
  task('routes', [soft('region')], limits('1h')),
  task('payroll', ['phones'], limits('3d')),
  task('register', ['shop'], { rto: null, mtpd: null }),
];
const rounds = fallback('rounds', { for: ['cold-chain'], sustain: '8h' });
const lists = {
  ...fallback('lists', { for: ['shop'], uses: ['phones'], sustain: '6h' }),
  startWithin: duration('45m'),
};
const procedures = [rounds, lists];

function outage() {
  const log = declared();
  log.mark('region', 'down', '02:44', { since: clock('02:41') });
  return log;
}
const of = (log: ReturnType<typeof declared>, id: string, time = '03:26') => {
  const found = boardAt(log.events, { components, procedures }, time).functions.find((one) => one.component.id === id);
  if (found === undefined) throw new Error(`no function ${id}`);
  return found;
};

describe('functions by time left', () => {
  it('B15: the first moment that nothing holds decides, limits before targets', () => {
    const { functions } = boardAt(outage().events, { components, procedures }, '03:26');
    expect(
      functions.map(({ component: { id }, deadline }) => [id, deadline?.kind ?? null, deadline?.at ?? null]),
    ).toEqual([
      ['cold-chain', 'limit', at('04:41')],
      ['dispatch', 'target', at('04:41')],
      ['recall', 'target', at('04:41')],
      ['register', null, null],
      ['routes', null, null],
      ['payroll', null, null],
    ]);
    expect(functions.map(({ status }) => status)).toEqual(['down', 'down', 'down', 'down', 'degraded', 'unknown']);
  });

  it('B16: the target counts from when it went down, until it has passed; then the limit', () => {
    const log = outage();
    expect(of(log, 'cold-chain', '03:00').deadline).toEqual({ kind: 'target', at: at('03:11') });
    expect(of(log, 'cold-chain', '03:11').deadline).toEqual({ kind: 'limit', at: at('04:41') });
    expect(of(log, 'cold-chain', '09:00').deadline).toEqual({ kind: 'limit', at: at('04:41') });
    expect(of(log, 'recall', '09:00').deadline).toEqual({ kind: 'target', at: at('04:41') });
  });

  it('B17: what names it, or holds up what it needs, holds it', () => {
    const log = outage();
    log.run('rounds', '03:00');
    log.run('lists', '02:50');
    expect(of(log, 'cold-chain')).toMatchObject({ status: 'fallback', held: { until: at('11:00') } });
    expect(of(log, 'dispatch', '03:40')).toMatchObject({ status: 'fallback', held: { until: at('08:50') } });
  });

  it('B18: on fallback it is ranked by how long that holds', () => {
    const log = outage();
    log.run('rounds', '03:00');
    const { functions } = boardAt(log.events, { components, procedures }, '03:26');
    expect(functions.map(({ component: { id } }) => id).slice(0, 3)).toEqual(['dispatch', 'recall', 'cold-chain']);
    const unknown = { ...rounds, sustain: null };
    const board = boardAt(log.events, { components, procedures: [unknown, lists] }, '03:26');
    expect(board.functions[0]).toMatchObject({ status: 'fallback', deadline: { kind: 'limit', at: at('04:41') } });
  });

  it('B19: past its sustain the function rises again, a second start does not renew it', () => {
    const log = outage();
    log.run('rounds', '03:00');
    log.run('rounds', '07:00');
    expect(of(log, 'cold-chain', '10:59').status).toBe('fallback');
    expect(of(log, 'cold-chain', '11:00')).toMatchObject({ status: 'down', held: null, runs: [{ phase: 'ran-out' }] });
    expect(boardAt(log.events, { components, procedures }, '11:00').functions[0]?.component.id).toBe('cold-chain');
  });

  it('B20: being started holds nothing yet, blocked holds nothing any more', () => {
    const log = outage();
    log.run('lists', '03:00');
    expect(of(log, 'dispatch', '03:44')).toMatchObject({ status: 'down', runs: [{ phase: 'starting' }] });
    expect(of(log, 'dispatch', '03:45').status).toBe('fallback');
    log.mark('phones', 'down', '04:00');
    expect(of(log, 'dispatch', '04:01')).toMatchObject({
      status: 'down',
      runs: [{ phase: 'blocked', blockedBy: ['phones'] }],
    });
  });

  it('B21: only what is viable now is offered, the rest with what blocks it', () => {
    const log = outage();
    expect(of(log, 'dispatch').offered.map(({ fallback: { procedure } }) => procedure.id)).toEqual(['lists']);
    log.mark('phones', 'down', '03:00');
    expect(of(log, 'dispatch')).toMatchObject({ offered: [], toStart: [], blocked: [{ blockedBy: ['phones'] }] });
    log.run('rounds', '03:10');
    expect(of(log, 'cold-chain')).toMatchObject({ offered: [], toStart: [], blocked: [] });
  });

  it('B28: what names the function is offered before what holds up what it needs', () => {
    const log = outage();
    const own = fallback('by-hand', { for: ['dispatch'], sustain: '2h' });
    const board = boardAt(log.events, { components, procedures: [...procedures, own] }, '03:26');
    const dispatch = board.functions.find((one) => one.component.id === 'dispatch');
    expect(dispatch?.toStart.map(({ fallback: { procedure } }) => procedure.id)).toEqual(['by-hand']);
    const recall = board.functions.find((one) => one.component.id === 'recall');
    expect(recall?.toStart.map(({ fallback: { procedure } }) => procedure.id)).toEqual(['lists']);
  });

  it('B22: stopped, or ended before it went down, holds nothing', () => {
    const log = declared();
    const before = log.run('rounds', '02:30');
    log.say('procedure.finished', { run: before, outcome: 'done' }, '02:35');
    log.mark('region', 'down', '02:44');
    expect(of(log, 'cold-chain')).toMatchObject({ status: 'down', runs: [] });
    const run = log.run('rounds', '03:00');
    log.say('procedure.finished', { run, outcome: 'done' }, '03:10');
    expect(of(log, 'cold-chain').status).toBe('fallback');
    const other = outage();
    const stopped = other.run('rounds', '03:00');
    other.say('procedure.finished', { run: stopped, outcome: 'abandoned', reason: 'no probes' }, '03:10');
    expect(of(other, 'cold-chain')).toMatchObject({ status: 'down', runs: [] });
  });
});
