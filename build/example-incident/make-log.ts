import { createHash } from 'node:crypto';
import type { Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { type ChainHead, sealEvent } from '#domain/incident/log.ts';
import { logText } from '#domain/incident/log-text.ts';
import type { Plan } from '#domain/plan/model.ts';
import { planHash } from '#domain/plan/plan-hash.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import type { Entry } from './entry.ts';
import { STORY } from './story.ts';

const DAY = '2026-11-17';
const DEVICES = { ops: '01K9T4E8QX7YB2M5N0R3ZC6WGA', it: '01K9T4FJ3D5HV8S1P7K2XN0TQB' } as const;

/** The finished incident of the example plan as a log's file: the same bytes whenever it is made of the same plan. */
export function exampleIncident(plan: Plan): string {
  const incident = ulidOf('incident', '02:41');
  const heads = new Map<string, ChainHead>();
  const named = new Map<string, string>();
  const events = STORY.map((entry, index): LogEvent => {
    const id = ulidOf(`entry ${index}`, entry.at);
    if (entry.as !== undefined) named.set(entry.as, id);
    const device = DEVICES[entry.laptop];
    const draft = {
      id,
      incident,
      at: instantOf(entry.at, index % 60),
      ...(entry.happened === undefined ? {} : { happened: instantOf(entry.happened, 0) }),
      by: entry.by,
      device,
      type: entry.type,
      data: dataOf(entry, plan, named),
    };
    const event = sealEvent(draft, heads.get(device) ?? null);
    heads.set(device, { device, seq: event.seq, hash: event.hash });
    return event;
  });
  return logText(events);
}

function instantOf(time: string, second: number): Instant {
  return `${DAY}T${time}:${String(second).padStart(2, '0')}+01:00` as Instant;
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID of that minute whose random part follows from `name`. */
function ulidOf(name: string, time: string): Ulid {
  const random = BigInt(`0x${createHash('sha256').update(name).digest('hex').slice(0, 20)}`);
  return (crockford(BigInt(Date.parse(instantOf(time, 0))), 10) + crockford(random, 16)) as Ulid;
}

function crockford(number: bigint, length: number): string {
  return Array.from({ length }, (_, index) => DIGITS[Number((number >> BigInt(5 * (length - 1 - index))) & 31n)]).join(
    '',
  );
}

/** The data of an entry, what stands for something looked up. Throws for what the plan does not have. */
function dataOf(entry: Entry, plan: Plan, named: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const data = madeOf(entry.data, plan, named) as Readonly<Record<string, unknown>>;
  if (entry.type === 'incident.declared') {
    return { ...data, plan: { id: plan.info.id, edition: plan.info.edition, hash: planHash(plan.files) } };
  }
  return entry.type === 'procedure.started' ? { ...data, text: fileText(plan, String(data['subject'])) } : data;
}

function madeOf(value: unknown, plan: Plan, named: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => madeOf(one, plan, named));
  if (typeof value !== 'object' || value === null) return value;
  const { time, run, step, decision, entryNamed } = value as Readonly<Record<string, string>>;
  const keys = Object.keys(value).join();
  if (keys === 'time') return instantOf(String(time), 0);
  if (keys === 'run') return ulidOf(`run ${run}`, startOf(String(run)).at);
  if (keys === 'decision') return ulidOf(`decision ${decision}`, '02:41');
  if (keys === 'run,step') return keyOf(plan, String(run), String(step));
  if (keys === 'entryNamed') return known(named.get(String(entryNamed)), `entry ${entryNamed}`);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, madeOf(one, plan, named)]));
}

function startOf(run: string): Entry {
  const found = STORY.find(({ type, data }) => type === 'procedure.started' && runIn(data) === run);
  return known(found, `run ${run}`);
}

function runIn(data: Entry['data']): string | undefined {
  return (data['run'] as { readonly run?: string } | undefined)?.run;
}

function keyOf(plan: Plan, run: string, number: string): string {
  const id = String(startOf(run).data['subject']);
  const { body, roles } = known(
    plan.procedures.find((procedure) => procedure.id === id),
    `procedure ${id}`,
  );
  const item = readProcedure(body, { roles }).all.find((one) => one.number === number);
  return known(item, `step ${number} of ${id}`).key;
}

function fileText(plan: Plan, id: string): string {
  const path = plan.procedures.find((procedure) => procedure.id === id)?.origin?.file;
  const file = plan.files.find((one) => one.path === path);
  return new TextDecoder().decode(known(file, `file of ${id}`).bytes);
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the example plan has no ${what}: change build/example-incident/story.ts`);
  return value;
}
