/**
 * What Holdfast reads out of a procedure's Markdown: steps, decisions, timers, values to record (rules in SPEC.md).
 */
import type { Duration } from '#domain/plan/model.ts';

declare const brand: unique symbol;
/** First 16 hex digits of a SHA-256: how the log knows a step or decision, whatever else moves in the document. */
export type StepKey = string & { readonly [brand]: 'step-key' };

/** Where something leads: inside this document, or to another procedure. */
export type Target =
  | { readonly to: 'heading'; readonly slug: string }
  | { readonly to: 'step'; readonly number: string }
  | { readonly to: 'procedure'; readonly id: string };

/** Values that a step asks to write down. */
export interface ValuesToRecord {
  readonly names: readonly string[];
  readonly unit: string | null;
}

export interface Timer {
  readonly duration: Duration;
}

export interface Step {
  readonly type: 'step';
  readonly key: StepKey;
  /** "3", nested "3.1", as on screen and on paper. */
  readonly number: string;
  /** Headings above it, without the document's title. */
  readonly path: readonly string[];
  /** Plain text without who, timer and record. */
  readonly text: string;
  /** Inline Markdown of the same, for showing. */
  readonly markdown: string;
  /** Further blocks of the item (paragraphs, code, tables, alerts), as Markdown; empty when there are none. */
  readonly details: string;
  readonly who: string | null;
  readonly timer: Timer | null;
  readonly values: ValuesToRecord | null;
  /** Where to go on when it is done. */
  readonly jump: Target | null;
  readonly steps: readonly Step[];
  /** Line in the body, from 1. */
  readonly line: number;
}

export interface DecisionOption {
  readonly text: string;
  readonly markdown: string;
  readonly target: Target | null;
  /** The target as written ("#cash-only"), `null` without a link. */
  readonly href: string | null;
}

export interface Decision {
  readonly type: 'decision';
  readonly key: StepKey;
  readonly number: string;
  readonly path: readonly string[];
  /** Number of the step that it is nested in, `null` at top level. */
  readonly parent: string | null;
  readonly question: string;
  /** Markdown between the question and the options; empty when there is none. */
  readonly details: string;
  readonly options: readonly DecisionOption[];
  readonly line: number;
}

export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** The document in order: what the reader, the runner and the printer all show. */
export type Block =
  | {
      readonly type: 'heading';
      readonly depth: number;
      readonly text: string;
      readonly slug: string;
      readonly line: number;
    }
  | { readonly type: 'markdown'; readonly markdown: string; readonly line: number }
  | { readonly type: 'alert'; readonly kind: AlertKind; readonly markdown: string; readonly line: number }
  | Step
  | Decision;

/** A procedure's body as understood. */
export interface ProcedureText {
  readonly blocks: readonly Block[];
  /** Top-level steps and decisions in document order, numbered together. */
  readonly items: readonly (Step | Decision)[];
  /** Every step and decision, nested ones too, in document order. */
  readonly all: readonly (Step | Decision)[];
  /** How steps were found: task items, ordered lists, bullets under a telling heading, or none. */
  readonly stepsFrom: 'tasks' | 'ordered' | 'bullets' | 'none';
  readonly headings: readonly {
    readonly text: string;
    readonly slug: string;
    readonly depth: number;
    readonly line: number;
  }[];
  readonly links: readonly {
    readonly href: string;
    readonly text: string;
    readonly line: number;
    readonly inStep: string | null;
  }[];
  /** `{{blank}}` names in order, each once (used in messages). */
  readonly blanks: readonly string[];
}
