import { describe, expect, it } from 'vitest';
import type { LogEvent } from '#domain/incident/events.ts';
import { foldRuns } from '#domain/incident/fold-runs.ts';
import { lastSaid } from '#domain/incident/last-said.ts';
import type { RunState } from '#domain/incident/run.ts';
import { keyOf, makeLog, ROUNDS, textOf } from './run-fixture.ts';

const text = textOf(ROUNDS);
const key = (number: string) => keyOf(text.procedure, number);

function only(events: readonly LogEvent[]): RunState {
  const [run] = foldRuns(events, textOf);
  if (run === undefined) throw new Error('no run');
  return run;
}

function started(device?: string) {
  const log = makeLog(device);
  log.add('incident.declared', { kind: 'drill', name: 'Rounds', plan: { id: 'p', edition: 14, hash: 'h' } });
  log.add('procedure.started', { subject: 'rounds', run: 'RUN', text: ROUNDS });
  const press = (type: string, number: string, more: Readonly<Record<string, unknown>> = {}, by?: string) =>
    log.add(type, { run: 'RUN', key: key(number), round: only(log.events).round, ...more }, by);
  return { ...log, press };
}

function statusOf(run: RunState, number: string): string | undefined {
  return run.items.find((state) => state.item.number === number)?.status;
}

function currentOf(run: RunState): string | null {
  return run.items.find((state) => state.item.key === run.current)?.item.number ?? null;
}

/** Steps 1 to 3 done, nested ones too. */
function beforeDecision() {
  const log = started();
  for (const number of ['1', '2.1', '2.2', '2']) log.press('step.done', number);
  log.press('step.done', '3', { values: { L1: '4.1', L2: '8.6' } });
  return log;
}

