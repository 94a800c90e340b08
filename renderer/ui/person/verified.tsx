import { today } from '#app/today.ts';
import { daysBetween } from '#domain/freshness/days.ts';
import { verificationDue } from '#domain/freshness/review.ts';
import type { Contact } from '#domain/plan/model.ts';
import { useApp } from '../app-context.ts';
import { useFormats } from '../shared/formats.ts';
import { StatusMark } from '../shared/status-mark.tsx';
import { useWords } from '../words/words.ts';
import styles from './verified.module.css';

/** Whether somebody checked lately that `contact` can be reached: in words, with its mark. */
export function Verified({ contact }: { readonly contact: Pick<Contact, 'verified' | 'verifyEvery' | 'channels'> }) {
  const words = useWords().people;
  const formats = useFormats();
  const day = today(useApp());
  const { last, isOverdue } = verificationDue(contact, day);
  if (last === null) return <Line status="unknown" text={words.neverConfirmed} />;
  if (isOverdue) {
    return <Line status="degraded" text={words.unconfirmed(formats.number(daysBetween(last, day)))} />;
  }
  return <Line status="up" text={words.confirmed(formats.date(last))} />;
}

function Line({ status, text }: { readonly status: 'up' | 'degraded' | 'unknown'; readonly text: string }) {
  return (
    <span className={styles['verified']}>
      <StatusMark status={status} size={17} />
      {text}
    </span>
  );
}
