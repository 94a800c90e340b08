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

interface Timer {
  readonly duration: Duration;
}

/** Why a body is kept as plain text instead of being read: see limits.ts. */
export type MarkdownLimit = 'size' | 'nesting' | 'table' | 'words' | 'emphasis' | 'lines' | 'unreadable';

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
  /** Inline Markdown of the item as it was written, on one line, who, timer and record in it: what writing starts from. */
  readonly source: string;
  /** Further blocks of the item (paragraphs, code, tables, alerts), as Markdown; empty when there are none. */
  readonly details: string;
  readonly who: string | null;
  readonly timer: Timer | null;
  /** Timers after the first, which count for nothing. */
  readonly extraTimers: number;
  readonly values: ValuesToRecord | null;
  /** Where to go on when it is done. */
  readonly jump: Target | null;
  readonly steps: readonly Step[];
  /** Decisions nested in it; their numbers say where between its steps they come. */
  readonly decisions: readonly Decision[];
  /** Line in the body, from 1. */
  readonly line: number;
}

export interface DecisionOption {
  /** All of its words, plain, without the arrow: "Yes Authorise by phone". */
  readonly text: string;
  /** The words before the arrow, plain: what an answer button says ("Yes"). All of its words where there is no arrow. */
  readonly label: string;
  /** Inline Markdown of the label. */
  readonly markdown: string;
  /** Inline Markdown as it was written, on one line: what writing starts from. */
  readonly source: string;
  /** Further blocks of the option, as Markdown; empty when there are none. */
  readonly details: string;
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
  /** Inline Markdown of the question. */
  readonly markdown: string;
  /** Markdown of the quote's other blocks, shown between question and options; empty when there is none. */
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
      /** Inline Markdown of the text. */
      readonly markdown: string;
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
    /** Number of the step or decision that holds it. */
    readonly inStep: string | null;
    /** A picture's source rather than a link. */
    readonly image: boolean;
  }[];
  /** `{{blank}}` names in order, each once (used in messages). */
  readonly blanks: readonly string[];
  /** Why the body was not read and stands in `blocks` as it is; `null` when it was. */
  readonly limit: MarkdownLimit | null;
}
