import { describe, expect, it } from 'vitest';
import { parkedCall } from '#domain/calls/call-log.ts';
import { callChannels, walkOf } from '#domain/calls/channels.ts';
import { channel, clock, contact, Log, node, personIn, ringing, stateAt, tree, type World } from './call-fixture.ts';

const NOWHERE = { isDown: () => false, wrong: new Set<string>() };

/** Inès calls Malik and Yann; Malik calls Sabine and Joana. Paul stands in for Joana, Sabine for Malik. */
const CELL: World = {
  tree: tree(node('ines', [node('malik', [node('sabine'), node('joana')]), node('yann', [node('priya')])])),
  contacts: [
    contact('ines'),
    contact('malik', undefined, ['sabine']),
    contact('sabine'),
    contact('joana', [channel('mobile'), channel('phone'), channel('chat', { via: 'parley' as never })], ['paul']),
    contact('yann'),
    contact('priya', undefined, ['tomasz']),
    contact('paul'),
    contact('tomasz'),
  ],
};

describe('a call tree in progress', () => {
  it('CT1: is in progress from its start to its completion, and begins anew after that', () => {
    expect(stateAt(CELL, new Log(), '02:40').run).toBeNull();
    const log = new Log().start('02:41').start('02:50').call('02:42', 'ines', 'reached');
    expect(stateAt(CELL, log, '03:00').run).toMatchObject({ startedAt: clock('02:41'), completed: null });
    log.add('03:01', 'call-tree.completed', { subject: 'cell', unreached: ['priya'] });
    expect(stateAt(CELL, log, '03:02').run?.completed).toMatchObject({ unreached: ['priya'] });
    log.start('04:00');
    const again = stateAt(CELL, log, '04:01');
    expect(again.run).toMatchObject({ startedAt: clock('04:00'), completed: null });
    expect(again.counts.reached).toBe(0);
  });

  it('CT2: counts a call at the time at which it happened, even before the start', () => {
    const log = new Log()
      .start('02:41')
      .add(
        '02:50',
        'call.attempted',
        { subject: 'yann', tree: 'cell', channel: null, outcome: 'reached' },
        'shift',
        '02:38',
      );
    expect(personIn(stateAt(CELL, log, '02:51'), 'yann')).toMatchObject({ outcome: 'reached', at: clock('02:38') });
  });

  it('CT3: has reached who answered, and the deputy who answered instead', () => {
    const log = new Log().start().call('02:42', 'malik', 'deputy', { reached: 'sabine' });
    const state = stateAt(CELL, log, '02:43');
    expect(personIn(state, 'malik')).toMatchObject({ outcome: 'deputy', standIn: 'sabine', at: clock('02:42') });
    expect(personIn(state, 'sabine')).toMatchObject({ outcome: 'reached', at: clock('02:42') });
    log.call('02:50', 'malik', 'no-answer');
    expect(personIn(stateAt(CELL, log, '02:51'), 'malik').outcome).toBe('deputy');
    log.call('02:55', 'malik', 'reached');
    expect(personIn(stateAt(CELL, log, '02:56'), 'malik').outcome).toBe('reached');
  });

  it('CT4: has reached who starts it or makes a call of it', () => {
    const log = new Log().start('02:41', 'ines').call('02:46', 'malik', 'reached', { by: 'yann' });
    const state = stateAt(CELL, log, '02:47');
    expect(personIn(state, 'ines')).toMatchObject({ outcome: 'reached', at: clock('02:41') });
    expect(personIn(state, 'yann')).toMatchObject({ outcome: 'reached', at: clock('02:46') });
  });

  it('CT9: goes to the deputies after the last try, and at once where no channel works', () => {
    const log = new Log().start('02:41', 'ines').call('02:42', 'malik', 'reached').call('02:43', 'sabine', 'reached');
    for (const time of ['02:44', '02:49']) {
      log.call(time, 'joana', 'no-answer').call(time, 'joana', 'no-answer', { channel: { index: 1, type: 'phone' } });
    }
    const state = stateAt(CELL, log, '02:50');
    expect(personIn(state, 'joana').call).toMatchObject({ person: 'joana', rings: 'paul', tryNumber: 1, dueAt: null });
    const lost = {
      ...CELL,
      contacts: CELL.contacts.map((each) => (each.id === 'malik' ? contact('malik', [], ['sabine']) : each)),
    };
    const first = stateAt(lost, new Log().start('02:41', 'ines'), '02:42');
    expect(personIn(first, 'malik').call).toMatchObject({ person: 'malik', rings: 'sabine' });
  });

  it('CT10: has somebody’s calls made by who was reached for them, else taken over by the caller above', () => {
    const log = new Log().start('02:41', 'ines').call('02:42', 'malik', 'deputy', { reached: 'sabine' });
    log.call('02:43', 'yann', 'no-answer');
    expect(personIn(stateAt(CELL, log, '02:44'), 'joana')).toMatchObject({ caller: 'sabine', isCallable: true });
    expect(personIn(stateAt(CELL, log, '03:02'), 'priya')).toMatchObject({ caller: null, isCallable: false });
    const late = stateAt(CELL, log, '03:03');
    expect(personIn(late, 'yann')).toMatchObject({ isTakenOver: true, isOver: false });
    expect(personIn(late, 'priya')).toMatchObject({ caller: 'ines', isCallable: true });
    log.call('02:48', 'yann', 'no-answer');
    expect(personIn(stateAt(CELL, log, '02:49'), 'priya')).toMatchObject({ caller: 'ines', isCallable: true });
  });

  it('CT11: calls nobody before the one who calls them', () => {
    const log = new Log().start();
    expect(ringing(stateAt(CELL, log, '02:42'))).toEqual(['ines']);
    log.call('02:42', 'ines', 'reached');
    expect(ringing(stateAt(CELL, log, '02:43'))).toEqual(['malik', 'yann']);
  });

  it('CT12: calls first who is nearest the root, then who was not tried yet', () => {
    const log = new Log().start('02:41', 'ines').call('02:42', 'malik', 'no-answer');
    expect(ringing(stateAt(CELL, log, '02:47'))).toEqual(['yann', 'malik']);
    log.call('02:48', 'yann', 'reached');
    expect(ringing(stateAt(CELL, log, '02:49'))).toEqual(['malik', 'priya']);
  });

  it('CT12: goes on with a try that was begun, and with the next number after a wrong one', () => {
    const log = new Log().start('02:41', 'ines').call('02:42', 'malik', 'reached').call('02:43', 'yann', 'reached');
    log.call('02:44', 'joana', 'no-answer');
    expect(stateAt(CELL, log, '02:44').queue[0]).toMatchObject({ rings: 'joana', channel: { index: 1 }, goesOn: true });
    const wrong = new Log().start('02:41', 'ines').call('02:42', 'malik', 'reached').call('02:43', 'yann', 'reached');
    wrong.call('02:44', 'joana', 'wrong-number');
    expect(stateAt(CELL, wrong, '02:44').queue[0]).toMatchObject({
      rings: 'joana',
      channel: { index: 1 },
      tryNumber: 1,
    });
  });

  it('CT13: offers no two calls to one person', () => {
    const world: World = {
      tree: tree(node('a', [node('b'), node('c'), node('d')])),
      contacts: [
        contact('a'),
        contact('b', [], ['x']),
        contact('c', [], ['x']),
        contact('d', [], ['d', 'x']),
        contact('x'),
      ],
    };
    expect(ringing(stateAt(world, new Log().start('02:41', 'a'), '02:42'))).toEqual(['x']);
  });

  it('CT14: can be completed when nobody is left to call, and says who was not reached', () => {
    const world: World = {
      tree: tree(node('a', [node('b', [node('c')])])),
      contacts: [contact('a'), contact('b', []), contact('c')],
    };
    const log = new Log().start('02:41', 'a');
    expect(stateAt(world, log, '02:42')).toMatchObject({ isOver: false, unreached: ['b'] });
    log.call('02:43', 'c', 'voicemail').call('02:48', 'c', 'voicemail');
    expect(stateAt(world, log, '02:49')).toMatchObject({ isOver: true, unreached: ['b', 'c'], queue: [], later: null });
  });

  it('CT15: lets a call that was put off wait until then', () => {
    const log = new Log()
      .start('02:41', 'ines')
      .call('02:42', 'malik', 'no-answer')
      .call('02:47', 'malik', 'no-answer');
    log.add('02:48', 'next.parked', { what: parkedCall('malik'), until: new Date(clock('03:10')).toISOString() });
    const waits = stateAt(CELL, log, '03:00');
    expect(personIn(waits, 'malik').call).toMatchObject({ rings: 'malik', dueAt: clock('03:10') });
    expect(ringing(waits)).not.toContain('malik');
    expect(ringing(stateAt(CELL, log, '03:10'))).toContain('malik');
    log.call('03:11', 'malik', 'no-answer');
    expect(personIn(stateAt(CELL, log, '03:12'), 'malik').call).toMatchObject({ rings: 'sabine' });
  });

  it('CT16: counts everybody once, and who was reached in the agreed time', () => {
    const log = new Log().start('02:41', 'ines').call('02:50', 'malik', 'reached').call('03:12', 'yann', 'reached');
    expect(stateAt(CELL, log, '03:20').counts).toEqual({ total: 6, reached: 3, byDeputy: 0, inTime: 2 });
    const noTime = { ...CELL, tree: { ...CELL.tree, completeWithin: null } };
    expect(stateAt(noTime, log, '03:20').counts.inTime).toBeNull();
  });

  it('CT22: is left as it was by a call outside it', () => {
    const log = new Log().start('02:41', 'ines');
    log.add('02:50', 'call.attempted', { subject: 'malik', channel: null, outcome: 'reached' });
    const state = stateAt(CELL, log, '02:51');
    expect(personIn(state, 'malik').outcome).toBeNull();
    expect(state.counts.reached).toBe(1);
  });
});

