import type { OfferedLog } from '#app/log-files.ts';
import { describeLogProblem } from '#domain/log/problem-words.ts';
import { useFormats } from '../../shared/formats.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './log-files.module.css';

/** How many problems are told one by one. */
const MOST = 50;

/** Whether the log is as it was written; else what is wrong with which line, and what can still be trusted. */
export function ProblemList({ offered: { check, added, known } }: { readonly offered: OfferedLog }) {
  const words = useWords().logFiles;
  const formats = useFormats();
  const language = useLanguage();
  const errors = check.problems.filter(({ severity }) => severity === 'error');
  if (added.length + known === 0 && errors.length === 0) return null;
  if (errors.length === 0) return <p>{check.isEndVouchedFor ? words.whole : words.endOpen}</p>;
  return (
    <section className={styles['problems']} aria-label={words.problems}>
      <p role="alert">
        <b>{words.damaged(formats.number(check.trusted.size), formats.number(added.length + known))}</b>
      </p>
      <ul>
        {errors.slice(0, MOST).map((found) => {
          const { message, fix } = describeLogProblem(found, language);
          return (
            <li key={`${found.line} ${found.code} ${message}`}>
              <b>{words.line(formats.number(found.line))}</b> {message} <small>{fix}</small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
