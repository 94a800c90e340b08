import type { ReactNode } from 'react';
import styles from './page.module.css';

interface Props {
  /** The answer that the screen opens with. */
  readonly title: string;
  readonly lede?: ReactNode;
  /** What can be done here, at the right of the title. */
  readonly tools?: ReactNode;
  /** Panels beside the main ones. */
  readonly side?: ReactNode;
  /** The height of the window is shared out: lists scroll by themselves. */
  readonly isFilled?: boolean;
  readonly children?: ReactNode;
}

/** A screen of the calm mode: a sentence, then panels, in one or two columns. */
export function Page({ title, lede, tools, side, isFilled = false, children }: Props) {
  return (
    <div className={`${styles['page']} ${isFilled ? styles['filled'] : ''}`}>
      <header className={styles['head']}>
        <div>
          <h1>{title}</h1>
          {lede !== undefined && lede !== null && lede !== '' && <p className={styles['lede']}>{lede}</p>}
        </div>
        {tools !== undefined && <div className={styles['tools']}>{tools}</div>}
      </header>
      {side === undefined ? (
        <div className={styles['body']}>{children}</div>
      ) : (
        <div className={styles['columns']}>
          <div className={styles['body']}>{children}</div>
          <aside className={styles['side']}>{side}</aside>
        </div>
      )}
    </div>
  );
}
