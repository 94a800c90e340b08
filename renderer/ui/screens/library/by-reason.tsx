import type { ReactNode } from 'react';
import type { TakenThing } from '#domain/library/take.ts';
import { useWords } from '../../words/words.ts';
import styles from './library.module.css';

interface Props {
  readonly things: readonly TakenThing[];
  /** How one is shown; without it, its title and kind. */
  readonly shown?: (thing: TakenThing) => ReactNode;
}

/** What comes along, under what brings it, so that each reason is said once. */
export function ByReason({ things, shown }: Props) {
  const words = useWords();
  return [...Map.groupBy(things, ({ because }) => because ?? '')].map(([because, own]) => (
    <section key={because}>
      <h3 className={styles['reason']}>{words.library.because(because)}</h3>
      <ul className={styles['lines']}>
        {own.map((thing) => (
          <li key={`${thing.kind}:${thing.id}`}>
            {shown?.(thing) ?? (
              <>
                <span>{thing.title}</span>
                <small>{words.things.kinds[thing.kind]}</small>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}
