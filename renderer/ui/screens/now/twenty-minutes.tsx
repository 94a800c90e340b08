import { Link } from 'react-router';
import type { Readiness } from '#app/readiness.ts';
import { places } from '../../places.ts';
import { Panel } from '../../shared/panel.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import styles from './now.module.css';

/** What a new plan needs first, in the order in which it takes twenty minutes; what is done is ticked. */
export function TwentyMinutes({ ready }: { readonly ready: Readiness }) {
  const words = useWords().now;
  const { counts } = ready.plan;
  const steps = [
    { is: ready.functions >= 3, says: words.pathFunctions, to: places.functions },
    { is: counts.component > ready.functions, says: words.pathNeeds, to: places.map },
    { is: ready.tried.of > 0, says: words.pathFallback, to: places.library },
    { is: counts.contact >= 5, says: words.pathNumbers, to: places.people },
    { is: ready.copies.of > 0, says: words.pathCard, to: places.binder },
  ];
  return (
    <Panel title={words.path}>
      <ol className={styles['ready']}>
        {steps.map(({ is, says, to }) => (
          <li key={says}>
            <StatusMark status={is ? 'up' : 'unknown'} size={19} />
            <Link to={to}>{says}</Link>
            <span className={styles['done']}>{is ? words.pathDone : words.pathOpen}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
