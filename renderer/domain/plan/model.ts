/**
 * The plan: every kind of thing that a plan folder holds, as the rest of Holdfast sees it (format `holdfast/1`).
 *
 * Values here are already checked and typed; absent fields are `null` or an empty list, never `undefined`.
 * How text becomes these values: schema.ts and read-plan.ts. Source: docs of the plan format.
 */

declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type ComponentId = Id<'component'>;
export type ProcedureId = Id<'procedure'>;
export type ContactId = Id<'contact'>;
export type RoleId = Id<'role'>;
export type CallTreeId = Id<'tree'>;
export type ScenarioId = Id<'scenario'>;

/** A length of time as it was written ("4h", "PT4H"), with its length in seconds. Compared by `seconds`, shown as `text`. */
export interface Duration {
  readonly text: string;
  readonly seconds: number;
}

/** A calendar day, `YYYY-MM-DD`. Compares as text. */
export type IsoDate = string & { readonly [brand]: 'date' };

/** The kinds of folder below a plan, in the order in which they are written. */
export const KINDS = [
  'component',
  'procedure',
  'contact',
  'role',
  'tree',
  'scenario',
  'schedule',
  'action',
  'copy',
] as const;
export type Kind = (typeof KINDS)[number];

/** Where a thing was read: path below the plan folder with `/`, line from 1. `null` for a thing that no file holds yet. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** What every thing of a plan has. */
interface Thing {
  readonly origin: Origin | null;
  /** Fields that this version does not know, kept and written back. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

export interface PlanInfo extends Thing {
  readonly format: 'holdfast/1';
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly edition: number | null;
  readonly issued: IsoDate | null;
  readonly approvedBy: ContactId | null;
  /** BCP 47; the first is the default. Empty when not said. */
  readonly languages: readonly string[];
  readonly timeZone: string | null;
  readonly reviewEvery: Duration | null;
}

export const COMPONENT_KINDS = [
  'function',
  'service',
  'saas',
  'provider',
  'region',
  'site',
  'identity',
  'network',
  'power',
  'data',
  'equipment',
  'team',
] as const;
export type ComponentKind = (typeof COMPONENT_KINDS)[number];

/** One component that another needs. */
export interface SingleDependency {
  readonly on: ComponentId;
  readonly mode: 'hard' | 'soft';
  /** Only on hard dependencies that are needed to run; `null` elsewhere. */
  readonly tolerance: Duration | null;
  readonly for: 'run' | 'recover';
}

/** A redundancy: `atLeast` of `anyOf` (distinct ids) are needed. */
export interface GroupDependency {
  readonly anyOf: readonly ComponentId[];
  readonly atLeast: number;
  readonly name: string | null;
  readonly mode: 'hard' | 'soft';
  readonly tolerance: Duration | null;
  readonly for: 'run' | 'recover';
}

export type Dependency = SingleDependency | GroupDependency;

export interface Component extends Thing {
  readonly id: ComponentId;
  readonly kind: ComponentKind;
  readonly name: string;
  /** 1 (most critical) to 4; only functions have one. */
  readonly tier: 1 | 2 | 3 | 4 | null;
  readonly response: boolean;
  readonly rto: Duration | null;
  readonly mtpd: Duration | null;
  readonly mbco: string | null;
  readonly owner: ContactId | null;
  /** Run by somebody else; saas, provider and region are unless they say otherwise. */
  readonly external: boolean;
  /** `null`: nothing was recorded, which is not "depends on nothing" (an empty list). */
  readonly dependsOn: readonly Dependency[] | null;
  /** Markdown. */
  readonly notes: string | null;
  readonly tags: readonly string[];
  readonly source: string | null;
  readonly reviewed: IsoDate | null;
  readonly reviewEvery: Duration | null;
}

export const PROCEDURE_KINDS = ['runbook', 'fallback', 'message', 'reference'] as const;
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number];

/** Proof that a fallback works. */
export interface Exercised {
  readonly on: IsoDate;
  readonly lasted: Duration | null;
  readonly by: readonly ContactId[];
}

export interface Procedure extends Thing {
  readonly id: ProcedureId;
  readonly title: string;
  readonly kind: ProcedureKind;
  readonly for: readonly ComponentId[];
  readonly trigger: string | null;
  readonly uses: readonly ComponentId[];
  readonly sustain: Duration | null;
  readonly startWithin: Duration | null;
  readonly capacity: string | null;
  readonly catchUp: string | null;
  readonly symptoms: readonly string[];
  readonly needs: readonly string[];
  /** Names as written in bold at the start of steps, not role ids. */
  readonly roles: readonly string[];
  readonly owner: ContactId | null;
  readonly trained: readonly ContactId[];
  readonly exercised: Exercised | null;
  readonly reviewed: IsoDate | null;
  readonly reviewEvery: Duration | null;
  readonly language: string | null;
  readonly translationOf: ProcedureId | null;
  readonly tags: readonly string[];
  /** The Markdown below the front matter, exactly as in the file. */
  readonly body: string;
  /** Line of the file, from 1, on which `body` begins. */
  readonly bodyLine: number;
}

