import { IconArrowBackUp } from '@tabler/icons-react';
import { lastSaid } from '#domain/incident/last-said.ts';
import type { RunState } from '#domain/incident/run.ts';
import { Button } from '../../shared/button.tsx';
import { Keys } from '../../shared/keys.tsx';
import { useWords } from '../../words/words.ts';
import styles from './current-item.module.css';
import type { RunActions } from './run-actions.ts';
import type { Asking } from './run-screen.tsx';

interface Props {
  readonly run: RunState;
  readonly actions: RunActions;
  readonly isStep: boolean;
  readonly onAsk: (asking: Asking) => void;
}

/** What else can be done here: undo the last press, skip with a reason, ask, stop. */
export function ItemButtons({ run, actions, onAsk }: Props) {
  const words = useWords().run;
  const last = lastSaid(run);
  return (
    <div className={styles['buttons']}>
      {last !== null && (
        <Button small onClick={() => void actions.undo()} aria-keyshortcuts="Control+Z">
          <IconArrowBackUp size={18} stroke={1.9} aria-hidden="true" />
          {words.undo(last.item.number)} <Keys keys={['Mod', 'Z']} />
        </Button>
      )}
      <Button small onClick={() => onAsk('skip')} aria-keyshortcuts="S">
        {words.skip} <Keys keys={['S']} />
      </Button>
      <Button small onClick={() => onAsk('ask')} aria-keyshortcuts="A">
        {words.ask} <Keys keys={['A']} />
      </Button>
      <Button small look="quiet" onClick={() => onAsk('stop')}>
        {words.stop}
      </Button>
    </div>
  );
}
