import type { Channel, Duration, IsoDate } from '#domain/plan/model.ts';

/** Somebody as a file from elsewhere has them; `null` where it says nothing. */
export interface FoundContact {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly id: string | null;
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly channels: readonly Channel[];
  /** The file names every channel: what it leaves out is gone. */
  readonly namesAllChannels: boolean;
  /** Ids or names. */
  readonly deputies: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly availability: string | null;
  readonly verified: IsoDate | null;
  readonly verifyEvery: Duration | null;
  readonly notes: string | null;
  readonly tags: readonly string[] | null;
}

export type ExchangeCode =
  | 'too-large'
  | 'not-text'
  | 'recoded'
  | 'nothing'
  | 'no-name'
  | 'column-unknown'
  | 'card-broken'
  | 'line-too-long'
  | 'value-unreadable'
  | 'deputy-unknown';

/** Something about a file of contacts that people should know; `stops` where nothing of it was read. */
export interface ExchangeProblem {
  /** From 1. */
  readonly line: number;
  readonly code: ExchangeCode;
  /** What it is about: a column, a value, a name. */
  readonly value: string;
  readonly stops: boolean;
}

/** What was read of a file of contacts. */
export interface FoundContacts {
  readonly contacts: readonly FoundContact[];
  readonly problems: readonly ExchangeProblem[];
}

/** Somebody of whom nothing is known but the name. */
export function foundNobody(line: number, name: string): FoundContact {
  return {
    line,
    id: null,
    name,
    role: null,
    organisation: null,
    channels: [],
    namesAllChannels: false,
    deputies: null,
    languages: null,
    availability: null,
    verified: null,
    verifyEvery: null,
    notes: null,
    tags: null,
  };
}

/** A problem of a file of contacts. */
export function exchangeProblem(line: number, code: ExchangeCode, value = '', stops = false): ExchangeProblem {
  return { line, code, value, stops };
}
