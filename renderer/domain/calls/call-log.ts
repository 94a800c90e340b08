import type { EventData, LogEvent } from '#domain/incident/events.ts';
import { folding } from '#domain/incident/fold-log.ts';

export type CallOutcome = EventData['call.attempted']['outcome'];
export type ChannelRef = NonNullable<EventData['call.attempted']['channel']>;

/** A call as somebody logged it. */
export interface CallAttempt {
  /** Id of the event. */
  readonly event: string;
  /** Milliseconds since 1970: when it happened. */
  readonly at: number;
  readonly by: string;
  /** Whom it was for. */
  readonly subject: string;
  /** `null`: outside trees. */
  readonly tree: string | null;
  readonly channel: ChannelRef | null;
  readonly outcome: CallOutcome;
  /** Contact who answered instead. */
  readonly reached: string | null;
  readonly text: string | null;
  /** Place among the log's events. */
  readonly place: number;
}

/** The latest run of a tree. */
export interface TreeRun {
  readonly tree: string;
  readonly startedAt: number;
  readonly startedBy: string;
  /** Calls logged after this place count; -1 for a tree's first run, in which all do. */
  readonly after: number;
  readonly completed: { readonly at: number; readonly by: string; readonly unreached: readonly string[] } | null;
}

/** Everything that a log says about calls. */
export interface CallLog {
  /** By the time at which they happened. */
  readonly attempts: readonly CallAttempt[];
  readonly runs: ReadonlyMap<string, TreeRun>;
  /** Calls put off, by contact: since when, until when. */
  readonly parked: ReadonlyMap<string, { readonly at: number; readonly until: number }>;
  /** Channels that proved wrong, as `channelKey` names them. */
  readonly wrong: ReadonlySet<string>;
}

/** What `next.parked` says of a call that was put off. */
export function parkedCall(contact: string): string {
  return `call:${contact}`;
}

/** A channel of a contact as logs know it. Rule CT20. */
export function channelKey(contact: string, channel: ChannelRef): string {
  return `${contact}/${channel.index}/${channel.type}`;
}

/** The calls in `events` (any order). Events that make no sense are passed over. Rules CT1, CT2, CT5. */
export const callLog: (events: readonly LogEvent[]) => CallLog = folding({
  start: () => ({
    attempts: [] as CallAttempt[],
    runs: new Map<string, TreeRun>(),
    parked: new Map<string, { at: number; until: number }>(),
    wrong: new Set<string>(),
  }),
  copy: ({ attempts, runs, parked, wrong }) => ({
    attempts: [...attempts],
    runs: new Map(runs),
    parked: new Map(parked),
    wrong: new Set(wrong),
  }),
  take({ attempts, runs, parked, wrong }, event, place) {
    if (event.type === 'next.parked') park(parked, event);
    const subject = textIn(event, 'subject');
    if (subject === null) return;
    if (event.type === 'call-tree.started') start(runs, subject, event, place);
    if (event.type === 'call-tree.completed') complete(runs, subject, event);
    if (event.type === 'contact.verified') verify(wrong, subject, event);
    const attempt = event.type === 'call.attempted' ? attemptOf(event, subject, place) : null;
    if (attempt === null) return;
    attempts.push(attempt);
    if (attempt.channel === null) return;
    if (attempt.outcome === 'wrong-number') wrong.add(channelKey(subject, attempt.channel));
    if (attempt.outcome === 'reached') wrong.delete(channelKey(subject, attempt.channel));
  },
  result: ({ attempts, ...rest }): CallLog => ({
    ...rest,
    attempts: attempts.toSorted((a, b) => a.at - b.at || a.place - b.place),
  }),
});

const OUTCOMES: readonly string[] = ['reached', 'deputy', 'voicemail', 'no-answer', 'wrong-number'];

function attemptOf(event: LogEvent, subject: string, place: number): CallAttempt | null {
  const outcome = textIn(event, 'outcome');
  if (outcome === null || !OUTCOMES.includes(outcome)) return null;
  return {
    event: event.id,
    at: timeOf(event),
    by: event.by,
    subject,
    tree: textIn(event, 'tree'),
    channel: channelIn(event),
    outcome: outcome as CallOutcome,
    reached: textIn(event, 'reached'),
    text: textIn(event, 'text'),
    place,
  };
}

function start(runs: Map<string, TreeRun>, tree: string, event: LogEvent, place: number): void {
  const before = runs.get(tree);
  if (before !== undefined && before.completed === null) return;
  const after = before === undefined ? -1 : place;
  runs.set(tree, { tree, startedAt: timeOf(event), startedBy: event.by, after, completed: null });
}

function complete(runs: Map<string, TreeRun>, tree: string, event: LogEvent): void {
  const run = runs.get(tree);
  if (run === undefined || run.completed !== null) return;
  const { unreached } = event.data;
  const ids = Array.isArray(unreached) ? unreached.filter((id) => typeof id === 'string') : [];
  runs.set(tree, { ...run, completed: { at: timeOf(event), by: event.by, unreached: ids } });
}

function verify(wrong: Set<string>, subject: string, event: LogEvent): void {
  const channel = channelIn(event);
  if (channel === null) return;
  if (event.data['outcome'] === 'failed') wrong.add(channelKey(subject, channel));
  else wrong.delete(channelKey(subject, channel));
}

function park(parked: Map<string, { at: number; until: number }>, event: LogEvent): void {
  const what = textIn(event, 'what');
  const until = Date.parse(textIn(event, 'until') ?? '');
  const contact = what?.startsWith('call:') ? what.slice('call:'.length) : null;
  if (contact !== null && !Number.isNaN(until)) parked.set(contact, { at: timeOf(event), until });
}

function channelIn(event: LogEvent): ChannelRef | null {
  const { channel } = event.data;
  if (typeof channel !== 'object' || channel === null) return null;
  const { index, type } = channel as Record<string, unknown>;
  return typeof index === 'number' && typeof type === 'string' ? { index, type } : null;
}

function textIn(event: LogEvent, field: string): string | null {
  const value = event.data[field];
  return typeof value === 'string' ? value : null;
}

function timeOf(event: LogEvent): number {
  return Date.parse(event.happened ?? event.at);
}
