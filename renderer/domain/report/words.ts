import type { WordsLanguage } from '#domain/plan/problem-words.ts';
import { REPORT_WORDS_EN } from './words-en.ts';
import { REPORT_WORDS_FR } from './words-fr.ts';

/** The kinds of report, as `report.issued` and `handover.given` name them. */
export const REPORT_KINDS = ['situation', 'handover', 'after-action', 'activity'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

type FunctionStatus = 'down' | 'degraded' | 'fallback' | 'up' | 'unknown';
type Outcome = 'reached' | 'deputy' | 'voicemail' | 'no-answer' | 'wrong-number';

/** What reports say. Names, texts and times are filled in as they are. */
export interface ReportWords {
  readonly kinds: Readonly<Record<ReportKind, string>>;
  /** Before every heading and line of what is no incident. */
  readonly marks: Readonly<Record<'exercise' | 'drill', string>>;
  readonly notReal: Readonly<Record<'exercise' | 'drill', string>>;
  readonly colon: string;
  readonly and: string;
  readonly none: string;
  readonly unnamed: string;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly status: Readonly<Record<FunctionStatus, string>>;
  readonly edition: (edition: number | null) => string;
  readonly written: (time: string, by: string | null) => string;
  readonly declaredApart: (declared: readonly string[]) => string;
  readonly declaredAs: (number: string, time: string, by: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly head: string;
  readonly headOf: (device: string, seq: number, hash: string) => string;
  readonly clockAgreed: (device: string, minutes: string) => string;

  readonly toDate: string;
  readonly declaredBy: (time: string, by: string) => string;
  readonly running: (length: string) => string;
  readonly closedAt: (time: string, length: string, reason: string) => string;
  readonly seen: string;
  readonly workedOut: string;
  readonly since: (name: string, status: string, time: string, by: string, text: string | null) => string;
  readonly becauseOf: (name: string, status: string, cause: string) => string;
  readonly holds: (role: string, name: string) => string;
  readonly nothingDown: string;

  readonly impact: string;
  readonly noImpact: string;
  readonly function: string;
  readonly tier: string;
  readonly state: string;
  readonly downSince: string;
  readonly target: string;
  readonly limit: string;
  readonly instead: string;
  readonly passed: (time: string) => string;
  readonly heldUntil: (names: string, time: string | null) => string;
  readonly starting: (names: string) => string;
  readonly nothing: string;

  readonly done: string;
  readonly todo: string;
  readonly runDone: (title: string, time: string) => string;
  readonly runStopped: (title: string, time: string, reason: string) => string;
  readonly runAt: (title: string, done: number, all: number, now: string | null) => string;
  readonly decided: (question: string, chosen: string, by: string, reason: string) => string;
  readonly lookAgain: (time: string) => string;
  readonly treeAt: (name: string, reached: number, total: number) => string;
  readonly startFallback: (title: string, name: string) => string;
  readonly noFallback: (name: string) => string;
  readonly callsLeft: (name: string, count: number) => string;

  readonly decisions: string;
  readonly noDecisions: string;
  readonly openDecision: (question: string, due: string | null, of: string | null) => string;

  readonly changed: string;
  readonly changedSince: (number: number, time: string) => string;
  readonly firstReport: string;
  readonly changedTo: (name: string, before: string, now: string) => string;
  readonly newFact: (time: string, text: string) => string;
  readonly nothingChanged: string;
  readonly next: string;
  readonly nextReport: string;
  readonly nextAt: (time: string) => string;
  readonly noNext: string;

  readonly readAloud: string;
  readonly objectives: string;
  readonly hold: (name: string, limit: string) => string;
  readonly standing: (question: string, chosen: string) => string;
  readonly runningNow: string;
  readonly timerDue: (name: string, time: string) => string;
  readonly organisation: string;
  readonly people: string;
  readonly noRoles: string;
  readonly resources: string;
  readonly lasts: (title: string, time: string | null) => string;
  readonly openDecisions: string;
  readonly openCalls: string;
  readonly parked: (what: string, time: string) => string;
  readonly known: string;
  readonly givenBy: string;
  readonly takenBy: string;

  readonly summary: string;
  readonly measures: string;
  readonly measure: string;
  readonly value: string;
  readonly firstSign: string;
  readonly toDeclare: string;
  readonly toFallback: string;
  readonly toFallbackOf: (length: string, title: string) => string;
  readonly beforeDeclaring: (length: string, title: string) => string;
  readonly toReach: (tree: string) => string;
  readonly reached: (
    reached: number,
    total: number,
    length: string | null,
    within: string | null,
    isInTime: boolean | null,
  ) => string;
  readonly lasted: string;
  readonly functions: string;
  readonly downFor: string;
  readonly heldFor: string;
  readonly degradedFor: string;
  readonly targetPassed: string;
  readonly limitPassed: string;
  readonly stillHit: string;
  readonly notPassed: string;
  readonly expectations: string;
  readonly hoped: string;
  readonly result: string;
  readonly within: (length: string) => string;
  readonly metAfter: (length: string) => string;
  readonly lateAfter: (length: string) => string;
  readonly never: string;
  readonly timeline: string;
  readonly decisionsMade: string;
  readonly decision: string;
  readonly reason: string;
  readonly knownThen: string;
  readonly strengths: string;
  readonly treeInTime: (name: string) => string;
  readonly heldInTime: (name: string, title: string) => string;
  readonly improve: string;
  readonly targetMissed: (name: string) => string;
  readonly limitMissed: (name: string) => string;
  readonly hadNothing: (name: string) => string;
  readonly treeLate: (name: string, unreached: string) => string;
  readonly wrongNumber: (name: string) => string;
  readonly noTime: (question: string) => string;
  readonly skippedStep: (title: string, step: string, reason: string) => string;
  readonly lesson: (text: string) => string;
  readonly actions: string;
  readonly action: string;
  readonly owner: string;
  readonly due: string;
  readonly actionStates: Readonly<Record<'open' | 'done' | 'dropped', string>>;
  readonly noActions: string;

  readonly incidentName: string;
  readonly operationalPeriod: string;
  readonly preparedBy: string;
  readonly resourcesAssigned: string;
  readonly name: string;
  readonly position: string;
  readonly homeAgency: string;
  readonly activities: string;

  readonly events: EventWords;
  readonly outcomes: Readonly<Record<Outcome, string>>;
}

/** How entries of a log read in a report. */
interface EventWords {
  readonly declared: (name: string) => string;
  readonly renamed: (name: string) => string;
  readonly closed: (reason: string) => string;
  readonly reopened: (reason: string) => string;
  readonly joined: string;
  readonly marked: (name: string, status: string, since: string | null, text: string | null) => string;
  readonly started: (title: string, place: string | null) => string;
  readonly finished: (title: string) => string;
  readonly stopped: (title: string, reason: string) => string;
  readonly handedOver: (title: string) => string;
  readonly stepDone: (title: string, step: string, values: string) => string;
  readonly stepSkipped: (title: string, step: string, reason: string) => string;
  readonly stepUndone: (title: string, step: string) => string;
  readonly answered: (title: string, step: string, option: string) => string;
  readonly timer: (name: string, time: string) => string;
  readonly timerCleared: (name: string) => string;
  readonly help: (of: string, text: string) => string;
  readonly called: (name: string, outcome: string, other: string | null, text: string | null) => string;
  readonly treeStarted: (name: string) => string;
  readonly treeCompleted: (name: string, unreached: string | null) => string;
  readonly asked: (question: string, due: string | null) => string;
  readonly decided: (question: string, chosen: string, reason: string) => string;
  readonly reviewed: (question: string, stands: boolean, reason: string) => string;
  readonly note: (text: string) => string;
  readonly fact: (text: string) => string;
  readonly fromPaper: (text: string) => string;
  readonly role: (role: string, name: string) => string;
  readonly parked: (what: string, time: string) => string;
  readonly sent: (title: string, to: string) => string;
  readonly issued: (kind: string, number: number) => string;
  readonly action: (title: string) => string;
  readonly actionUpdated: (title: string, state: string) => string;
  readonly verified: (name: string, outcome: 'confirmed' | 'changed' | 'failed') => string;
  readonly exercise: Readonly<Record<'started' | 'paused' | 'resumed' | 'ended', string>>;
  readonly inject: (state: 'delivered' | 'held' | 'skipped' | 'added', title: string) => string;
  readonly observation: (sort: 'good' | 'fix' | 'gap', text: string) => string;
  readonly clock: string;
  readonly clockAgreed: (device: string) => string;
  readonly corrected: (reason: string) => string;
  readonly newer: (type: string) => string;
}

/** The words of reports, by language. */
export const REPORT_WORDS: Readonly<Record<WordsLanguage, ReportWords>> = { en: REPORT_WORDS_EN, fr: REPORT_WORDS_FR };