describe('a run is a fold of its log', () => {
  it('R1: it shows the text that it was started with', () => {
    const log = started();
    const run = only(log.events);
    expect(run.text.procedure.items).toHaveLength(8);
    expect(run).toMatchObject({ subject: 'rounds', startedBy: 'sk', round: 1, finished: null });
  });

  it('R2: the current item is the first that is left', () => {
    const log = started();
    expect(currentOf(only(log.events))).toBe('1');
    log.press('step.done', '1');
    expect(currentOf(only(log.events))).toBe('2.1');
    log.press('step.skipped', '2.1', { reason: 'broken' });
    expect(currentOf(only(log.events))).toBe('2.2');
    const skipped = only(log.events).items.find((state) => state.item.number === '2.1');
    expect(skipped).toMatchObject({ status: 'skipped', record: { reason: 'broken' } });
  });

  it('R3: nested steps come before the one that holds them', () => {
    const log = started();
    log.press('step.done', '1');
    log.press('step.done', '2.1');
    log.press('step.done', '2.2');
    expect(currentOf(only(log.events))).toBe('2');
  });

  it('R3: a step that is done holds nothing back', () => {
    const log = started();
    log.press('step.done', '1');
    log.press('step.done', '2');
    expect(currentOf(only(log.events))).toBe('3');
  });

  it.each([
    [0, '7', ['5', '6']],
    [1, '5', ['6']],
    [2, '6', ['5']],
  ])('R4: option %i leads to %s and rules out %j', (option, next, out) => {
    const log = beforeDecision();
    log.press('branch.taken', '4', { option });
    const run = only(log.events);
    expect(currentOf(run)).toBe(next);
    expect(run.items.filter((state) => state.status === 'ruled-out').map((state) => state.item.number)).toEqual(out);
  });

  it('R5: a forward jump rules out what it jumps over', () => {
    const log = beforeDecision();
    log.press('branch.taken', '4', { option: 1 });
    log.press('step.done', '5');
    expect(currentOf(only(log.events))).toBe('7');
    expect(statusOf(only(log.events), '6')).toBe('ruled-out');
  });

  it('R6: a backward jump begins a round in which what lies behind is to do again', () => {
    const log = beforeDecision();
    log.press('branch.taken', '4', { option: 0 });
    log.press('step.done', '7');
    const run = only(log.events);
    expect(run.round).toBe(2);
    expect(currentOf(run)).toBe('3');
    expect(['1', '2', '2.1'].map((number) => statusOf(run, number))).toEqual(['done', 'done', 'done']);
    expect(['3', '4', '5', '6', '7', '8'].map((number) => statusOf(run, number))).toEqual(Array(6).fill('to-do'));
    expect(run.items.find((state) => state.item.number === '3')?.history).toHaveLength(1);
  });

  it('R6: each round has its own answers and values', () => {
    const log = beforeDecision();
    log.press('branch.taken', '4', { option: 0 });
    log.press('step.done', '7');
    log.press('step.done', '3', { values: { L1: '9' } });
    log.press('branch.taken', '4', { option: 2 });
    const run = only(log.events);
    expect(currentOf(run)).toBe('6');
    expect(statusOf(run, '5')).toBe('ruled-out');
    expect(run.items.find((state) => state.item.number === '3')?.record?.values).toEqual({ L1: '9' });
  });

  it('R7: what is undone is open again, in either order of undoing', () => {
    const log = beforeDecision();
    log.press('branch.taken', '4', { option: 2 });
    log.press('step.undone', '4');
    const run = only(log.events);
    expect(currentOf(run)).toBe('4');
    expect(run.items.filter((state) => state.status === 'ruled-out')).toEqual([]);
  });

  it('R7: undoing the jump back undoes the rounds that it began', () => {
    const log = beforeDecision();
    log.press('branch.taken', '4', { option: 0 });
    log.press('step.done', '7');
    log.press('step.done', '3');
    log.add('step.undone', { run: 'RUN', key: key('7'), round: 1 });
    const run = only(log.events);
    expect(run.round).toBe(1);
    expect(currentOf(run)).toBe('7');
    expect(run.items.find((state) => state.item.number === '3')?.record).toMatchObject({ round: 1 });
  });

  it('R7: the last press is the one to undo', () => {
    const log = beforeDecision();
    expect(lastSaid(only(log.events))?.item.number).toBe('3');
    log.press('step.undone', '3');
    expect(lastSaid(only(log.events))?.item.number).toBe('2');
  });

  it('R8: timers run until they are cleared, one a step', () => {
    const log = started();
    const due = (minute: string) => ({ name: 'Wait', due: `2026-11-17T04:${minute}:00+01:00` });
    log.press('timer.started', '7', due('20'));
    log.press('timer.started', '7', due('30'));
    log.press('timer.started', '1', { name: 'Tell', due: '2026-11-17T04:05:00+01:00' });
    expect(only(log.events).timers.map((timer) => timer.due.slice(11, 16))).toEqual(['04:05', '04:30']);
    log.press('timer.cleared', '7', due('30'));
    expect(only(log.events).timers.map((timer) => timer.name)).toEqual(['Tell']);
  });

  it('R9: a finished run stays as it was', () => {
    const log = started();
    log.press('step.done', '1');
    log.add('procedure.finished', { run: 'RUN', outcome: 'abandoned', reason: 'no probes' });
    log.press('step.done', '3');
    const run = only(log.events);
    expect(run.finished).toMatchObject({ outcome: 'abandoned', reason: 'no probes' });
    expect(run.current).toBeNull();
    expect(statusOf(run, '3')).toBe('to-do');
  });

  it('R10: two people who tick one step both stand beside it', () => {
    const log = started();
    log.press('step.done', '1', { round: 1 }, 'sk');
    log.press('step.done', '1', { round: 1 }, 'tb');
    const run = only(log.events);
    expect(run.items[0]?.record?.by).toEqual(['sk', 'tb']);
    expect(run.items[0]?.history).toHaveLength(1);
    expect(run.people).toEqual(['sk', 'tb']);
  });

  it('R11: runs of one log are kept apart', () => {
    const log = started();
    log.add('procedure.started', { subject: 'other', run: 'RUN2', text: ROUNDS });
    log.press('step.done', '1');
    log.add('step.done', { run: 'RUN2', key: key('3'), round: 1 });
    log.add('step.done', { run: 'NEVER', key: key('3'), round: 1 });
    const [first, second] = foldRuns(log.events, textOf);
    expect(statusOf(first as RunState, '1')).toBe('done');
    expect(statusOf(second as RunState, '1')).toBe('to-do');
    expect(statusOf(second as RunState, '3')).toBe('done');
  });
});
