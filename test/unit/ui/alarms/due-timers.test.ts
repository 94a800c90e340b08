import { expect, it } from 'vitest';
import type { LogEvent } from '#domain/incident/events.ts';
import { foldRuns } from '#domain/incident/fold-runs.ts';
import { dueTimers, openTimers } from '#ui/alarms/due-timers.ts';
import { keyOf, makeLog, ROUNDS, textOf } from '../../domain/incident/run-fixture.ts';

const key = (number: string) => keyOf(textOf(ROUNDS).procedure, number);
const at = (time: string) => Date.parse(`2026-11-17T${time}:00+01:00`);

function log(): { events: readonly LogEvent[]; finish: () => void } {
  const { add, events } = makeLog();
  add('procedure.started', { subject: 'rounds', run: 'RUN', text: ROUNDS });
  const timer = (number: string, name: string, due: string) =>
    add('timer.started', { run: 'RUN', key: key(number), name, due: `2026-11-17T${due}:00+01:00` });
  timer('7', 'Wait', '04:30');
  timer('1', 'Tell', '04:05');
  return { events, finish: () => add('procedure.finished', { run: 'RUN', outcome: 'done' }) };
}

it('a timer is due from its time on, however late the laptop wakes', () => {
  const runs = foldRuns(log().events, textOf);
  expect(dueTimers(runs, at('04:04'))).toEqual([]);
  expect(dueTimers(runs, at('04:05')).map(({ timer }) => timer.name)).toEqual(['Tell']);
  expect(dueTimers(runs, at('09:00')).map(({ timer }) => timer.name)).toEqual(['Tell', 'Wait']);
});

it('a finished run rings no more', () => {
  const { events, finish } = log();
  finish();
  expect(openTimers(foldRuns(events, textOf))).toEqual([]);
});
