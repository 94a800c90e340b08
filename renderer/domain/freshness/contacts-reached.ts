import type { Contact, IsoDate } from '#domain/plan/model.ts';
import { type Due, verificationDue } from './review.ts';

/** A contact that a procedure links to and that nobody has confirmed lately. */
export interface Unconfirmed {
  readonly contact: Contact;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly verification: Due;
}

/** The day since which every one of `contacts` was really reached; `null` without contacts, or when one never was. Rule F5. */
export function reachedSince(contacts: readonly Contact[], today: IsoDate): IsoDate | null {
  const days = contacts.map((contact) => verificationDue(contact, today).last);
  if (days.some((day) => day === null)) return null;
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** Those of `linked` that are not confirmed on `today`, in the order of their lines, each contact once. Rule F6. */
export function unconfirmedOf(
  linked: readonly { readonly contact: Contact; readonly line: number }[],
  today: IsoDate,
): readonly Unconfirmed[] {
  const seen = new Set<string>();
  return linked.flatMap(({ contact, line }) => {
    if (seen.has(contact.id)) return [];
    seen.add(contact.id);
    const verification = verificationDue(contact, today);
    return verification.last === null || verification.isOverdue ? [{ contact, line, verification }] : [];
  });
}
