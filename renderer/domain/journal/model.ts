import type { LogEvent } from '../incident/events.ts';

const KIB = 1024;
const MIB = 1024 * KIB;

/** What the journal's parts may hold. Written lines are far shorter than the longest that is read. */
export const JOURNAL_LIMITS = {
  /** Bytes of file content in one line. */
  contentBytes: 512 * KIB,
  /** A longer line is not written, and not believed. */
  lineBytes: 8 * MIB,
  segmentBytes: 8 * MIB,
} as const;

/** A file of the plan, or a piece of one, as a line carries it: text where it is text, else base64. */
export interface PutFile {
  readonly path: string;
  /** Length of the whole file. */
  readonly bytes: number;
  /** Lower-case hex, of the whole file. */
  readonly sha256: string;
  /** Where this piece begins, in bytes; 0 for a whole file. */
  readonly from: number;
  readonly text?: string;
  readonly base64?: string;
}

/** How many rows a table has, and a hash that no other content gives. */
export interface TableHead {
  readonly count: number;
  readonly hash: string;
}

export type ShippedName = 'example' | 'library' | null;

/** An entry of a log, as it was sealed. */
export interface EventChange {
  readonly kind: 'event';
  readonly event: LogEvent;
}

/** A setting; `null` is a value. */
interface SettingChange {
  readonly kind: 'setting';
  readonly key: string;
  readonly value: unknown;
}

/** A part of a change of the plan that is too long for one line. Counts only with the closing line of the same `id`. */
export interface PlanPartChange {
  readonly kind: 'plan-part';
  readonly id: string;
  /** From 0. */
  readonly part: number;
  readonly put: readonly PutFile[];
}

/** A change of the plan, complete: what was put and removed, and what the files are afterwards. */
export interface PlanChange {
  readonly kind: 'plan';
  readonly id: string;
  /** How many `plan-part` lines came before. */
  readonly parts: number;
  /** Whether every file is put, so that nothing of before is needed. */
  readonly whole: boolean;
  readonly put: readonly PutFile[];
  readonly removed: readonly string[];
  /** The files after this change. */
  readonly files: TableHead;
  readonly shipped: ShippedName;
}

/** A change that a newer version wrote: kept as it is. */
interface UnknownChange {
  readonly kind: 'unknown';
  readonly change: Readonly<Record<string, unknown>>;
}

/** What one line of the journal says. */
export type Change = EventChange | SettingChange | PlanPartChange | PlanChange | UnknownChange;

/** The end of a journal: how many lines, and the hash of the last; `null` before the first. */
export interface JournalHead {
  readonly seq: number;
  readonly hash: string | null;
}

export const EMPTY_HEAD: JournalHead = { seq: 0, hash: null };

/** One line. `at` is the host's clock, ISO 8601; the order is that of `seq`, whatever the clock did. */
export interface JournalLine {
  readonly seq: number;
  readonly prev: string | null;
  readonly store: string;
  readonly at: string;
  readonly change: Change;
  readonly hash: string;
}
