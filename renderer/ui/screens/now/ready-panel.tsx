import { useLiveQuery } from 'dexie-react-hooks';
import { Link } from 'react-router';
import { laptops } from '#app/laptops.ts';
import type { Readiness, Share } from '#app/readiness.ts';
import { useApp } from '../../app-context.ts';
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
        <Laptops edition={edition} />
        <Count
          share={ready.copies}
          words={words.copies(edition === null ? null : String(edition))}
          to={places.binder}
        />
      </ul>
    </Panel>
  );
}

/** How many of the laptops that are known said last that they have this edition; of others nothing is known. */
function Laptops({ edition }: { readonly edition: number | null }) {
  const app = useApp();
  const words = useWords().now;
  const known = useLiveQuery(() => laptops(app), [app]);
  if (known === undefined) return null;
  const isAlone = known.length < 2;
  return (
    <Count
      share={isAlone ? NOTHING : { good: known.filter(({ isCurrent }) => isCurrent).length, of: known.length }}
      words={words.laptops(edition === null ? null : String(edition))}
      none={words.laptopsOnly}
      to={places.bringLog}
    />
  );
}

const NOTHING: Share = { good: 0, of: 0 };

interface CountProps {
  readonly share: Share;
  readonly words: string;
  readonly to: string;
  /** What is said where there is nothing to count. */
  readonly none?: string;
}

function Count({ share, words, to, none }: CountProps) {
  const { share: text, nothingYet } = useWords().now;
  const empty = none ?? nothingYet;
  const formats = useFormats();
  const status = share.of === 0 ? 'unknown' : share.good === share.of ? 'up' : 'degraded';
  return (
    <li>
      <StatusMark status={status} size={19} />
      <span>{words}</span>
      <Link
        className={styles['number']}
        to={to}
        aria-label={`${words}: ${share.of === 0 ? empty : text(formats.number(share.good), formats.number(share.of))}`}
      >
        {share.of === 0 ? empty : text(formats.number(share.good), formats.number(share.of))}
      </Link>
    </li>
  );
}
