import { type CallLog, callLog } from '#domain/calls/call-log.ts';
import { type CallTreeState, callTreeState } from '#domain/calls/call-tree.ts';
import type { EventData, EventType, Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import type { CallNode, CallTree, Channel, Contact } from '#domain/plan/model.ts';
import { as, duration } from '../impact/build.ts';

/** The day of the mock-ups, 02:41 and so on, in milliseconds. */
export function clock(time: string): number {
  return Date.parse(`2026-11-17T${time.length === 5 ? `${time}:00` : time}+01:00`);
}

export function channel(type: Channel['type'], rest: Partial<Channel> = {}): Channel {
  return { type, value: `${type} number`, label: null, via: null, verified: null, private: false, ...rest };
}

export function contact(
  id: string,
  channels: readonly Channel[] = [channel('mobile')],
  deputies: string[] = [],
): Contact {
  return {
    id: as(id),
    name: id,
    role: null,
    organisation: null,
    channels,
    deputies: deputies.map((deputy) => as(deputy)),
    languages: [],
    availability: null,
    verified: null,
    verifyEvery: null,
    notes: null,
    tags: [],
    origin: null,
    unknown: {},
  };
}

export function node(id: string, calls: readonly CallNode[] = []): CallNode {
  return { contact: as(id), title: null, calls };
}

export function tree(root: CallNode, rest: Partial<CallTree> = {}): CallTree {
  return {
    id: as('cell'),
    name: 'Crisis team',
    purpose: null,
    completeWithin: duration('30m'),
    message: null,
    retry: { tries: 2, every: duration('5m'), takeOverAfter: duration('20m') },
    noAnswer: null,
    root,
    origin: null,
    unknown: {},
    ...rest,
  };
}

/** A log that is written by one laptop, an event at a time. */
export class Log {
  readonly events: LogEvent[] = [];

  add<T extends EventType>(time: string | number, type: T, data: EventData[T], by = 'shift', happened?: string): this {
    const at = typeof time === 'number' ? time : clock(time);
    const seq = this.events.length + 1;
    this.events.push({
      id: `E${seq}` as Ulid,
      incident: 'I' as Ulid,
      at: new Date(at).toISOString() as Instant,
      ...(happened === undefined ? {} : { happened: new Date(clock(happened)).toISOString() as Instant }),
      by,
      device: 'D',
      seq,
      prev: null,
      type,
      data: { ...data },
      hash: String(seq),
    });
    return this;
  }

  start(time = '02:41', by = 'shift'): this {
    return this.add(time, 'call-tree.started', { subject: 'cell' }, by);
  }

  /** A call in the tree: `who` is a contact, or a contact and who answered instead. */
  call(
    time: string | number,
    who: string,
    outcome: EventData['call.attempted']['outcome'],
    rest: Partial<EventData['call.attempted']> & { readonly by?: string } = {},
  ): this {
    const { by, ...data } = rest;
    const base = { subject: who, tree: 'cell', channel: { index: 0, type: 'mobile' }, outcome };
    return this.add(time, 'call.attempted', { ...base, ...data }, by);
  }
}

export interface World {
  readonly tree: CallTree;
  readonly contacts: readonly Contact[];
  readonly down?: readonly string[];
}

/** The tree of `world` as `log` leaves it at `time`. */
export function stateAt(world: World, log: Log | CallLog, time: string | number): CallTreeState {
  return callTreeState({
    tree: world.tree,
    contacts: new Map(world.contacts.map((each) => [each.id, each])),
    log: log instanceof Log ? callLog(log.events) : log,
    isDown: (component) => (world.down ?? []).includes(component),
    now: typeof time === 'number' ? time : clock(time),
  });
}

/** `state`'s person `id`. */
export function personIn(state: CallTreeState, id: string): CallTreeState['people'][number] {
  const found = state.people.find((person) => person.contact === id);
  if (found === undefined) throw new Error(`nobody ${id} in the tree`);
  return found;
}

/** Whom the calls that can be made now would ring. */
export function ringing(state: CallTreeState): readonly string[] {
  return state.queue.map(({ rings }) => rings);
}
