import { join } from 'node:path';
import { runText } from '#app/runs.ts';
import { callLog } from '#domain/calls/call-log.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { foldRuns } from '#domain/incident/fold-runs.ts';
import { orderEvents } from '#domain/incident/log.ts';
import { logText } from '#domain/incident/log-text.ts';
import { situationOf } from '#domain/incident/situation.ts';
import { mergeLogs } from '#domain/log/merge.ts';
import { readLog } from '#domain/log/read-log.ts';
import { verifyLog } from '#domain/log/verify.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import { type BenchTable, figuresOf, timesOf } from './bench-table.ts';
import { longLog } from './long-log.ts';

const COUNT = 100_000;

/** An incident of 100,000 entries on three laptops: what an entry costs until it can be painted, and what its file costs. */
export async function bench(): Promise<readonly BenchTable[]> {
  const { plan } = readPlan(await readPlanFolder(join(import.meta.dirname, '..', '..', 'runbooks', 'example')));
  if (plan === null) throw new Error('the example cannot be read');
  const { events, next } = longLog(plan, COUNT, Date.now());
  let log: readonly LogEvent[] = events;
  const append = () => {
    log = [...log, next()];
    return { ordered: orderEvents(log), state: situationOf(log), runs: foldRuns(log, runText), calls: callLog(log) };
  };
  append();
  const appended = await timesOf(40, append);
  const text = new TextEncoder().encode(logText(events));
  const read = readLog(text);
  const whole = [
    ['read the file', () => readLog(text)],
    ['verify it', () => verifyLog(read)],
    ['merge it with itself', () => mergeLogs([read, read], false)],
    ['write it', () => logText(events)],
  ] as const;
  const rows: BenchTable['rows'][number][] = [
    { what: 'an entry added, everything folded', ...figuresOf(appended), aim: '100 ms' },
  ];
  for (const [what, work] of whole) rows.push({ what, ...figuresOf(await timesOf(3, work)), aim: '' });
  return [{ title: `A log of ${COUNT.toLocaleString('en')} entries`, rows }];
}
