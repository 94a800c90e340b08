import { useState } from 'react';
import type { Problem, Severity } from '#domain/plan/model.ts';
import { describeProblem } from '#domain/plan/problem-words.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { type Status, StatusMark } from '../../shared/status-mark.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './problem-list.module.css';

const MARKS: Readonly<Record<Severity, Status>> = { error: 'down', warning: 'degraded', info: 'unknown' };
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
const STEP = 50;

interface Props {
  readonly problems: readonly Problem[];
  /** The plan can be brought in with these. */
  readonly canStill: boolean;
}

/** Everything that is wrong, worst first: where, what, and what to do about it. */
export function ProblemList({ problems, canStill }: Props) {
  const words = useWords().bringIn;
  const groups = SEVERITIES.map((severity) => ({
    severity,
    own: problems.filter((problem) => problem.severity === severity),
  })).filter(({ own }) => own.length > 0);
  return (
    <Panel title={words.problems}>
      {groups.length === 0 && (
        <p className={styles['none']}>
          <StatusMark status="up" /> {words.noProblems}
        </p>
      )}
      {groups[0]?.severity === 'error' && canStill && <p className={styles['none']}>{words.canStill}</p>}
      {groups.map(({ severity, own }) => (
        <Group key={severity} severity={severity} problems={own} />
      ))}
    </Panel>
  );
}

function Group({ severity, problems }: { readonly severity: Severity; readonly problems: readonly Problem[] }) {
  const words = useWords().bringIn;
  const formats = useFormats();
  const [shown, setShown] = useState(STEP);
  const left = problems.length - shown;
  return (
    <section className={styles['group']}>
      <h3>
        <StatusMark status={MARKS[severity]} />
        {words.severity[severity]} <span>{formats.number(problems.length)}</span>
      </h3>
      <ul>
        {problems.slice(0, shown).map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two problems may be equal
          <Line key={index} problem={problem} />
        ))}
      </ul>
      {left > 0 && (
        <Button look="link" className={styles['more']} onClick={() => setShown(shown + 10 * STEP)}>
          {words.more(formats.number(Math.min(left, 10 * STEP)))}
        </Button>
      )}
    </section>
  );
}

function Line({ problem }: { readonly problem: Problem }) {
  const words = useWords().bringIn;
  const { message, fix } = describeProblem(problem, useLanguage());
  return (
    <li className={styles['line']}>
      <b>{message}</b>
      {fix !== '' && <span>{fix}</span>}
      <small>{words.place(problem.file, String(problem.line))}</small>
    </li>
  );
}
