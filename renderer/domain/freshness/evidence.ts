import type { Duration, IsoDate, Procedure } from '#domain/plan/model.ts';
import { isWithin } from './days.ts';
import { type Due, reviewDue } from './review.ts';

/** What shows that a procedure is right, strongest first. */
const EVIDENCE = ['used', 'exercised', 'reached', 'reviewed', 'edited'] as const;
type EvidenceKind = (typeof EVIDENCE)[number];

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly on: IsoDate;
  /** How long it took or held; only of what was used or exercised, where it is known. */
  readonly lasted: Duration | null;
}

/** Where a procedure stands, worst first. Rule F8. */
export const STANDINGS = ['overdue', 'unknown', 'edited', 'untried', 'tried-long-ago', 'proven'] as const;
export type Standing = (typeof STANDINGS)[number];

/** How fresh a procedure is: what is known, strongest first, and what follows. */
export interface Freshness {
  readonly evidence: readonly Evidence[];
  readonly review: Due;
  /** The last time that it was used or exercised. */
  readonly tried: Evidence | null;
  readonly standing: Standing;
}

/** What is known of a procedure beside its front matter. */
export interface KnownOf {
  /** From the logs: rule F7. */
  readonly runs: readonly Evidence[];
  /** The day since which each of its contacts was really reached: rule F5. */
  readonly reached: IsoDate | null;
  readonly edited: IsoDate | null;
}

export const NOTHING_KNOWN: KnownOf = { runs: [], reached: null, edited: null };

/** How long proof by use or exercise counts as recent. Rule F4. */
export const PROOF_COUNTS: Duration = { text: '1y', seconds: 365 * 86_400 };

/** How fresh `procedure` is on `today`. `planPeriod` is the plan's review period. Rules F1-F4, F8. */
export function freshnessOf(
  procedure: Pick<Procedure, 'kind' | 'exercised' | 'reviewed' | 'reviewEvery'>,
  known: KnownOf,
  planPeriod: Duration | null,
  today: IsoDate,
): Freshness {
  const { exercised, reviewed } = procedure;
  const written: readonly Evidence[] = [
    ...(exercised === null ? [] : [{ kind: 'exercised', on: exercised.on, lasted: exercised.lasted } as const]),
    ...dated('reached', known.reached),
    ...dated('reviewed', reviewed),
    ...dated('edited', known.edited),
  ];
  const evidence = strongestFirst([...known.runs, ...written]);
  const review = reviewDue(procedure, planPeriod, today);
  const tried = evidence.filter((one) => one.kind === 'used' || one.kind === 'exercised').sort(latestFirst)[0] ?? null;
  return { evidence, review, tried, standing: standingOf(procedure.kind, { evidence, review, tried }, today) };
}

/** Whether a procedure of `kind` is something that people do, so that it can be tried. */
export function canBeTried(kind: Procedure['kind']): boolean {
  return kind === 'fallback' || kind === 'runbook';
}

function standingOf(kind: Procedure['kind'], fresh: Omit<Freshness, 'standing'>, today: IsoDate): Standing {
  if (fresh.review.isOverdue) return 'overdue';
  if (fresh.tried !== null && isWithin(fresh.tried.on, PROOF_COUNTS, today)) return 'proven';
  const strongest = fresh.evidence[0];
  if (strongest === undefined) return 'unknown';
  if (strongest.kind === 'edited') return 'edited';
  if (!canBeTried(kind)) return 'proven';
  return fresh.tried === null ? 'untried' : 'tried-long-ago';
}

/** The latest of each kind, strongest kind first. Rule F3. */
function strongestFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  return EVIDENCE.flatMap((kind) =>
    evidence
      .filter((one) => one.kind === kind)
      .sort(latestFirst)
      .slice(0, 1),
  );
}

function latestFirst(a: Evidence, b: Evidence): number {
  return a.on < b.on ? 1 : a.on > b.on ? -1 : 0;
}

function dated(kind: EvidenceKind, on: IsoDate | null): readonly Evidence[] {
  return on === null ? [] : [{ kind, on, lasted: null }];
}
