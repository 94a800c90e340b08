import { keyOf } from '#domain/library/needs.ts';
import type { TakenThing } from '#domain/library/take.ts';
import { Button } from '../../shared/button.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import { ByReason } from './by-reason.tsx';
import styles from './library.module.css';
import type { LibraryUse } from './use-library.ts';

interface Props {
  /** What is only linked to, and comes. */
  readonly spare: readonly TakenThing[];
  /** What is only linked to, and does not. */
  readonly left: readonly TakenThing[];
  readonly use: LibraryUse;
}

/** What is only linked to: a box for each, all of it at first, none of it at one press. */
export function SpareChoice({ spare, left, use }: Props) {
  const words = useWords();
  const toLeave = (thing: TakenThing, isTaken: boolean) => {
    const next = new Set(use.without);
    if (isTaken) next.delete(keyOf(thing));
    else next.add(keyOf(thing));
    use.leave(next);
  };
  return (
    <Panel
      title={words.library.linked}
      tools={
        <>
          <Button
            small
            aria-disabled={spare.length === 0}
            onClick={() => use.leave(new Set([...use.without, ...spare.map(keyOf)]))}
          >
            {words.library.linkedNone}
          </Button>
          <Button small aria-disabled={left.length === 0} onClick={() => use.leave(new Set())}>
            {words.library.linkedAll}
          </Button>
        </>
      }
    >
      <p className={styles['note']}>{words.library.linkedNote}</p>
      <ByReason
        things={[...spare, ...left].toSorted((a, b) => a.title.localeCompare(b.title))}
        shown={(thing) => (
          <label className={styles['linked']}>
            <input
              type="checkbox"
              checked={!left.includes(thing)}
              onChange={(event) => toLeave(thing, event.target.checked)}
            />
            <span>{thing.title}</span>
          </label>
        )}
      />
    </Panel>
  );
}
