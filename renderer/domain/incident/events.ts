/**
 * The incident log: what may be written, as plan-format's table of events says. Nothing here is ever changed or deleted.
 */

declare const brand: unique symbol;
export type Ulid = string & { readonly [brand]: 'ulid' };
/** ISO 8601 instant with offset. */
export type Instant = string & { readonly [brand]: 'instant' };

/** What the data of each type of event holds. */
export interface EventData {
  readonly 'incident.declared': {
    readonly kind: 'incident' | 'exercise' | 'drill';
    readonly name: string;
    readonly plan: { readonly id: string; readonly edition: number | null; readonly hash: string };
    readonly scenario?: string;
  };
  readonly 'incident.renamed': { readonly name: string };
  readonly 'incident.closed': { readonly reason: string; readonly lessons: readonly string[] };
  readonly 'incident.reopened': { readonly reason: string };
  readonly 'incident.joined': { readonly other: string };
  readonly 'component.marked': {
    readonly subject: string;
    readonly state: 'down' | 'degraded' | 'up' | 'unknown';
    readonly since?: string;
    readonly text?: string;
  };
  readonly 'procedure.started': {
    readonly subject: string;
    readonly run: string;
    readonly text: string;
    readonly place?: string;
  };
  readonly 'procedure.finished': {
    readonly run: string;
    readonly outcome: 'done' | 'abandoned' | 'handed-over';
    readonly reason?: string;
  };
  readonly 'step.done': {
    readonly run: string;
    readonly key: string;
    readonly round: number;
    readonly values?: Readonly<Record<string, string>>;
  };
  readonly 'step.skipped': {
    readonly run: string;
    readonly key: string;
    readonly round: number;
    readonly reason: string;
  };
  readonly 'step.undone': { readonly run: string; readonly key: string; readonly round: number };
  readonly 'branch.taken': {
    readonly run: string;
    readonly key: string;
    readonly round: number;
    readonly option: number;
    readonly facts?: readonly string[];
  };
  readonly 'timer.started': {
    readonly run?: string;
    readonly key?: string;
    readonly name: string;
    readonly due: string;
  };
  readonly 'timer.cleared': {
    readonly run?: string;
    readonly key?: string;
    readonly name: string;
    readonly due: string;
  };
  readonly 'help.asked': { readonly run: string; readonly key: string; readonly of: string; readonly text: string };
  readonly 'call.attempted': {
    readonly subject: string;
    readonly tree?: string;
    /** Which of the contact's channels, from 0, and its type; `null` where none was tried. */
    readonly channel: { readonly index: number; readonly type: string } | null;
    readonly outcome: 'reached' | 'deputy' | 'voicemail' | 'no-answer' | 'wrong-number';
    /** Who answered, where that was somebody else. */
    readonly reached?: string;
    readonly text?: string;
  };
  readonly 'call-tree.started': { readonly subject: string };
  readonly 'call-tree.completed': { readonly subject: string; readonly unreached: readonly string[] };
  readonly 'decision.asked': {
    readonly decision: string;
    readonly question: string;
    readonly due?: string;
    readonly by?: string;
  };
  readonly 'decision.made': {
    readonly decision: string;
    readonly question: string;
    readonly options: readonly string[];
    readonly chosen: string;
    readonly reason: string;
    /** Ids of the events that say what was known. */
    readonly facts: readonly string[];
    readonly lookAgainAt?: string;
    readonly with: readonly string[];
  };
  readonly 'decision.reviewed': {
    readonly decision: string;
    readonly outcome: 'stands' | 'changed';
    readonly reason: string;
  };
  readonly 'note.added': { readonly text: string; readonly about?: string; readonly fromPaper?: boolean };
  readonly 'fact.added': { readonly text: string; readonly about?: string; readonly fromPaper?: boolean };
  readonly 'role.assigned': { readonly role: string; readonly contact: string; readonly until?: string };
  readonly 'next.parked': { readonly what: string; readonly until: string };
  readonly 'message.sent': {
    readonly subject: string;
    readonly to: readonly string[];
    readonly channel: string;
    readonly text: string;
  };
  readonly 'report.issued': ReportData;
  readonly 'handover.given': ReportData;
  readonly 'action.raised': ActionData;
  readonly 'action.updated': ActionData;
  readonly 'contact.verified': {
    readonly subject: string;
    readonly channel: { readonly index: number; readonly type: string } | null;
    readonly outcome: 'confirmed' | 'changed' | 'failed';
  };
  readonly 'exercise.started': ExerciseData;
  readonly 'exercise.paused': ExerciseData;
  readonly 'exercise.resumed': ExerciseData;
  readonly 'exercise.ended': ExerciseData;
  readonly 'inject.delivered': { readonly inject: string };
  readonly 'inject.held': { readonly inject: string; readonly reason?: string };
  readonly 'inject.skipped': { readonly inject: string; readonly reason?: string };
  readonly 'inject.added': Readonly<Record<string, unknown>>;
  readonly 'observation.added': { readonly sort: 'good' | 'fix' | 'gap'; readonly text: string };
  /** This device's clock moved; or, with `device`, the offset that people agreed on for another one when logs were merged. */
  readonly 'clock.changed': { readonly from: string; readonly to: string; readonly device?: string };
  readonly 'event.corrected': {
    readonly corrects: string;
    readonly reason: string;
    readonly replacement?: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
  };
}
export type EventType = keyof EventData;

/** A report or handover as it went out. */
interface ReportData {
  readonly kind: string;
  /** From 1, per incident and kind. */
  readonly number: number;
  /** Markdown. */
  readonly text: string;
  readonly to: readonly string[];
}

/** Something to be mended, as plan-format's `actions` has it. */
interface ActionData {
  readonly id: string;
  readonly title: string;
  readonly owner?: string;
  /** YYYY-MM-DD. */
  readonly due?: string;
  readonly state: 'open' | 'done' | 'dropped';
  readonly raised?: string;
  readonly from?: string;
  readonly about?: string;
  readonly doneOn?: string;
  readonly note?: string;
}

interface ExerciseData {
  /** The scenario's own clock, as the scenario writes times. */
  readonly scenarioTime?: string;
  readonly reason?: string;
}

/** One line of a log. `type` may be one that this version does not know: such events are kept, merged and shown. */
export interface LogEvent {
  readonly id: Ulid;
  readonly incident: Ulid;
  readonly at: Instant;
  readonly happened?: Instant;
  readonly by: string;
  readonly device: string;
  /** 1, 2, 3 … per device and incident. */
  readonly seq: number;
  /** `hash` of this device's previous event of this incident; `null` for its first. */
  readonly prev: string | null;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Lower-case hex SHA-256 of the canonical JSON of the event without `hash`. */
  readonly hash: string;
}
