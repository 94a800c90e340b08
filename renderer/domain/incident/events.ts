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
  readonly 'note.added': { readonly text: string; readonly about?: string; readonly fromPaper?: boolean };
  readonly 'fact.added': { readonly text: string; readonly about?: string; readonly fromPaper?: boolean };
  readonly 'clock.changed': { readonly from: string; readonly to: string };
  readonly 'event.corrected': {
    readonly corrects: string;
    readonly reason: string;
    readonly replacement?: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
  };
}
export type EventType = keyof EventData;

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
