import type { ReactNode } from 'react';
import styles from './whereabouts.module.css';

interface Props {
  readonly title: string;
  /** What to do now, in a sentence. */
  readonly next?: string;
  readonly children?: ReactNode;
}

/** A screen that has nothing to show yet, or nothing at all: what it is, and the first useful act. */
export function Whereabouts({ title, next, children }: Props) {
  return (
    <div className={styles['page']}>
      <h1>{title}</h1>
      {next !== undefined && <p>{next}</p>}
      {children}
    </div>
  );
}
