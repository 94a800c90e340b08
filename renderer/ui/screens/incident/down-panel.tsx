import type { IncidentFile } from '#app/incident-file.ts';
import type { Standing } from '#domain/incident/picture.ts';
import { usePeople } from '../../person/use-people.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { Panel } from '../../shared/panel.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import type { Marking } from './board.tsx';
import styles from './down-panel.module.css';
import { MarkBox } from './mark-box.tsx';
import { standingText, wantsAnswer } from './standing-words.ts';
import type { Board } from './use-board.ts';
import type { Names } from './use-names.ts';

export interface DownProps {
  readonly file: IncidentFile;
  readonly board: Board;
  readonly names: Names;
  readonly marking: Marking;
  readonly onMarking: (marking: Marking) => void;
}

/** What is down: seen by somebody, filled, with when and whose word; or worked out by the map, outlined, to be confirmed. */
export function DownPanel({ file, board, names, marking, onMarking }: DownProps) {
  const words = useWords().board;
  const formats = useFormats();
  const { standings, unchecked } = board.picture;
  return (
    <Panel
      title={words.down}
      className={styles['panel']}
      tools={
        <button
          type="button"
          className={styles['ask']}
          aria-label={words.sayWhat}
          aria-keyshortcuts="B"
          onClick={() => onMarking({ of: null })}
        >
          <Keys keys={['B']} />
        </button>
      }
    >
      {marking !== null && <MarkBox file={file} marking={marking} onMarking={onMarking} />}
      {standings.length === 0 && marking === null && <p className={styles['rest']}>{words.nothingYet}</p>}
      <ul>
        {standings.map((standing) => (
          <Line key={standing.component.id} {...{ standing, board, names, onMarking }} />
        ))}
      </ul>
      <p className={styles['rest']}>{words.unchecked(formats.number(unchecked))}</p>
      <p className={styles['legend']}>
        <span>
          <StatusMark status="down" size={14} /> {words.seenLegend}
        </span>
        <span>
          <StatusMark status="down" seen={false} size={14} /> {words.workedOutLegend}
        </span>
      </p>
    </Panel>
  );
}

interface LineProps {
  readonly standing: Standing;
  readonly board: Board;
  readonly names: Names;
  readonly onMarking: DownProps['onMarking'];
}

function Line({ standing, board, names, onMarking }: LineProps) {
  const words = useWords().board;
  const formats = useFormats();
  const people = usePeople();
  const { component, shown, seen, mark } = standing;
  const state = `${words.states[shown]}, ${seen ? words.seenLegend : words.workedOutLegend}`;
  return (
    <li className={styles['line']}>
      <StatusMark status={shown} seen={seen} size={18} />
      <button type="button" className={styles['name']} onClick={() => onMarking({ of: component.id })}>
        {component.name}
        <span className="visually-hidden">{` (${state})`}</span>
      </button>
      <span className={styles['when']}>
        {mark !== null && seen ? <time dateTime={mark.since}>{formats.time(Date.parse(mark.since))}</time> : null}
      </span>
      <small>
        {standingText(standing, { words, names, formats, now: board.now, person: people.name })}{' '}
        {mark !== null && seen && <span className={styles['by']}>{people.initials(mark.by)}</span>}
      </small>
      {wantsAnswer(standing) && (
        <Button look="link" className={styles['confirm']} onClick={() => onMarking({ of: component.id })}>
          {words.confirm}
          <span className="visually-hidden">{` ${component.name}`}</span>
        </Button>
      )}
    </li>
  );
}
