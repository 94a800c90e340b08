import type { Freshness, Standing } from '#domain/freshness/evidence.ts';
import { useFormats } from '../shared/formats.ts';
import { type Status, StatusMark } from '../shared/status-mark.tsx';
import { useWords } from '../words/words.ts';
import styles from './freshness-line.module.css';

const MARKS: Readonly<Record<Standing, Status>> = {
  overdue: 'degraded',
  unknown: 'unknown',
  edited: 'unknown',
  untried: 'unknown',
  'tried-long-ago': 'degraded',
  proven: 'up',
};

/** How fresh a procedure is: a mark, its strongest evidence, and what is to be done about it. */
export function FreshnessLine({ freshness }: { readonly freshness: Freshness }) {
  const words = useWords().freshness;
  const formats = useFormats();
  const { review, standing, evidence } = freshness;
  const [strongest] = evidence;
  const date = review.due === null ? null : formats.date(review.due);
  const late = review.daysLate ?? 0;
  const second =
    date !== null && standing === 'overdue'
      ? words.reviewOverdue(date, late)
      : standing === 'untried'
        ? words.neverTried
        : date !== null && words.reviewBy(date);
  return (
    <div className={styles['line']}>
      <StatusMark status={MARKS[standing]} size={18} />
      <div>
        <span className={styles['first']}>
          {strongest === undefined ? words.nothing : words[strongest.kind](formats.date(strongest.on))}
        </span>
        {second !== false && <small className={standing === 'overdue' ? styles['late'] : ''}>{second}</small>}
      </div>
    </div>
  );
}
