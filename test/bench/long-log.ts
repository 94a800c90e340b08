import type { Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { type ChainHead, sealEvent } from '#domain/incident/log.ts';
import type { Plan } from '#domain/plan/model.ts';
import { planHash } from '#domain/plan/plan-hash.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';

const DEVICES = ['01K9T4E8QX7YB2M5N0R3ZC6WGA', '01K9T4FJ3D5HV8S1P7K2XN0TQB', '01K9T4G2M8W0RC4Z9E6HJ1XVYT'];
export const LONG_INCIDENT = '01K9T4E8QX7YB2M5N0R3ZC6WG0' as Ulid;
/** Runs of the rounds that were made one after the other; the last ones are still open. */
const RUNS = 40;
const OPEN_RUNS = 6;
const EVERY_MS = 2600;

/** A type with its data. */
type Said = readonly [type: string, data: Readonly<Record<string, unknown>>];

/** Writes the entries of a long incident one after the other: marks, steps, calls, decisions, corrections, and mostly words. */
export interface LongLog {
  readonly events: readonly LogEvent[];
  /** The next entry, of one laptop after the other. */
  next(): LogEvent;
}

/** An incident of `count` entries on three laptops over three days, on the example plan; the last is written at `end`. */
export function longLog(plan: Plan, count: number, end: number): LongLog {
  const heads = new Map<string, ChainHead>();
  const written: LogEvent[] = [];
  const say = talk(plan, count, written);
  const next = (): LogEvent => {
    const index = written.length;
    const device = DEVICES[index % DEVICES.length] ?? '';
    const [type, data] = say(index);
    const at = new Date(end - (count - 1 - index) * EVERY_MS).toISOString() as Instant;
    const draft = { id: ulid('9', index), incident: LONG_INCIDENT, at, by: 's-krol', device, type, data };
    const event = sealEvent(draft, heads.get(device) ?? null);
    heads.set(device, { device, seq: event.seq, hash: event.hash });
    written.push(event);
    return event;
  };
  for (let index = 0; index < count; index += 1) next();
  return { events: [...written], next };
}

/** What is said at each place of the log. */
function talk(plan: Plan, count: number, written: readonly LogEvent[]): (index: number) => Said {
  const components = plan.components.filter(({ kind }) => kind !== 'function');
  const rounds = roundsOf(plan);
  let marks = 0;
  return (index) => {
    if (index === 0) {
      const named = { id: plan.info.id, edition: plan.info.edition, hash: planHash(plan.files) };
      return ['incident.declared', { kind: 'incident', name: 'Three days of it', plan: named }];
    }
    if (index === 1) return ['call-tree.started', { subject: plan.callTrees[0]?.id ?? '' }];
    switch (index % 20) {
      case 2:
        marks += 1;
        return [
          'component.marked',
          { subject: components[marks % components.length]?.id, state: marks % 3 === 0 ? 'up' : 'down' },
        ];
      case 3:
      case 13:
        return called(plan, index);
      case 4:
      case 14:
        return ['fact.added', { text: `Unit ${index % 5} reads ${index % 9}.4 °C, seen at the port` }];
      case 5:
      case 9:
      case 15:
      case 19:
        return rounds(index, count);
      case 6:
        return decided(index);
      case 7:
        return ['next.parked', { what: `component:${components[index % 30]?.id}`, until: new Date(0).toISOString() }];
      case 8:
        return index % 100 === 8
          ? ['event.corrected', { corrects: written.at(-6)?.id, reason: 'misread' }]
          : ['message.sent', { subject: 'customer-holding-statement', to: [], channel: 'sms', text: 'We are on it.' }];
      default:
        return ['note.added', { text: `Entry ${index}, written by hand in the night by whoever was near` }];
    }
  };
}

function called(plan: Plan, index: number): Said {
  const contact = plan.contacts[index % plan.contacts.length];
  const [channel] = contact?.channels ?? [];
  const outcome = (['reached', 'voicemail', 'no-answer'] as const)[index % 3];
  const ref = channel === undefined ? null : { index: 0, type: channel.type };
  return ['call.attempted', { subject: contact?.id, channel: ref, outcome }];
}

function decided(index: number): Said {
  const about = { decision: ulid('8', index), question: `Do we go on with the rounds (${index})?` };
  if (index % 400 === 6) return ['decision.asked', about];
  const made = { options: ['Yes', 'No'], chosen: 'Yes', reason: 'Nothing else holds', facts: [], with: [] };
  return ['decision.made', { ...about, ...made }];
}

/** Rounds of one procedure, in order: start, read, answer, wait, again; each run but the last ones handed back. */
function roundsOf(plan: Plan): (index: number, count: number) => Said {
  const found = plan.procedures.find(({ id }) => id === 'hand-temperature-rounds');
  if (found === undefined) throw new Error('the example has no rounds');
  const file = plan.files.find(({ path }) => path === found.origin?.file);
  const text = new TextDecoder().decode(file?.bytes);
  const read = readProcedure(found.body, { roles: found.roles });
  const key = (number: string) => read.all.find((item) => item.number === number)?.key;
  const state = { run: -1, said: 0, isOver: true };
  return (index, count) => {
    if (Math.min(RUNS - 1, Math.floor((index / count) * RUNS)) > state.run) {
      if (!state.isOver && state.run < RUNS - OPEN_RUNS) {
        state.isOver = true;
        return ['procedure.finished', { run: ulid('7', state.run), outcome: 'done' }];
      }
      Object.assign(state, { run: state.run + 1, said: 0, isOver: false });
      return ['procedure.started', { subject: found.id, run: ulid('7', state.run), text }];
    }
    const round = Math.floor(state.said / 3) + 1;
    const [type, data]: Said =
      state.said % 3 === 0
        ? ['step.done', { key: key('5'), values: { L1: '4', L2: '5', L3: '4', L4: '6', L5: '-19' } }]
        : state.said % 3 === 1
          ? ['branch.taken', { key: key('6'), option: 0 }]
          : ['step.done', { key: key('9') }];
    state.said += 1;
    return [type, { run: ulid('7', state.run), round, ...data }];
  };
}

function ulid(letter: string, index: number): Ulid {
  return `01K9T4E8QX${letter}${String(index).padStart(15, '0')}` as Ulid;
}
