import { Link } from 'react-router';
import type { PlanMap } from '#app/plan-map.ts';
import type { CircularFinding } from '#domain/impact/circular-findings.ts';
import type { FalseRedundancy } from '#domain/impact/explain-redundancy.ts';
import { places } from '../places.ts';
import { StatusMark } from '../shared/status-mark.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { circularTextOf } from './circular-text.ts';
import styles from './finding-boxes.module.css';
import { spareTextOf } from './spare-text.ts';
import { textIn } from './text-in.ts';

interface SpareProps {
  readonly plan: PlanMap;
  readonly one: FalseRedundancy;
  /** What its cause needs in turn, where that is what failed. */
  readonly rests?: string | null;
}

/** A spare that is none, in plain sentences: what backs what up, what they share, and the way there. */
export function SpareBox({ plan, one, rests = null }: SpareProps) {
  const words = useWords().findings;
  const text = spareTextOf(one, (id) => plan.components.get(id)?.name ?? id, words, rests);
  return (
    <section className={styles['box']}>
      <h3>
        <StatusMark status="down" seen={false} size={19} />
        {words.notReal}
      </h3>
      <p>
        <Link to={places.thing('component', one.owner)}>{text.group}</Link>
        {words.colon}
        {text.sentences}
      </p>
      <ul aria-label={words.path}>
        {text.paths.map((path) => (
          <li key={path}>{path}</li>
        ))}
      </ul>
    </section>
  );
}

interface CircularProps {
  readonly plan: PlanMap;
  readonly one: CircularFinding;
}

/** A fallback that needs what it is for, in plain sentences. */
export function CircularBox({ plan, one }: CircularProps) {
  const words = useWords().findings;
  const { id, title } = textIn(plan, one, useLanguage());
  const text = circularTextOf(one, title, (other) => plan.components.get(other)?.name ?? other, words);
  return (
    <section className={styles['box']}>
      <h3>
        <StatusMark status={one.chain.length === 0 ? 'degraded' : 'down'} seen={false} size={19} />
        {one.chain.length === 0 ? words.notAlways : words.circular}
      </h3>
      <p>{text.sentences}</p>
      {text.path !== null && (
        <ul aria-label={words.path}>
          <li>{text.path}</li>
        </ul>
      )}
      <p>
        <Link to={places.procedure(id)}>{title}</Link>
      </p>
    </section>
  );
}