export const CHANNEL_TYPES = [
  'mobile',
  'phone',
  'sms',
  'satellite',
  'radio',
  'email',
  'chat',
  'fax',
  'address',
  'in-person',
] as const;
export type ChannelType = (typeof CHANNEL_TYPES)[number];

export interface Channel {
  readonly type: ChannelType;
  readonly value: string;
  readonly label: string | null;
  /** Component without which this channel does not work. */
  readonly via: ComponentId | null;
  readonly verified: IsoDate | null;
  /** Printed only when asked for. */
  readonly private: boolean;
}

export interface Contact extends Thing {
  readonly id: ContactId;
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  /** In the order in which to try them. */
  readonly channels: readonly Channel[];
  readonly deputies: readonly ContactId[];
  readonly languages: readonly string[];
  readonly availability: string | null;
  readonly verified: IsoDate | null;
  readonly verifyEvery: Duration | null;
  readonly notes: string | null;
  readonly tags: readonly string[];
}

export interface Authority {
  readonly may: string;
  readonly limit: string | null;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

export interface Role extends Thing {
  readonly id: RoleId;
  readonly name: string;
  readonly succession: readonly ContactId[];
  readonly authority: readonly Authority[];
  readonly quorum: string | null;
  readonly card: ProcedureId | null;
}

export interface CallNode {
  readonly contact: ContactId;
  readonly title: string | null;
  readonly calls: readonly CallNode[];
}

export interface CallTree extends Thing {
  readonly id: CallTreeId;
  readonly name: string;
  readonly purpose: string | null;
  readonly completeWithin: Duration | null;
  readonly message: ProcedureId | null;
  readonly retry: { readonly tries: number; readonly every: Duration; readonly takeOverAfter: Duration | null } | null;
  readonly noAnswer: string | null;
  readonly root: CallNode;
}

export interface Inject {
  readonly id: string;
  readonly at: Duration;
  readonly title: string;
  readonly text: string | null;
  readonly to: readonly string[];
  readonly means: string | null;
  readonly expect: string | null;
  readonly down: readonly ComponentId[];
  readonly degraded: readonly ComponentId[];
  readonly up: readonly ComponentId[];
}

export interface Expectation {
  readonly within: Duration;
  readonly event: string;
  readonly subject: string | null;
}

export interface Scenario extends Thing {
  readonly id: ScenarioId;
  readonly title: string;
  readonly language: string | null;
  readonly summary: string | null;
  readonly objectives: readonly string[];
  readonly roles: readonly string[];
  /** Clock time of the scenario, `HH:MM`. */
  readonly startsAt: string | null;
  readonly duration: Duration | null;
  readonly without: readonly ComponentId[];
  readonly injects: readonly Inject[];
  readonly expectations: readonly Expectation[];
  readonly source: string | null;
}

export interface ScheduleEntry extends Thing {
  readonly id: string;
  readonly scenario: ScenarioId | null;
  /** What is to be reviewed, `kind:id` or words. */
  readonly review: string | null;
  /** A date, or an instant as written. */
  readonly on: string;
  readonly with: readonly ContactId[];
  readonly note: string | null;
}

export interface Action extends Thing {
  readonly id: string;
  readonly title: string;
  readonly owner: ContactId | null;
  readonly due: IsoDate | null;
  readonly state: 'open' | 'done' | 'dropped';
  readonly raised: string | null;
  readonly from: string | null;
  readonly about: string | null;
  readonly doneOn: IsoDate | null;
  readonly note: string | null;
}

export interface PaperCopy extends Thing {
  readonly id: string;
  readonly place: string;
  readonly holder: string | null;
  readonly edition: number | null;
  readonly printed: IsoDate | null;
  readonly contents: readonly string[];
  readonly pages: number | null;
}

/** A file of a plan folder: path below it with `/`, and its bytes. */
export interface PlanFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A whole plan. Lists are in file order (paths by code unit, then position). */
export interface Plan {
  readonly info: PlanInfo;
  readonly components: readonly Component[];
  readonly procedures: readonly Procedure[];
  readonly contacts: readonly Contact[];
  readonly roles: readonly Role[];
  readonly callTrees: readonly CallTree[];
  readonly scenarios: readonly Scenario[];
  readonly schedule: readonly ScheduleEntry[];
  readonly actions: readonly Action[];
  readonly copies: readonly PaperCopy[];
  /** Every file that the plan was read from, in path order, foreign ones too: what writing starts from. */
  readonly files: readonly PlanFile[];
}

export type Severity = 'error' | 'warning' | 'info';

/** Something wrong with a plan: where, what, and what to do about it, in the reader's language. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly severity: Severity;
  /** Stable, kebab-case; listed in the user guide. */
  readonly code: string;
  /** Values that the words of `code` need: see problem-words.ts (en, fr). */
  readonly values: Readonly<Record<string, string>>;
}
