import { Link } from 'react-router';
import type { WithoutAll } from '#app/without.ts';
import { places } from '../../places.ts';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import styles from './library.module.css';

/** Spares of the plan that one failure takes away together, each with what they share. */
export function NotSpares({ all }: { readonly all: WithoutAll }) {
  const words = useWords();
  const name = (id: string): string => all.components.get(id)?.name ?? id;
  // The nearest shared cause says it all.
  const nearest = all.notReal.filter(({ through }) => through === null);
  if (nearest.length === 0) return null;
  return (
    <ul className={styles['lines']}>
      {nearest.map(({ owner, group, cause, chains }) => (
        <li key={`${owner} ${group.anyOf.join(' ')} ${cause}`}>
          <span className={styles['notSpare']}>
            <StatusMark status="down" seen={false} size={19} />
            <b>{name(owner)}</b>
          </span>
          <span>
            {words.library.notSpare(
              group.anyOf.map(name).join(', '),
              words.now.notReal(chains.length === 2, name(cause)),
            )}
          </span>
          <Link to={places.whatIf([cause])}>{words.now.seeWhy}</Link>
        </li>
      ))}
    </ul>
  );
}
