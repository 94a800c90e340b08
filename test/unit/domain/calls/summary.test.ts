import { describe, expect, it } from 'vitest';
import { callsSummary } from '#domain/calls/summary.ts';
import { as } from '../impact/build.ts';
import { clock, contact, Log, node, tree } from './call-fixture.ts';

const trees = [
  tree(node('ines', [node('malik')])),
  tree(node('sabine'), { id: as('lyon'), name: 'Depot Lyon' }),
  tree(node('paul'), { id: as('nantes'), name: 'Depot Nantes' }),
];
const contacts = new Map(['ines', 'malik', 'sabine', 'paul'].map((id) => [id, contact(id)]));

function summaryAt(log: Log, time: string) {
  return callsSummary({ events: log.events, trees, contacts, isDown: () => false, now: clock(time) });
}

describe('the summary of calls', () => {
  it('CT21: is empty before a tree is started', () => {
    expect(summaryAt(new Log(), '02:41')).toEqual({
      made: 0,
      reached: 0,
      total: 0,
      next: null,
      running: [],
      toComplete: [],
    });
  });

  it('CT21: counts over the trees that were started, and names the call to make first', () => {
    const log = new Log().start('02:41', 'ines').add('02:42', 'call-tree.started', { subject: 'lyon' });
    log.call('02:43', 'malik', 'no-answer');
    const summary = summaryAt(log, '02:44');
    expect(summary).toMatchObject({ made: 1, reached: 1, total: 3, running: [{ id: 'cell' }, { id: 'lyon' }] });
    expect(summary.next).toMatchObject({ rings: 'sabine', tree: { id: 'lyon' }, dueAt: null });
    log.add('02:45', 'call.attempted', { subject: 'sabine', tree: 'lyon', channel: null, outcome: 'reached' });
    const waiting = summaryAt(log, '02:46');
    expect(waiting).toMatchObject({ made: 2, reached: 2, toComplete: [{ id: 'lyon' }] });
    expect(waiting.next).toMatchObject({ rings: 'malik', dueAt: clock('02:48') });
  });
});
