import { Link } from 'react-router';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import type { WrittenRow } from './use-written.ts';
import styles from './written-screen.module.css';

interface Props {
  readonly row: WrittenRow;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A thing in the list: where it is written, whether something is wrong there, whether more is typed than is in use. */
export function WrittenRowView({ row, isChosen, onChoose }: Props) {
  const words = useWords().editor;
  const formats = useFormats();
  const title = row.on === null ? row.title : `${row.title}, ${formats.moment(row.on)}`;
  const isAsset = row.path.startsWith('assets/');
  return (
    <div className={styles['row']}>
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={words.choose(title)}
        onChange={onChoose}
        disabled={row.id === null}
      />
      <Link
        to={isAsset ? places.file(row.path) : places.edit(row.path, row.line > 1 ? row.line : undefined)}
        aria-label={words.open(title)}
      >
        {title}
      </Link>
      <code>{row.id ?? ''}</code>
      <span className={styles['marks']}>
        {row.isDraft && <b className={styles['draft']}>{words.rowDraft}</b>}
        {row.problems > 0 && (
          <>
            <StatusMark status="degraded" size={17} /> {words.rowProblems(row.problems)}
          </>
        )}
      </span>
      <small>{row.path}</small>
    </div>
  );
}
