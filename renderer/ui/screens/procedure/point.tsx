import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { type Status, StatusMark } from '../../shared/status-mark.tsx';
import styles from './point.module.css';

interface Props {
  /** A status, or the picture of what is only told. */
  readonly mark: Status | Icon;
  readonly title: string;
  readonly children?: ReactNode;
}

/** One point of trust: a mark, what it is, and why or what to do. */
export function Point({ mark, title, children }: Props) {
  return (
    <li className={styles['point']}>
      <Mark mark={mark} />
      <div>
        <b>{title}</b>
        {children !== undefined && <div className={styles['more']}>{children}</div>}
      </div>
    </li>
  );
}

function Mark({ mark }: Pick<Props, 'mark'>) {
  if (typeof mark === 'string') return <StatusMark status={mark} size={19} />;
  const Picture = mark;
  return <Picture size={19} stroke={1.9} aria-hidden="true" />;
}
