import { describe, expect, it } from 'vitest';
import { component, hard, soft, task } from '../impact/build.ts';
import { at, boardAt, clock, declared } from './board-fixture.ts';

const components = [
  component('region'),
  component('sign-in', ['region']),
  component('shop', ['sign-in']),
  component('routes', [hard('sign-in', '5h')]),
  component('phones', ['region']),
  component('mail', [soft('region')]),
  component('power'),
  task('orders', ['shop']),
];
const seen = (log: ReturnType<typeof declared>, id: string, time = '03:26') =>
  boardAt(log.events, { components }, time).picture.standingOf(id);

describe('the picture on the map', () => {
  it('B10: seen and worked out are kept apart', () => {
    const log = declared();
    log.mark('region', 'down', '02:44', { since: clock('02:38') });
    expect(seen(log, 'region')).toMatchObject({ shown: 'down', seen: true, mark: { since: clock('02:38') } });
    expect(seen(log, 'shop')).toMatchObject({
      shown: 'down',
      seen: false,
      mark: null,
      because: ['shop', 'sign-in', 'region'],
      downAt: at('02:38'),
    });
    const { picture } = boardAt(log.events, { components }, '03:26');
    expect(picture.standings.map(({ component: { id } }) => id)).toEqual([
      'region',
      'phones',
      'shop',
      'sign-in',
      'routes',
      'mail',
    ]);
    log.mark('sign-in', 'down', '02:50');
    expect(seen(log, 'sign-in')).toMatchObject({ shown: 'down', seen: true, workedOut: 'down' });
  });

  it('B11: what nobody checked is not known', () => {
    const log = declared();
    expect(seen(log, 'power')).toMatchObject({ shown: 'unknown', seen: false, mark: null });
    expect(boardAt(log.events, { components }, '03:26').functions.map(({ status }) => status)).toEqual(['unknown']);
    log.mark('power', 'up', '03:00');
    expect(seen(log, 'power')).toMatchObject({ shown: 'up', seen: true, disagreement: null });
    expect(boardAt(log.events, { components }, '03:26').picture.unchecked).toBe(6);
  });

  it('B12: what stops later is degraded until then', () => {
    const log = declared();
    log.mark('region', 'down', '02:44', { since: clock('02:38') });
    expect(seen(log, 'routes')).toMatchObject({ shown: 'degraded', downAt: at('07:38') });
    expect(seen(log, 'routes', '07:38')).toMatchObject({ shown: 'down', seen: false });
  });

  it('B13: seen up is shown although the map says otherwise, and the disagreement with it until it is settled', () => {
    const log = declared();
    log.mark('phones', 'up', '02:43');
    log.mark('region', 'down', '02:44');
    expect(seen(log, 'phones')).toMatchObject({ shown: 'up', seen: true, workedOut: 'down', disagreement: 'open' });
    log.mark('phones', 'up', '03:05');
    expect(seen(log, 'phones')).toMatchObject({ shown: 'up', disagreement: 'settled' });
    log.mark('sign-in', 'up', '03:06');
    expect(seen(log, 'sign-in')?.disagreement).toBe('open');
    expect(seen(log, 'shop')?.shown).toBe('unknown');
    log.mark('sign-in', 'down', '03:08');
    expect(seen(log, 'sign-in')).toMatchObject({ shown: 'down', disagreement: null });
    log.mark('shop', 'degraded', '03:09');
    expect(seen(log, 'shop')).toMatchObject({ shown: 'degraded', workedOut: 'down', disagreement: 'open' });
  });

  it('B13: what stops only later is no disagreement yet', () => {
    const log = declared();
    log.mark('region', 'down', '02:44');
    log.mark('routes', 'up', '03:00');
    expect(seen(log, 'routes', '03:26')?.disagreement).toBeNull();
    expect(seen(log, 'routes', '08:00')?.disagreement).toBe('open');
  });

  it('B14: seen as not known gives way to what the map has against it', () => {
    const log = declared();
    log.mark('shop', 'unknown', '02:43', { text: 'no answer' });
    expect(seen(log, 'shop')).toMatchObject({ shown: 'unknown', seen: true });
    log.mark('region', 'down', '02:44');
    expect(seen(log, 'shop')).toMatchObject({ shown: 'down', seen: false, mark: { text: 'no answer' } });
  });
});
