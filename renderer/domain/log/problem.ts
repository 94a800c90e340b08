import type { Severity } from '#domain/plan/model.ts';

/**
 * Every code of a problem with a log, and how grave it is. Stable: people and scripts refer to them. Words: problem-words-en.ts,
 * -fr.ts. An error means that something is not as it was written; a warning, that something cannot be known.
 */
const LOG_PROBLEMS = {
  'log-too-large': 'error',
  'log-empty': 'error',
  'line-too-long': 'error',
  'line-not-utf8': 'error',
  'line-cut': 'error',
  'line-not-json': 'error',
  'line-too-deep': 'error',
  'line-not-entry': 'error',
  'line-rewritten': 'error',
  'entry-changed': 'error',
  'entry-repeated': 'error',
  'entry-moved': 'error',
  'entries-missing': 'error',
  'chain-broken': 'error',
  'place-taken-twice': 'error',
  'id-taken-twice': 'error',
  'end-missing': 'error',
  'end-unknown': 'error',
  'heads-not-last': 'error',
  'heads-absent': 'warning',
  'order-differs': 'warning',
  'incidents-apart': 'warning',
  'type-newer': 'info',
} as const satisfies Readonly<Record<string, Severity>>;
export type LogProblemCode = keyof typeof LOG_PROBLEMS;

/** Something about a line of a log. */
export interface LogProblem {
  /** From 1. */
  readonly line: number;
  readonly code: LogProblemCode;
  readonly severity: Severity;
  /** What the words of the code need: `device`, `first`, `last`, `other`, `size`, `limit`, `type`. */
  readonly values: Readonly<Record<string, string>>;
}

/** The problem of `code` at `line`. */
export function logProblem(
  code: LogProblemCode,
  line: number,
  values: Readonly<Record<string, string | number>> = {},
): LogProblem {
  const texts = Object.entries(values).map(([name, value]) => [name, String(value)] as const);
  return { line, code, severity: LOG_PROBLEMS[code], values: Object.fromEntries(texts) };
}

/** Whether a line of that kind could not be read as an entry at all: a merge without it would lose what it held. */
export function isUnreadable({ code }: LogProblem): boolean {
  return code.startsWith('line-') && code !== 'line-rewritten';
}
