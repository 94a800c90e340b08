import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import styles from './down-chips.module.css';
import type { DownProps } from './down-panel.tsx';
import { MarkBox } from './mark-box.tsx';

/** The same as the panel, in one row for small screens: the rest is behind each chip. */
export function DownChips({ file, board, marking, onMarking }: DownProps) {
  const words = useWords().board;
  const formats = useFormats();
  const shown = board.picture.standings.filter(
    (standing) => standing.shown !== 'up' || standing.disagreement === 'open',
  );
  return (
    <section className={styles['down']} aria-label={words.down}>
      <div className={styles['row']}>
        <b>{words.down}</b>
        <ul className={styles['chips']}>
          {shown.map(({ component, shown: state, seen }) => (
            <li key={component.id}>
              <button
                type="button"
                className={`${styles['chip']} ${styles[state === 'down' ? 'failed' : state] ?? ''} ${seen ? '' : styles['workedOut']}`}
                onClick={() => onMarking({ of: component.id })}
              >
                <StatusMark status={state} seen={seen} size={16} />
                {component.name}
                <span className="visually-hidden">
                  {` (${words.states[state]}, ${seen ? words.seenLegend : words.workedOutLegend})`}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <span className="visually-hidden">{words.unchecked(formats.number(board.picture.unchecked))}</span>
        <Button small onClick={() => onMarking({ of: null })} aria-keyshortcuts="B">
          {words.sayWhat} <Keys keys={['B']} />
        </Button>
      </div>
      {marking !== null && <MarkBox file={file} marking={marking} onMarking={onMarking} />}
    </section>
  );
}
