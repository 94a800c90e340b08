import type { EventData, Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { correctedIds } from '#domain/incident/log.ts';
import { eventsOf } from '#storage/events.ts';
import { instantAt } from './clock.ts';
import type { App } from './open-app.ts';
import { type Author, record } from './record.ts';
import { takingBack } from './taking-back.ts';

/** Everything that a person does in one incident but running procedures and calling: each is one entry of its log. */
export interface IncidentActs {
  rename(name: string): Promise<LogEvent>;
  mark(mark: EventData['component.marked'], happened?: Instant | null): Promise<LogEvent>;
  /** Says a mark that was just made better: the first one stays in the log, struck through. */
  restate(event: LogEvent, mark: EventData['component.marked']): Promise<LogEvent>;
  note(text: string, about?: string | null): Promise<LogEvent>;
  fact(text: string, about?: string | null): Promise<LogEvent>;
  /** An entry that was written on paper, at the time that the paper says, by whom it says. */
  fromPaper(entry: PaperEntry): Promise<LogEvent>;
  /** Puts something off until `minutes` from now. */
  park(what: string, minutes: number): Promise<LogEvent>;
  assign(role: string, contact: string, until: string | null): Promise<LogEvent>;
  ask(question: string, due: Instant | null, of: string | null): Promise<LogEvent>;
  decide(decision: DecisionDraft): Promise<LogEvent>;
  review(decision: string, outcome: 'stands' | 'changed', reason: string): Promise<LogEvent>;
  correct(event: LogEvent, reason: string, text: string | null): Promise<LogEvent>;
  /** Withdraws the last thing that this laptop wrote and that can be withdrawn; `null` when there is nothing. */
  undo(reason: string): Promise<LogEvent | null>;
  raise(action: EventData['action.raised']): Promise<LogEvent>;
  close(reason: string, lessons: readonly string[]): Promise<LogEvent>;
  reopen(reason: string): Promise<LogEvent>;
}

interface PaperEntry {
  readonly type: 'note.added' | 'fact.added';
  readonly text: string;
  readonly at: Instant;
  readonly by: string;
}

/** A decision before it is in the log; without an id it is a new one. */
interface DecisionDraft extends Omit<EventData['decision.made'], 'decision' | 'lookAgainAt'> {
  readonly decision: string | null;
  readonly lookAgainAt: Instant | null;
}

/** What `author` can do in `incident`. */
export function incidentActs(app: App, author: Author, incident: Ulid): IncidentActs {
  const said = (text: string, about: string | null | undefined) => (about == null ? { text } : { text, about });
  return {
    rename: (name) => record(app, author, incident, 'incident.renamed', { name }),
    mark: (mark, happened = null) => record(app, author, incident, 'component.marked', mark, happened),
    restate: (event, mark) =>
      record(app, author, incident, 'event.corrected', {
        corrects: event.id,
        reason: '',
        replacement: { type: 'component.marked', data: { ...mark } },
      }),
    note: (text, about) => record(app, author, incident, 'note.added', said(text, about)),
    fact: (text, about) => record(app, author, incident, 'fact.added', said(text, about)),
    fromPaper: ({ type, text, at, by }) => record(app, { by }, incident, type, { text, fromPaper: true }, at),
    park: (what, minutes) =>
      record(app, author, incident, 'next.parked', { what, until: instantAt(app.now() + minutes * 60_000) }),
    assign: (role, contact, until) =>
      record(app, author, incident, 'role.assigned', { role, contact, ...(until === null ? {} : { until }) }),
    ask: (question, due, of) =>
      record(app, author, incident, 'decision.asked', {
        decision: app.newId(),
        question,
        ...(due === null ? {} : { due }),
        ...(of === null ? {} : { by: of }),
      }),
    decide: ({ decision, lookAgainAt, ...rest }) =>
      record(app, author, incident, 'decision.made', {
        ...rest,
        decision: decision ?? app.newId(),
        ...(lookAgainAt === null ? {} : { lookAgainAt }),
      }),
    review: (decision, outcome, reason) =>
      record(app, author, incident, 'decision.reviewed', { decision, outcome, reason }),
    correct: (event, reason, text) => record(app, author, incident, 'event.corrected', correction(event, reason, text)),
    undo: (reason) => undo(app, author, incident, reason),
    raise: (action) => record(app, author, incident, 'action.raised', action),
    close: (reason, lessons) => record(app, author, incident, 'incident.closed', { reason, lessons }),
    reopen: (reason) => record(app, author, incident, 'incident.reopened', { reason }),
  };
}

function correction(event: LogEvent, reason: string, text: string | null): EventData['event.corrected'] {
  const withdrawn = { corrects: event.id, reason };
  return text === null ? withdrawn : { ...withdrawn, replacement: { type: event.type, data: { ...event.data, text } } };
}

/** What began, ended or corrected something is not taken back by a key: that needs words. */
const KEPT: ReadonlySet<string> = new Set([
  'incident.declared',
  'incident.closed',
  'incident.reopened',
  'incident.joined',
  'event.corrected',
  'clock.changed',
  'report.issued',
  'handover.given',
]);

/** The entry of `events` that undoing would withdraw: the last of `device` that can be; `null` when none can. */
export function lastToUndo(events: readonly LogEvent[], device: string): LogEvent | null {
  const withdrawn = correctedIds(events);
  const own = events.filter((event) => event.device === device).toSorted((a, b) => a.seq - b.seq);
  return own.findLast((event) => !KEPT.has(event.type) && !withdrawn.has(event.id)) ?? null;
}

function undo(app: App, author: Author, incident: Ulid, reason: string): Promise<LogEvent | null> {
  return takingBack(app, async () => {
    const last = lastToUndo(await eventsOf(app.db, incident), app.info.deviceId);
    if (last === null) return null;
    return record(app, author, incident, 'event.corrected', { corrects: last.id, reason });
  });
}