describe('channels and tries', () => {
  const joana = CELL.contacts.find(({ id }) => id === 'joana') ?? contact('joana');

  it('CT5: puts what works first, and says why the others do not', () => {
    const log = new Log().call('02:42', 'joana', 'wrong-number');
    const world = { ...CELL, down: ['parley'] };
    const reach = { isDown: (id: string) => id === 'parley', wrong: new Set(['joana/0/mobile']) };
    expect(callChannels(joana, reach).map(({ index, loss }) => [index, loss?.reason ?? null])).toEqual([
      [1, null],
      [0, 'wrong'],
      [2, 'down'],
    ]);
    log.start('02:41', 'ines').call('02:43', 'malik', 'reached');
    expect(personIn(stateAt(world, log, '02:44'), 'joana').call?.channel.index).toBe(1);
    log.add('02:45', 'contact.verified', {
      subject: 'joana',
      channel: { index: 0, type: 'mobile' },
      outcome: 'changed',
    });
    expect(personIn(stateAt(world, log, '02:46'), 'joana').call?.channel.index).toBe(0);
  });

  it('CT6: tries every spoken channel without waiting, written ones only where no spoken one works', () => {
    expect(walkOf(callChannels(joana, NOWHERE)).map(({ index }) => index)).toEqual([0, 1]);
    const written = contact('x', [channel('mobile', { via: 'net' as never }), channel('chat'), channel('address')]);
    const walk = walkOf(callChannels(written, { ...NOWHERE, isDown: (id) => id === 'net' }));
    expect(walk.map(({ index }) => index)).toEqual([1, 2]);
    const log = new Log().start('02:41', 'ines').call('02:42', 'malik', 'reached').call('02:44', 'joana', 'no-answer');
    const state = stateAt(CELL, log, '02:44');
    expect(personIn(state, 'joana').call).toMatchObject({ tryNumber: 1, dueAt: null, channel: { index: 1 } });
  });

  it('CT7: begins the next try when the time between is over, whether or not the last was whole', () => {
    const log = new Log().start('02:41', 'ines').call('02:42', 'malik', 'reached').call('02:44', 'joana', 'no-answer');
    const second = { tryNumber: 2, dueAt: null, channel: { index: 0 } };
    expect(personIn(stateAt(CELL, log, '02:49'), 'joana').call).toMatchObject(second);
    log.call('02:45', 'joana', 'voicemail', { channel: { index: 1, type: 'phone' } });
    const waits = { tryNumber: 2, dueAt: clock('02:50') };
    expect(personIn(stateAt(CELL, log, '02:46'), 'joana').call).toMatchObject(waits);
    expect(stateAt(CELL, log, '02:46').later).toMatchObject({ rings: 'joana', dueAt: clock('02:50') });
    log
      .call('02:50', 'joana', 'no-answer')
      .call('02:51', 'joana', 'no-answer', { channel: { index: 1, type: 'phone' } });
    expect(personIn(stateAt(CELL, log, '02:52'), 'joana').call).toMatchObject({ rings: 'paul' });
  });

  it('CT8: uses the field’s rule for a tree without one', () => {
    const world: World = { tree: tree(node('a'), { retry: null }), contacts: [contact('a')] };
    expect(stateAt(world, new Log(), '02:41').rule).toEqual({ tries: 4, every: 300_000, takeOverAfter: 1_200_000 });
    const log = new Log().start().call('02:41', 'a', 'no-answer');
    expect(personIn(stateAt(world, log, '02:42'), 'a').call).toMatchObject({ dueAt: clock('02:46'), tryNumber: 2 });
  });

  it('CT20: says nothing of a channel whose type is another one now', () => {
    const log = new Log().start().call('02:42', 'ines', 'wrong-number', { channel: { index: 0, type: 'phone' } });
    expect(personIn(stateAt(CELL, log, '02:43'), 'ines').call?.channel).toMatchObject({ index: 0, loss: null });
  });
});
