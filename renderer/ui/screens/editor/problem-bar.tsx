import { useState } from 'react';
import type { Severity } from '#domain/plan/model.ts';
import { Button } from '../../shared/button.tsx';
import { Keys } from '../../shared/keys.tsx';
import { type Status, StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import type { ShownProblem } from './code/problem-marks.ts';
import styles from './problem-bar.module.css';

const MARKS: Readonly<Record<Severity, Status>> = { error: 'down', warning: 'degraded', info: 'unknown' };
const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

interface Props {
  /** `null` before they are known. */
  readonly problems: readonly ShownProblem[] | null;
  /** The cursor's line, from 1. */
  readonly cursor: number;
  readonly onGo: (line: number) => void;
  readonly onNext: () => void;
  readonly onMend: (one: ShownProblem) => void;
}

/** The problems of the text: that of the cursor's line, else the worst; all of them when asked for. */
export function ProblemBar({ problems, cursor, onGo, onNext, onMend }: Props) {
  const words = useWords().editor;
  const [isAll, setAll] = useState(false);
  if (problems === null) return <div className={styles['bar']} />;
  if (problems.length === 0) {
    return (
      <div className={styles['bar']}>
        <StatusMark status="up" size={18} /> <span>{words.noProblems}</span>
      </div>
    );
  }
  const sorted = problems.toSorted(
    (a, b) => ORDER[a.problem.severity] - ORDER[b.problem.severity] || a.problem.line - b.problem.line,
  );
  const shown = isAll
    ? sorted
    : [sorted.find((one) => one.problem.line === cursor) ?? sorted[0]].filter((one) => one !== undefined);
  return (
    <section className={styles['bar']} aria-label={words.problems(problems.length)}>
      <div className={styles['head']}>
        <b>{words.problems(problems.length)}</b>
        <Button small look="link" onClick={onNext} aria-keyshortcuts="F8">
          {words.next} <Keys keys={['F8']} />
        </Button>
        {problems.length > 1 && (
          <Button small look="link" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? words.showOne : words.showAll}
          </Button>
        )}
      </div>
      <ul className={styles['list']}>
        {shown.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be equal
          <li key={index}>
            <StatusMark status={MARKS[one.problem.severity]} size={18} />
            <div>
              <b>{one.message}</b> <span>{one.advice}</span>
              <div className={styles['acts']}>
                <Button small look="link" onClick={() => onGo(one.problem.line)}>
                  {words.line(String(one.problem.line))}
                </Button>
                {one.fix !== null && (
                  <Button small look="link" onClick={() => onMend(one)} aria-keyshortcuts="F9">
                    {words.mend} <Keys keys={['F9']} />
                  </Button>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
