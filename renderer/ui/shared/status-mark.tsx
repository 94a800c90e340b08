import type { ReactNode } from 'react';
import styles from './status-mark.module.css';

export type Status = 'down' | 'degraded' | 'fallback' | 'up' | 'unknown';

interface Props {
  readonly status: Status;
  /** Filled: a person saw it. Outlined: the map worked it out. */
  readonly seen?: boolean;
  readonly size?: number;
}

/** The shape of a status, for the eye; its word stands beside it always. */
export function StatusMark({ status, seen = true, size = 20 }: Props) {
  const outlined = !seen || status === 'up' || status === 'unknown';
  const classes = [styles['mark'], styles[status], outlined && styles['outlined']].filter(Boolean).join(' ');
  return (
    <svg className={classes} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      {SHAPES[status]}
    </svg>
  );
}

const SHAPES: Readonly<Record<Status, ReactNode>> = {
  down: (
    <>
      <path className={styles['shape']} d="M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z" />
      <path className={styles['glyph']} d="M6.6 6.6l6.8 6.8M13.4 6.6l-6.8 6.8" />
    </>
  ),
  degraded: (
    <>
      <path className={styles['shape']} d="M10 1.4L19.2 18.2H.8z" />
      <path className={styles['glyph']} d="M10 7.4v4.8M10 15.2v.1" />
    </>
  ),
  fallback: (
    <>
      <path className={styles['shape']} d="M10 .6L19.4 10 10 19.4.6 10z" />
      <path className={styles['glyph']} d="M5.9 11.8c.6-4 5-5.2 7.4-2M13.9 6.6v3.6h-3.6" />
    </>
  ),
  up: (
    <>
      <circle className={styles['shape']} cx="10" cy="10" r="8.6" />
      <path className={styles['glyph']} d="M6 10.4l2.8 2.8 5.2-6" />
    </>
  ),
  unknown: (
    <>
      <circle className={styles['shape']} cx="10" cy="10" r="8.6" strokeDasharray="3.1 2.3" />
      <path
        className={styles['glyph']}
        d="M7.6 7.8c.2-1.6 1.3-2.3 2.5-2.3 1.4 0 2.5.9 2.5 2.2 0 1.9-2.5 2-2.5 4M10.1 14.5v.1"
      />
    </>
  ),
};
