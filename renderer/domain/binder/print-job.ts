/**
 * What the print page shows, whole: parts in the order in which they are printed, every reference resolved.
 *
 * Plain JSON. Words of the page itself (headings of columns, "go to") are the page's, by `language`; what is here are the
 * plan's own words, numbers and where things lead. Rules in SPEC.md.
 */

import type { ProcedureKind } from '#domain/plan/model.ts';
import type { AlertKind } from '#domain/procedure/model.ts';

export type Paper = 'A4' | 'Letter';
export type PaperLanguage = 'en' | 'fr';

/** One print order. */
export interface PrintJob {
  readonly format: 1;
  readonly paper: Paper;
  readonly language: PaperLanguage;
  /** Title of the document. */
  readonly title: string;
  readonly organisation: string | null;
  /** Name of the plan, without the organisation where it begins with it. */
  readonly plan: string;
  readonly edition: number | null;
  /** `YYYY-MM-DD`. */
  readonly approved: string | null;
  readonly approvedBy: string | null;
  readonly printed: {
    /** `YYYY-MM-DDTHH:MM`, in the time of the place where it is printed. */
    readonly at: string;
    /** Name of the laptop. */
    readonly from: string | null;
  };
  /** Tabs of a binder in order; empty where only something is printed. */
  readonly tabs: readonly PrintTab[];
  readonly parts: readonly PrintPart[];
  /** Pictures that parts show, by path below the plan folder. */
  readonly pictures: Readonly<Record<string, Picture>>;
}

export const TAB_KINDS = ['runbook', 'fallback', 'message', 'reference', 'role', 'calls', 'forms', 'cards'] as const;
export type TabKind = (typeof TAB_KINDS)[number];

export interface PrintTab {
  /** From 1, as on the block at the edge. */
  readonly number: number;
  readonly kind: TabKind;
}

export interface Picture {
  readonly mime: string;
  readonly base64: string;
}

export type PrintPart =
  | CoverPart
  | ContentsPart
  | SymptomsPart
  | ProcedurePart
  | RolePart
  | TreePart
  | FormPart
  | CardsPart
  | ReportPart;

interface Part {
  /** Anchor of the part's title, unique in the job. */
  readonly id: string;
  /** Number of its tab; `null` before the first, and where there are none. */
  readonly tab: number | null;
  /** Language of its words. */
  readonly language: PaperLanguage;
}

/** Who it belongs to, which edition it is, where copies are. */
export interface CoverPart extends Part {
  readonly type: 'cover';
  readonly copies: readonly { readonly place: string; readonly holder: string | null }[];
}

/** Every part that follows, with its page. */
export interface ContentsPart extends Part {
  readonly type: 'contents';
}

/** What people see, and where to turn to: the index by symptom. */
export interface SymptomsPart extends Part {
  readonly type: 'symptoms';
  readonly entries: readonly { readonly symptom: string; readonly title: string; readonly anchor: string }[];
}

export interface ProcedurePart extends Part {
  readonly type: 'procedure';
  readonly title: string;
  readonly kind: ProcedureKind;
  readonly owner: string | null;
  /** Why it is stale; `null` where it is not. */
  readonly overdue: { readonly reviewed: string; readonly due: string } | null;
  readonly useWhen: string | null;
  readonly who: readonly string[];
  readonly startWithinSeconds: number | null;
  readonly holdSeconds: number | null;
  readonly capacity: string | null;
  readonly bring: readonly string[];
  readonly body: readonly BodyPiece[];
  /** Sections after the last step that are short enough to stand in boxes. */
  readonly boxes: readonly { readonly title: readonly Inline[]; readonly blocks: readonly PaperBlock[] }[];
  /** Deputies of the people whom its steps name, where the text names none of them. */
  readonly noAnswer: readonly { readonly name: string; readonly deputies: readonly PaperContact[] }[];
  readonly catchUp: string | null;
}

/** A stretch of a procedure: text to read, or a table of steps. */
export type BodyPiece =
  | { readonly type: 'text'; readonly blocks: readonly PaperBlock[] }
  /** Rows that are kept on one page, where they fit on one. */
  | { readonly type: 'steps'; readonly groups: readonly (readonly StepRow[])[] };

export type StepRow =
  | { readonly type: 'heading'; readonly depth: number; readonly of: readonly Inline[]; readonly anchor: string }
  | { readonly type: 'text'; readonly blocks: readonly PaperBlock[] }
  | PaperStep
  | PaperDecision
  /** Where a step with steps of its own leads, after them. */
  | { readonly type: 'then'; readonly level: number; readonly goTo: GoTo };

export interface PaperStep {
  readonly type: 'step';
  readonly number: string;
  /** 0 at the top, 1 for `5.1`. */
  readonly level: number;
  readonly anchor: string;
  readonly who: string | null;
  readonly of: readonly Inline[];
  readonly timerSeconds: number | null;
  readonly goTo: GoTo | null;
  readonly record: PaperRecord | null;
  readonly details: readonly PaperBlock[];
}

/** Values to write down: a table with as many blank rows as `rows`. */
export interface PaperRecord {
  readonly names: readonly string[];
  readonly unit: string | null;
  readonly rows: number;
}

