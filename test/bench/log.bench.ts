import { callLog } from '#domain/calls/call-log.ts';
import type { Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { foldRuns } from '#domain/incident/fold-runs.ts';
import { type ChainHead, orderEvents, sealEvent } from '#domain/incident/log.ts';
import { logText } from '#domain/incident/log-text.ts';
import { situationOf } from '#domain/incident/situation.ts';
import { mergeLogs } from '#domain/log/merge.ts';
import { readLog } from '#domain/log/read-log.ts';
import { verifyLog } from '#domain/log/verify.ts';
import { type BenchTable, figuresOf, timesOf } from './bench-table.ts';

const COUNT = 100_000;
const INCIDENT = '01K9T4E8QX7YB2M5N0R3ZC6WGA' as Ulid;

/** An incident of 100,000 entries on three laptops: what an entry costs until it can be painted, and what its file costs. */
export async function bench(): Promise<readonly BenchTable[]> {
  const events: LogEvent[] = [];
  const heads = new Map<string, ChainHead>();
  for (let index = 0; index < COUNT; index += 1) events.push(entry(index, heads));
  let log: readonly LogEvent[] = events;
  let next = COUNT;
  const append = () => {
    log = [...log, entry(next, heads)];
    next += 1;
    return { ordered: orderEvents(log), state: situationOf(log), runs: foldRuns(log, noText), calls: callLog(log) };
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

const noText = () => ({ title: '', roles: [], procedure: { items: [], all: [], links: [], blocks: [] } as never });

function entry(index: number, heads: Map<string, ChainHead>): LogEvent {
  const device = `LAPTOP${index % 3}`;
  const at = new Date(Date.UTC(2026, 10, 17) + index * 1000).toISOString() as Instant;
  const [type, data] = said(index);
  const id = `01K9T4E8QX${String(index).padStart(16, '0')}` as Ulid;
  const event = sealEvent({ id, incident: INCIDENT, at, by: 's-krol', device, type, data }, heads.get(device) ?? null);
  heads.set(device, { device, seq: event.seq, hash: event.hash });
  return event;
}

/** What people write in a long incident: mostly steps, facts and calls. */
function said(index: number): readonly [string, Readonly<Record<string, unknown>>] {
  if (index === 0)
    return ['incident.declared', { kind: 'incident', name: 'Long', plan: { id: 'p', edition: 1, hash: 'h' } }];
  if (index % 50 === 1)
    return ['component.marked', { subject: `c${index % 40}`, state: index % 100 === 1 ? 'down' : 'up' }];
  if (index % 10 === 2) return ['call.attempted', { subject: `p${index % 60}`, channel: null, outcome: 'reached' }];
  if (index % 10 === 3) return ['fact.added', { text: `Unit ${index} reads 4.${index % 10}` }];
  return ['note.added', { text: `Entry ${index}, written by hand in the night` }];
}
