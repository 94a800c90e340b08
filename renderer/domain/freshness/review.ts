import { dueAfter } from '#domain/plan/dates.ts';
import type { Contact, Duration, IsoDate } from '#domain/plan/model.ts';
import { daysBetween, laterOf } from './days.ts';

/** When something is to be looked at again, and how late that is. */
export interface Due {
  /** When it was last looked at; `null`: never, or not known. */
  readonly last: IsoDate | null;
  /** `null` where it was never looked at, or has no period. */
  readonly due: IsoDate | null;
  /** Days since it was due, above 0 when overdue; `null` where it is not due. */
  readonly daysLate: number | null;
  readonly isOverdue: boolean;
}

/** When a thing is due for review. `planPeriod` is the plan's own, for things without one. Rules F1, F2. */
export function reviewDue(
  thing: { readonly reviewed: IsoDate | null; readonly reviewEvery: Duration | null },
  planPeriod: Duration | null,
  today: IsoDate,
): Due {
  return dueFrom(thing.reviewed, thing.reviewEvery ?? planPeriod, today);
}

/** How long the check of a contact counts that does not say it. */
const VERIFY_EVERY: Duration = { text: '3mo', seconds: 90 * 86_400 };

/** When the channels of `contact` are to be tried again. One that was never verified has no `last`. Rule F6. */
export function verificationDue(contact: Pick<Contact, 'verified' | 'verifyEvery' | 'channels'>, today: IsoDate): Due {
  const last = contact.channels.reduce((day, channel) => laterOf(day, channel.verified), contact.verified);
  return dueFrom(last, contact.verifyEvery ?? VERIFY_EVERY, today);
}

function dueFrom(last: IsoDate | null, every: Duration | null, today: IsoDate): Due {
  const due = last === null || every === null ? null : dueAfter(last, every);
  const daysLate = due === null ? null : daysBetween(due, today);
  return { last, due, daysLate, isOverdue: daysLate !== null && daysLate > 0 };
}
