import type { ReactNode } from 'react';
import styles from './facts.module.css';

/** What is known of something, as names and values. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={styles['facts']}>{children}</dl>;
}

interface Props {
  readonly name: string;
  readonly children: ReactNode;
}

/** One line of <Facts>; left out where there is nothing to say. */
export function Fact({ name, children }: Props) {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
