import { Link } from 'react-router';
import type { Readiness, Share } from '#app/readiness.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import styles from './now.module.css';

/** Counts that say how ready we are; each leads to what it counts. */
export function ReadyPanel({ ready }: { readonly ready: Readiness }) {
  const words = useWords().now;
  const { edition } = ready.plan.info;
  return (
    <Panel title={words.ready}>
      <ul className={styles['ready']}>
        <Count share={ready.tierOne} words={words.tierOne} to={places.uncovered} />
        <Count share={ready.tried} words={words.tried} to={places.fallbacks} />
        <Count share={ready.contacts} words={words.contacts} to={places.unconfirmed} />
        <Count
          share={ready.copies}
          words={words.copies(edition === null ? null : String(edition))}
          to={places.binder}
        />
      </ul>
    </Panel>
  );
}

function Count({ share, words, to }: { readonly share: Share; readonly words: string; readonly to: string }) {
  const { share: text, nothingYet } = useWords().now;
  const formats = useFormats();
  const status = share.of === 0 ? 'unknown' : share.good === share.of ? 'up' : 'degraded';
  return (
    <li>
      <StatusMark status={status} size={19} />
      <span>{words}</span>
      <Link
        className={styles['number']}
        to={to}
        aria-label={`${words}: ${share.of === 0 ? nothingYet : text(formats.number(share.good), formats.number(share.of))}`}
      >
        {share.of === 0 ? nothingYet : text(formats.number(share.good), formats.number(share.of))}
      </Link>
    </li>
  );
}
