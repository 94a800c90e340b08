import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

interface Props {
  readonly title: string;
  /** Controls at the right of the title. */
  readonly tools?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A titled part of a screen: a region with its heading, whose content scrolls by itself. */
export function Panel({ title, tools, className, children }: Props) {
  const heading = useId();
  return (
    <section className={[styles['panel'], className].filter(Boolean).join(' ')} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h2 id={heading}>{title}</h2>
        {tools}
      </div>
      <div className={styles['body']}>{children}</div>
    </section>
  );
}
