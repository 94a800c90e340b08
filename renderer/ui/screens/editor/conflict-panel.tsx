import { Button } from '../../shared/button.tsx';
import { useWords } from '../../words/words.ts';
import { SideBySide } from '../history/side-by-side.tsx';
import styles from './conflict-panel.module.css';

interface Props {
  readonly mine: string;
  readonly theirs: string;
  readonly onMine: () => Promise<void>;
  readonly onTheirs: () => Promise<void>;
}

/** Two versions of one file, side by side; the one that is not chosen stays in the history. */
export function ConflictPanel({ mine, theirs, onMine, onTheirs }: Props) {
  const words = useWords().editor;
  return (
    <section className={styles['panel']} role="alert" aria-label={words.conflict}>
      <h2>{words.conflict}</h2>
      <p>{words.conflictText}</p>
      <SideBySide before={theirs} after={mine} beforeName={words.theirs} afterName={words.mine} />
      <div className={styles['acts']}>
        <Button look="primary" onClick={() => void onMine()}>
          {words.keepMine}
        </Button>
        <Button onClick={() => void onTheirs()}>{words.keepTheirs}</Button>
      </div>
    </section>
  );
}
