import { useLiveQuery } from 'dexie-react-hooks';
import { Link } from 'react-router';
import { titleOf } from '#app/titles.ts';
import type { Kind } from '#domain/plan/model.ts';
import { useApp } from '../app-context.ts';
import { places } from '../places.ts';
import { useWords } from '../words/words.ts';
import styles from './thing-link.module.css';

interface Props {
  readonly kind: Kind;
  readonly id: string;
}

/** A thing of the plan by its name, leading to it; an id that the plan does not have is shown as it is, and said so. */
export function ThingLink({ kind, id }: Props) {
  const app = useApp();
  const words = useWords().kinds;
  const title = useLiveQuery(() => titleOf(app, kind, id), [app, kind, id]);
  if (title === null) return <span className={styles['missing']}>{words.notInPlan(id)}</span>;
  return <Link to={places.thing(kind, id)}>{title ?? id}</Link>;
}

interface ListProps {
  readonly kind: Kind;
  readonly ids: readonly string[];
}

/** Several things in a row, in their order. */
export function ThingLinks({ kind, ids }: ListProps) {
  return (
    <ul className={styles['row']}>
      {ids.map((id) => (
        <li key={id}>
          <ThingLink kind={kind} id={id} />
        </li>
      ))}
    </ul>
  );
}
