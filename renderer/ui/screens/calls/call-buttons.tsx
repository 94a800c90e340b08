import { Button } from '../../shared/button.tsx';
import { Keys } from '../../shared/keys.tsx';
import { useWords } from '../../words/words.ts';
import styles from './call-buttons.module.css';
import type { Desk } from './use-desk.ts';

/** What else can be done about calls: another number, later, somebody outside the tree. */
export function CallButtons({ desk }: { readonly desk: Desk }) {
  const words = useWords().calls;
  const { shown, asking, state } = desk;
  const isRunning = state !== null && state.run?.completed === null;
  return (
    <div className={styles['buttons']}>
      {shown !== null && (
        <>
          <Button
            small
            aria-expanded={asking === 'numbers'}
            aria-keyshortcuts="O"
            onClick={() => desk.ask(asking === 'numbers' ? null : 'numbers')}
          >
            {words.otherNumber} <Keys keys={['O']} />
          </Button>
          <Button small aria-keyshortcuts="R" onClick={() => desk.ask(asking === 'later' ? null : 'later')}>
            {words.tryLater} <Keys keys={['R']} />
          </Button>
        </>
      )}
      {state !== null && (
        <Button small aria-pressed={desk.isMine} aria-keyshortcuts="V" onClick={() => desk.setMine(!desk.isMine)}>
          {words.mine} <Keys keys={['V']} />
        </Button>
      )}
      <Button small onClick={() => desk.ask('single')}>
        {words.single}
      </Button>
      {shown?.isChosen && state !== null && (
        <Button small onClick={() => desk.choose(null)}>
          {words.backToTree}
        </Button>
      )}
      {isRunning && !state.isOver && shown === null && (
        <Button small onClick={() => void desk.complete()}>
          {words.completeEarly}
        </Button>
      )}
    </div>
  );
}
