import type { Checking } from './check.ts';
import { dayOf, dueAfter } from './dates.ts';
import type { Component, Contact, Duration, IsoDate, Problem, Procedure } from './model.ts';
import { problem } from './problem-codes.ts';

/** What is overdue on the day of checking, and dates that cannot be true yet: all of it for information. Rules P75-P79. */
export function* checkDates(checking: Checking): Generator<Problem> {
  const { plan, places, on } = checking;
  for (const component of plan.components) yield* checkReview('component', component, checking);
  for (const procedure of plan.procedures) yield* checkReview('procedure', procedure, checking);
  for (const contact of plan.contacts) yield* checkVerified(contact, checking);
  for (const action of plan.actions) {
    if (action.state !== 'open' || action.due === null || action.due >= on) continue;
    yield problem('action-overdue', places.of('action', action, ['due']), { due: action.due });
  }
  for (const entry of plan.schedule) {
    const date = dayOf(entry.on);
    if (date !== null && date < on) yield problem('schedule-past', places.of('schedule', entry, ['on']), { date });
  }
  for (const role of plan.roles) {
    for (const [index, { may, until }] of role.authority.entries()) {
      if (until === null || until >= on) continue;
      yield problem('authority-expired', places.of('role', role, ['authority', index]), { may, until });
    }
  }
  yield* checkCopies(checking);
}

function* checkReview(
  kind: 'component' | 'procedure',
  thing: Component | Procedure,
  { plan, places, on }: Checking,
): Generator<Problem> {
  const place = (field: string) =>
    kind === 'component' ? places.of('component', thing, [field]) : places.of('procedure', thing, [field]);
  const every = thing.reviewEvery ?? plan.info.reviewEvery;
  const done: readonly (readonly [string, IsoDate | null])[] = [
    ['reviewed', thing.reviewed],
    ['exercised', 'exercised' in thing ? (thing.exercised?.on ?? null) : null],
  ];
  for (const [field, date] of done) {
    if (date !== null && date > on) yield problem('date-in-future', place(field), { field, date });
  }
  if (every === null) return;
  if (thing.reviewed === null) yield problem('review-never', place('reviewed'), {});
  else {
    const due = dueAfter(thing.reviewed, every);
    if (due < on) yield problem('review-overdue', place('reviewed'), { due, last: thing.reviewed });
  }
}

function* checkVerified(contact: Contact, { plan, places, on }: Checking): Generator<Problem> {
  if (contact.channels.length === 0) return;
  const place = () => places.of('contact', contact, ['verified']);
  const every: Duration | null = contact.verifyEvery ?? plan.info.reviewEvery;
  const last = contact.verified ?? oldestOf(contact);
  if (last === null) {
    yield problem('verification-never', place(), { contact: contact.name });
    return;
  }
  if (last > on) yield problem('date-in-future', place(), { field: 'verified', date: last });
  const due = every === null ? null : dueAfter(last, every);
  if (due !== null && due < on) yield problem('verification-overdue', place(), { due, last });
}

/** The day on which all channels had been checked one by one, `null` if one never was. */
function oldestOf(contact: Contact): IsoDate | null {
  const days = contact.channels.map((channel) => channel.verified);
  return days.includes(null) ? null : (days.toSorted().at(0) ?? null);
}

function* checkCopies({ plan, places }: Checking): Generator<Problem> {
  const current = plan.info.edition;
  if (current === null) return;
  for (const copy of plan.copies) {
    if (copy.edition === null || copy.edition >= current) continue;
    const values = { place: copy.place, edition: String(copy.edition), current: String(current) };
    yield problem('copy-outdated', places.of('copy', copy, ['edition']), values);
  }
}