export interface PaperDecision {
  readonly type: 'decision';
  readonly number: string;
  readonly level: number;
  readonly anchor: string;
  readonly question: readonly Inline[];
  readonly details: readonly PaperBlock[];
  readonly options: readonly {
    readonly of: readonly Inline[];
    /** `null`: go on with what follows. */
    readonly goTo: GoTo | null;
    readonly details: readonly PaperBlock[];
  }[];
}

/** Where to go on. */
export type GoTo =
  | {
      readonly to: 'step';
      readonly number: string;
      /** Heading that was named, when one was. */
      readonly heading: string | null;
      /** Whether it lies before the step that leads there, or is that step. */
      readonly back: boolean;
      readonly anchor: string;
    }
  | { readonly to: 'heading'; readonly heading: string; readonly anchor: string }
  /** `anchor` is `null` where that procedure is not in this print. */
  | { readonly to: 'procedure'; readonly title: string; readonly anchor: string | null }
  /** It leads nowhere in the plan: the words as written. */
  | { readonly to: 'words'; readonly text: string };

/** A piece of a line of text. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'em' | 'del'; readonly of: readonly Inline[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'picture'; readonly path: string | null; readonly text: string }
  /** `{{name}}`: a line to write on. */
  | { readonly type: 'blank'; readonly name: string }
  /** A telephone number, or another way to reach somebody. */
  | { readonly type: 'number'; readonly text: string }
  | {
      readonly type: 'ref';
      readonly of: readonly Inline[];
      readonly note: RefNote | null;
      readonly anchor: string | null;
    }
  /** An address outside the plan; shown after the words where they do not say it. */
  | { readonly type: 'url'; readonly of: readonly Inline[]; readonly url: string | null };

/** What paper must say where a screen would follow a link. */
export type RefNote =
  /** Numbers of the person that the words name. */
  | { readonly type: 'numbers'; readonly numbers: readonly string[] }
  /** Who holds the role, or which thing is meant, with its numbers. */
  | { readonly type: 'named'; readonly name: string; readonly numbers: readonly string[] }
  /** A procedure or call tree whose title the words do not say. */
  | { readonly type: 'see'; readonly title: string }
  /** A step of the same document. */
  | { readonly type: 'step'; readonly number: string };

export type PaperBlock =
  | { readonly type: 'heading'; readonly depth: number; readonly of: readonly Inline[]; readonly anchor: string | null }
  | { readonly type: 'paragraph'; readonly of: readonly Inline[] }
  | {
      readonly type: 'list';
      /** Number of the first item; `null` for bullets. */
      readonly start: number | null;
      readonly items: readonly { readonly box: boolean; readonly blocks: readonly PaperBlock[] }[];
    }
  | { readonly type: 'quote'; readonly blocks: readonly PaperBlock[] }
  | { readonly type: 'alert'; readonly kind: AlertKind; readonly blocks: readonly PaperBlock[] }
  | {
      readonly type: 'table';
      readonly align: readonly ('left' | 'right' | 'center' | null)[];
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'rule' }
  /** A body that was too much to read: as it is. */
  | { readonly type: 'plain'; readonly text: string };

export interface PaperContact {
  readonly name: string;
  readonly role: string | null;
  /** In the order in which to try them; private ones only where they were asked for. */
  readonly numbers: readonly string[];
}

export interface RolePart extends Part {
  readonly type: 'role';
  readonly title: string;
  readonly succession: readonly PaperContact[];
  readonly authority: readonly {
    readonly may: string;
    readonly limit: string | null;
    readonly from: string | null;
    readonly until: string | null;
  }[];
  readonly quorum: string | null;
  /** What the role does: the text of its card. */
  readonly card: readonly PaperBlock[];
}

export interface TreePart extends Part {
  readonly type: 'tree';
  readonly title: string;
  readonly purpose: string | null;
  /** Who starts it. */
  readonly first: PaperContact;
  readonly completeWithinSeconds: number | null;
  readonly tries: number | null;
  readonly retryEverySeconds: number | null;
  readonly takeOverAfterSeconds: number | null;
  /** The words to say. */
  readonly say: readonly PaperBlock[];
  /** What to leave on an answering machine. */
  readonly noAnswer: string | null;
  readonly groups: readonly CallGroup[];
  /** Days between which the numbers of the people in it were confirmed; `null` where one never was. */
  readonly confirmed: { readonly from: string; readonly to: string } | null;
}

/** A branch of a call tree: its head, then the people whom the head calls; or the calls of somebody further down. */
export interface CallGroup {
  readonly title: string | null;
  /** Who calls the people of this group. */
  readonly by: string;
  readonly rows: readonly {
    /** From 1: the order in which to call. */
    readonly order: number;
    readonly contact: PaperContact;
    /** `null` prints a line to write on. */
    readonly deputy: PaperContact | null;
  }[];
}

export interface FormPart extends Part {
  readonly type: 'form';
  readonly form: 'log' | 'decision';
}

/** A report of an incident or exercise. */
export interface ReportPart extends Part {
  readonly type: 'report';
  readonly title: string;
  /** `EXERCISE`, top and bottom of every page; `null` for an incident. */
  readonly mark: string | null;
  readonly blocks: readonly PaperBlock[];
}

/** Cards of 85.6 by 54 mm. */
export interface CardsPart extends Part {
  readonly type: 'cards';
  readonly cards: readonly {
    /** Where its binder is; `null` prints a line to write on. */
    readonly place: string | null;
    readonly numbers: readonly { readonly who: string; readonly number: string }[];
  }[];
}
