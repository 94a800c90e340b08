import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
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
  const body = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // After each render: what does not fit can be reached by keyboard, what does is no stop on the way.
  useEffect(() => {
    if (body.current !== null) setScrolls(body.current.scrollHeight > body.current.clientHeight);
  });
  return (
    <section className={[styles['panel'], className].filter(Boolean).join(' ')} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h2 id={heading}>{title}</h2>
        {tools}
      </div>
      <div ref={body} className={styles['body']} {...(scrolls ? { tabIndex: 0 } : {})}>
        {children}
      </div>
    </section>
  );
}
