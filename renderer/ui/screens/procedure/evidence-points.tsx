import { Link } from 'react-router';
import type { Trust } from '#app/procedure-trust.ts';
import { today } from '#app/today.ts';
import { daysBetween } from '#domain/freshness/days.ts';
import { useApp } from '../../app-context.ts';
import { ago } from '../../freshness/ago.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { Point } from './point.tsx';
import { triedStatus } from './trust-points.ts';

interface Props {
  readonly trust: Trust;
}

/** When it was reviewed, when it is due again, and who owns it. */
export function ReviewPoint({ trust: { freshness, owner } }: Props) {
  const words = useWords().reader;
  const formats = useFormats();
  const { last, due, isOverdue, daysLate } = freshness.review;
  const who = owner === null ? words.noOwner : words.owner(owner.name);
  if (last === null)
    return (
      <Point mark="unknown" title={words.neverReviewed}>
        {who}
      </Point>
    );
  if (isOverdue && due !== null) {
    return (
      <Point mark="degraded" title={words.reviewOverdue(formats.date(due))}>
        {`${words.daysLate(daysLate ?? 0)} ${who}`}
      </Point>
    );
  }
  const next = due === null ? words.noPeriod : words.dueAgain(formats.date(due));
  return (
    <Point mark="up" title={words.reviewed(formats.date(last))}>
      {`${next} ${who}`}
    </Point>
  );
}

/** When it was last used or exercised, and how long that took. */
export function TriedPoint({ trust }: Props) {
  const app = useApp();
  const words = useWords().reader;
  const formats = useFormats();
  const language = useLanguage();
  const { tried } = trust.freshness;
  if (tried === null)
    return (
      <Point mark="unknown" title={words.neverTried}>
        {words.neverTriedNext}
      </Point>
    );
  const date = formats.date(tried.on);
  const lasted = tried.lasted === null ? null : formats.duration(tried.lasted.seconds);
  return (
    <Point mark={triedStatus(trust)} title={tried.kind === 'used' ? words.used(date) : words.tried(date)}>
      {words.took(ago(daysBetween(tried.on, today(app)), language), lasted)}
    </Point>
  );
}

/** The contacts that it links to and nobody has confirmed, each with its line; or that all are. */
export function ContactPoints({ trust: { contacts, unconfirmed } }: Props) {
  const app = useApp();
  const words = useWords().reader;
  if (unconfirmed.length === 0) {
    return contacts === 0 ? null : (
      <Point mark="up" title={words.confirmed}>
        {words.contacts(contacts)}
      </Point>
    );
  }
  return unconfirmed.map(({ contact, line, verification: { last } }) => (
    <Point key={contact.id} mark="degraded" title={words.unconfirmed(String(line))}>
      <Link to={places.thing('contact', contact.id)}>
        {last === null
          ? words.neverConfirmed(contact.name)
          : words.daysOld(contact.name, daysBetween(last, today(app)))}
      </Link>
    </Point>
  ));
}
