import { copyDecisions, type DecisionState, decisionsIn, startDecisions, takeDecision } from './decisions.ts';
import { happenedAt, instantIn, textIn } from './event-fields.ts';
import type { EventData, Instant, LogEvent, Ulid } from './events.ts';
import { folding } from './fold-log.ts';
import { type IncidentSummary, summaryAfter } from './summary.ts';

export type MarkedState = EventData['component.marked']['state'];

/** What a person said of a component. */
export interface Mark {
  readonly event: Ulid;
  readonly subject: string;
  readonly state: MarkedState;
  /** From when it was so: every clock of what hangs on it counts from here (rules B2, B3). */
  readonly since: Instant;
  /** When it was seen. */
  readonly at: Instant;
  readonly by: string;
  readonly text: string | null;
  /** Place in the log's order, from 0: later marks have larger ones. */
  readonly order: number;
}

interface RoleHeld {
  readonly event: Ulid;
  readonly role: string;
  readonly contact: string;
  readonly from: Instant;
  readonly until: string | null;
  readonly by: string;
}

/** Something put off: it comes back by itself. */
interface Parked {
  readonly event: Ulid;
  /** `component:ID`, `decision:ID`, or another thing that Next names. */
  readonly what: string;
  readonly until: Instant;
  readonly by: string;
}

/** What the log of an incident says, before any plan is asked what follows from it. */
export interface IncidentState {
  readonly summary: IncidentSummary;
  /** What was said last of each component. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Everything that was said of each component and not withdrawn, oldest first. */
  readonly saidOf: ReadonlyMap<string, readonly Mark[]>;
  /** Open ones first, by when to look at them; then the others, latest first. */
  readonly decisions: readonly DecisionState[];
  /** Who holds each role now, by role id. */
  readonly roles: ReadonlyMap<string, RoleHeld>;
  /** Everybody who ever held one, oldest first. */
  readonly roleHistory: readonly RoleHeld[];
  /** By what was put off; what is due again is in it too. */
  readonly parked: ReadonlyMap<string, Parked>;
  /** When the next situation report is due; `null` where nobody said, or it has gone out. Rule B30. */
  readonly reportDue: Instant | null;
  /** Events of type `fact.added` that count, oldest first; `message.sent` and `action.*` likewise. */
  readonly facts: readonly LogEvent[];
  readonly messages: readonly LogEvent[];
  readonly actions: readonly LogEvent[];
  /** When it was last closed, with the reason and what was learned; `null` while it is open. */
  readonly closing: { readonly at: Instant; readonly reason: string; readonly lessons: readonly string[] } | null;
}

/** What the log of one incident comes to; `null` where it was never declared. Events in any order. Rules B1-B6. */
export const situationOf: (events: readonly LogEvent[]) => IncidentState | null = folding({
  start: () => ({
    summary: null as IncidentSummary | null,
    saidOf: new Map<string, Mark[]>(),
    decisions: startDecisions(),
    roleHistory: [] as RoleHeld[],
    parked: new Map<string, Parked>(),
    facts: [] as LogEvent[],
    messages: [] as LogEvent[],
    actions: [] as LogEvent[],
    reportDue: null as Instant | null,
    closed: null as LogEvent | null,
  }),
  copy: ({ saidOf, decisions, roleHistory, parked, facts, messages, actions, ...rest }) => ({
    ...rest,
    saidOf: new Map([...saidOf].map(([subject, marks]) => [subject, [...marks]])),
    decisions: copyDecisions(decisions),
    roleHistory: [...roleHistory],
    parked: new Map(parked),
    facts: [...facts],
    messages: [...messages],
    actions: [...actions],
  }),
  take(state, event, order) {
    state.summary = summaryAfter(state.summary, event);
    takeDecision(state.decisions, event);
    if (event.type === 'component.marked') mark(state.saidOf, event, order);
    else if (event.type === 'role.assigned') state.roleHistory.push(...roleIn(event));
    else if (event.type === 'next.parked') for (const one of parkedIn(event)) park(state, one);
    else if (event.type === 'report.issued') issued(state, event);
    else if (event.type === 'fact.added') state.facts.push(event);
    else if (event.type === 'message.sent') state.messages.push(event);
    else if (event.type === 'action.raised' || event.type === 'action.updated') state.actions.push(event);
    else if (event.type === 'incident.closed') state.closed = event;
  },
  result({ summary, saidOf, decisions, roleHistory, closed, ...rest }): IncidentState | null {
    if (summary === null) return null;
    return {
      ...rest,
      summary,
      saidOf,
      marks: new Map([...saidOf].flatMap(([subject, marks]) => lastOf(subject, marks))),
      decisions: decisionsIn(decisions),
      roles: new Map(roleHistory.map((held) => [held.role, held])),
      roleHistory,
      closing: summary.closed === null || closed === null ? null : closingOf(closed),
    };
  },
});

function lastOf(subject: string, marks: readonly Mark[]): readonly [string, Mark][] {
  const last = marks.at(-1);
  return last === undefined ? [] : [[subject, last]];
}

const STATES: ReadonlySet<string> = new Set<MarkedState>(['down', 'degraded', 'up', 'unknown']);

function mark(said: Map<string, Mark[]>, event: LogEvent, order: number): void {
  const [subject, state] = [textIn(event, 'subject'), textIn(event, 'state')];
  if (subject === null || state === null || !STATES.has(state)) return;
  const before = said.get(subject) ?? [];
  before.push(markOf(event, subject, state as MarkedState, before.at(-1), order));
  said.set(subject, before);
}

/** Rule B3: the same state said again is the same failure, and goes on from where it began. */
function markOf(event: LogEvent, subject: string, state: MarkedState, before: Mark | undefined, order: number): Mark {
  const goesOn = before?.state === state ? before.since : null;
  return {
    event: event.id,
    subject,
    state,
    since: instantIn(event, 'since') ?? goesOn ?? happenedAt(event),
    at: happenedAt(event),
    by: event.by,
    text: textIn(event, 'text'),
    order,
  };
}

function roleIn(event: LogEvent): readonly RoleHeld[] {
  const [role, contact] = [textIn(event, 'role'), textIn(event, 'contact')];
  if (role === null || contact === null) return [];
  const until = textIn(event, 'until');
  return [{ event: event.id, role, contact, from: happenedAt(event), until, by: event.by }];
}

function parkedIn(event: LogEvent): readonly Parked[] {
  const [what, until] = [textIn(event, 'what'), instantIn(event, 'until')];
  if (what === null || until === null) return [];
  return [{ event: event.id, what, until, by: event.by }];
}

/** What `next.parked` calls the next situation report: when it is due is kept there. */
export const NEXT_REPORT = 'report:situation';

interface Due {
  readonly parked: Map<string, Parked>;
  reportDue: Instant | null;
}

function park(state: Due, one: Parked): void {
  state.parked.set(one.what, one);
  if (one.what === NEXT_REPORT) state.reportDue = one.until;
}

/** One that has gone out is not waited for any more, until somebody says when the next one is. */
function issued(state: Due, event: LogEvent): void {
  if (event.data['kind'] !== 'situation') return;
  state.parked.delete(NEXT_REPORT);
  state.reportDue = null;
}

function closingOf(event: LogEvent): IncidentState['closing'] {
  const lessons = Array.isArray(event.data['lessons']) ? event.data['lessons'] : [];
  return {
    at: happenedAt(event),
    reason: textIn(event, 'reason') ?? '',
    lessons: lessons.filter((lesson) => typeof lesson === 'string'),
  };
}
