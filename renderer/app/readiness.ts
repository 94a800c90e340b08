import { daysBetween, isWithin } from '#domain/freshness/days.ts';
import { PROOF_COUNTS } from '#domain/freshness/evidence.ts';
import { verificationDue } from '#domain/freshness/review.ts';
import { dayOf } from '#domain/plan/dates.ts';
import type { Action, Contact, IsoDate, PaperCopy, ScheduleEntry } from '#domain/plan/model.ts';
import type { App } from './open-app.ts';
import { currentPlan, type PlanRow, type ProcedureHead, thingsOf } from './plan.ts';
import { functionsWithFallback, planMap } from './plan-map.ts';
import { type ListedProcedure, procedureList } from './procedure-list.ts';
import { today } from './today.ts';

/** So many of so many. */
export interface Share {
  readonly good: number;
  readonly of: number;
}

/** Something that is getting old, worst first in a list; what to do about it is the screen's to say. */
export type Stale =
  | { readonly sort: 'review'; readonly procedure: ProcedureHead; readonly due: IsoDate; readonly owner: string | null }
  | {
      readonly sort: 'untried';
      readonly procedure: ProcedureHead;
      readonly last: IsoDate | null;
      readonly owner: string | null;
    }
  | { readonly sort: 'numbers'; readonly contacts: readonly Contact[]; readonly days: number | null }
  | { readonly sort: 'copy'; readonly copy: PaperCopy }
  | { readonly sort: 'action'; readonly action: Action; readonly days: number };

/** How ready we are on this day, from what the plan and the logs say. */
export interface Readiness {
  readonly plan: PlanRow;
  /** Functions of tier 1 for which, or for something that they need, there is a fallback. */
  readonly tierOne: Share;
  /** Fallbacks used or exercised within a year. */
  readonly tried: Share;
  readonly contacts: Share;
  /** Paper copies of the edition in use. */
  readonly copies: Share;
  readonly functions: number;
  readonly stale: readonly Stale[];
  /** Translations of procedures, by the id of the original: what is stale is named in the reader's language. */
  readonly translations: ReadonlyMap<string, readonly ProcedureHead[]>;
  /** The next exercise, by date; `null` when none is planned. */
  readonly next: ScheduleEntry | null;
}

/** What is true of the plan today; `null` before the first plan. */
export async function readiness(app: App): Promise<Readiness | null> {
  const [plan, procedures, map, contacts, copies, actions, schedule] = await Promise.all([
    currentPlan(app),
    procedureList(app),
    planMap(app),
    thingsOf(app, 'contact'),
    thingsOf(app, 'copy'),
    thingsOf(app, 'action'),
    thingsOf(app, 'schedule'),
  ]);
  if (plan === null || procedures === null || map === null) return null;
  const day = today(app);
  // A translation is the same procedure twice.
  const own = procedures.filter(({ head }) => head.translationOf === null);
  const fallbacks = own.filter(({ head }) => head.kind === 'fallback');
  const covered = functionsWithFallback(map);
  const functions = [...map.components.values()].filter((component) => component.kind === 'function');
  const tierOne = functions.filter((component) => component.tier === 1);
  const unconfirmed = contacts.filter((contact) => !isConfirmed(contact, day));
  const { edition } = plan.info;
  const behind = copies.filter((copy) => edition !== null && copy.edition !== null && copy.edition < edition);
  return {
    plan,
    functions: functions.length,
    tierOne: shareOf(tierOne, (component) => covered.has(component.id)),
    tried: shareOf(fallbacks, (one) => isProven(one, day)),
    contacts: { good: contacts.length - unconfirmed.length, of: contacts.length },
    copies: { good: copies.length - behind.length, of: copies.length },
    stale: [
      ...overdueReviews(own),
      ...(unconfirmed.length === 0 ? [] : [numbers(unconfirmed, day)]),
      ...behind.map((copy): Stale => ({ sort: 'copy', copy })),
      ...untried(own, day),
      ...lateActions(actions, day),
    ],
    translations: Map.groupBy(
      procedures.map(({ head }) => head),
      ({ translationOf }): string => translationOf ?? '',
    ),
    next: nextExercise(schedule, day),
  };
}

function shareOf<T>(all: readonly T[], isGood: (one: T) => boolean): Share {
  return { good: all.filter(isGood).length, of: all.length };
}

function isConfirmed(contact: Contact, day: IsoDate): boolean {
  const due = verificationDue(contact, day);
  return due.last !== null && !due.isOverdue;
}

function isProven({ freshness }: ListedProcedure, day: IsoDate): boolean {
  return freshness.tried !== null && isWithin(freshness.tried.on, PROOF_COUNTS, day);
}

/** The latest first. */
function overdueReviews(procedures: readonly ListedProcedure[]): readonly Stale[] {
  return procedures
    .filter(({ freshness }) => freshness.review.isOverdue)
    .sort((a, b) => (b.freshness.review.daysLate ?? 0) - (a.freshness.review.daysLate ?? 0))
    .flatMap(({ head, freshness, owner }): readonly Stale[] =>
      freshness.review.due === null ? [] : [{ sort: 'review', procedure: head, due: freshness.review.due, owner }],
    );
}

function numbers(contacts: readonly Contact[], day: IsoDate): Stale {
  const ages = contacts.flatMap((contact) => {
    const { last } = verificationDue(contact, day);
    return last === null ? [] : [daysBetween(last, day)];
  });
  return { sort: 'numbers', contacts, days: ages.length === 0 ? null : Math.max(...ages) };
}

/** Fallbacks never tried first, then those tried longest ago. */
function untried(procedures: readonly ListedProcedure[], day: IsoDate): readonly Stale[] {
  return procedures
    .filter((one) => one.head.kind === 'fallback' && !isProven(one, day))
    .sort((a, b) => ((a.freshness.tried?.on ?? '') < (b.freshness.tried?.on ?? '') ? -1 : 1))
    .map(({ head, freshness, owner }) => ({
      sort: 'untried',
      procedure: head,
      last: freshness.tried?.on ?? null,
      owner,
    }));
}

function lateActions(actions: readonly Action[], day: IsoDate): readonly Stale[] {
  return actions
    .flatMap((action): readonly (Stale & { readonly sort: 'action' })[] =>
      action.state === 'open' && action.due !== null && action.due < day
        ? [{ sort: 'action', action, days: daysBetween(action.due, day) }]
        : [],
    )
    .sort((a, b) => b.days - a.days);
}

function nextExercise(schedule: readonly ScheduleEntry[], day: IsoDate): ScheduleEntry | null {
  const coming = schedule.filter((entry) => entry.scenario !== null && (dayOf(entry.on) ?? '') >= day);
  return coming.sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}
