import { describe, expect, it } from 'vitest';
import { situationOf } from '#domain/incident/situation.ts';
import { clock, declared, stateOf } from './board-fixture.ts';

describe('the situation is a fold of the log', () => {
  it('B1: nothing declared, no situation; order of reading does not matter', () => {
    const log = declared();
    log.mark('a', 'down', '02:44');
    log.mark('a', 'up', '03:05');
    expect(situationOf(log.events.slice(1))).toBeNull();
    expect(stateOf(log.events.toReversed())).toEqual(stateOf(log.events));
    expect(stateOf(log.events).summary).toMatchObject({ name: 'Night', closed: null });
  });

  it('B2: a component may have been down before anybody declared or said so', () => {
    const log = declared();
    log.mark('a', 'down', '02:44', { since: clock('02:38'), text: '3 sites' });
    expect(stateOf(log.events).marks.get('a')).toMatchObject({
      state: 'down',
      since: clock('02:38'),
      at: clock('02:44'),
      text: '3 sites',
      by: 'sk',
    });
  });

  it('B3: the same said again goes on, another state begins', () => {
    const log = declared();
    log.mark('a', 'down', '02:44', { since: clock('02:38') });
    log.mark('a', 'down', '03:00', { text: 'still' });
    expect(stateOf(log.events).marks.get('a')).toMatchObject({ since: clock('02:38'), at: clock('03:00') });
    log.mark('a', 'down', '03:01', { since: clock('02:20') });
    expect(stateOf(log.events).marks.get('a')?.since).toBe(clock('02:20'));
    log.mark('a', 'degraded', '03:10');
    expect(stateOf(log.events).marks.get('a')?.since).toBe(clock('03:10'));
  });

  it('B4: a withdrawn mark does not count, a replaced one counts as replaced', () => {
    const log = declared();
    log.mark('a', 'degraded', '02:44');
    const wrong = log.mark('a', 'down', '02:50');
    log.say('event.corrected', { corrects: wrong.id, reason: 'undo' }, '02:51');
    expect(stateOf(log.events).marks.get('a')?.state).toBe('degraded');
    const other = log.mark('b', 'down', '02:52');
    const replacement = { type: 'component.marked', data: { subject: 'c', state: 'down' } };
    log.say('event.corrected', { corrects: other.id, reason: 'wrong one', replacement }, '02:53');
    expect([...stateOf(log.events).marks.keys()]).toEqual(['a', 'c']);
  });

  it('B5: the last to be given a role holds it', () => {
    const log = declared();
    log.say('role.assigned', { role: 'lead', contact: 'iv' }, '02:42');
    log.say('role.assigned', { role: 'lead', contact: 'mf', until: clock('12:00') }, '05:00');
    const state = stateOf(log.events);
    expect(state.roles.get('lead')).toMatchObject({ contact: 'mf', from: clock('05:00') });
    expect(state.roleHistory.map(({ contact }) => contact)).toEqual(['iv', 'mf']);
  });

  it('B6: the last time given to what was put off counts', () => {
    const log = declared();
    log.say('next.parked', { what: 'component:a', until: clock('03:00') }, '02:50');
    log.say('next.parked', { what: 'component:a', until: clock('03:30') }, '03:01');
    log.say('next.parked', { what: 'component:b', until: 'soon' }, '03:02');
    const { parked } = stateOf(log.events);
    expect([...parked.values()].map(({ what, until }) => [what, until])).toEqual([['component:a', clock('03:30')]]);
  });

  it('keeps facts, messages and how it was closed', () => {
    const log = declared();
    log.say('fact.added', { text: 'x' }, '02:50');
    log.say('message.sent', { subject: 'm', to: [], channel: 'phone', text: 't' }, '02:51');
    log.say('incident.closed', { reason: 'over', lessons: ['phone list'] }, '06:00');
    const state = stateOf(log.events);
    expect([state.facts.length, state.messages.length, state.actions.length]).toEqual([1, 1, 0]);
    expect(state.closing).toEqual({ at: clock('06:00'), reason: 'over', lessons: ['phone list'] });
    log.say('incident.reopened', { reason: 'down again' }, '07:00');
    expect(stateOf(log.events).closing).toBeNull();
  });
});

describe('decisions', () => {
  const made = {
    question: 'Hold?',
    options: ['Yes', 'No'],
    chosen: 'Yes',
    reason: 'Goods',
    facts: ['f'],
    with: ['mf'],
  };

  it('B7: an asked question is open until it is decided', () => {
    const log = declared();
    log.say('decision.asked', { decision: 'd1', question: 'Hold?', due: clock('03:30'), by: 'mf' }, '03:00');
    expect(stateOf(log.events).decisions[0]).toMatchObject({ isOpen: true, due: clock('03:30'), made: null });
    log.say('decision.made', { decision: 'd1', ...made }, '03:21');
    const [decision] = stateOf(log.events).decisions;
    expect(decision).toMatchObject({
      isOpen: false,
      due: null,
      asked: { of: 'mf' },
      made: { by: 'iv', ...named(made) },
    });
  });

  it('B8: with a time to look again it stays open, the soonest first', () => {
    const log = declared();
    log.say('decision.made', { decision: 'late', ...made, lookAgainAt: clock('05:00') }, '03:00');
    log.say('decision.made', { decision: 'soon', ...made, lookAgainAt: clock('04:00') }, '03:01');
    log.say('decision.asked', { decision: 'whenever', question: 'q' }, '03:02');
    log.say('decision.made', { decision: 'over', ...made }, '03:03');
    expect(stateOf(log.events).decisions.map(({ decision }) => decision)).toEqual(['soon', 'late', 'whenever', 'over']);
  });

  it('B9: what stands is closed, what changed is open until it is decided anew', () => {
    const log = declared();
    log.say('decision.made', { decision: 'd', ...made, lookAgainAt: clock('04:00') }, '03:00');
    log.say('decision.reviewed', { decision: 'd', outcome: 'stands', reason: 'same' }, '04:01');
    expect(stateOf(log.events).decisions[0]).toMatchObject({ isOpen: false, due: null });
    log.say('decision.reviewed', { decision: 'd', outcome: 'changed', reason: 'trucks back' }, '04:10');
    expect(stateOf(log.events).decisions[0]).toMatchObject({ isOpen: true, due: clock('04:10') });
    log.say('decision.made', { decision: 'd', ...made, chosen: 'No' }, '04:12');
    const [decision] = stateOf(log.events).decisions;
    expect(decision).toMatchObject({ isOpen: false, made: { chosen: 'No' } });
    expect([decision?.before.length, decision?.reviews.length]).toEqual([1, 2]);
  });
});

/** What a decision keeps of its data; the question stands beside it. */
function named({ question: _question, ...rest }: { readonly question: string }) {
  return rest;
}
