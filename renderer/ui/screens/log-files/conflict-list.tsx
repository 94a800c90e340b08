import type { OfferedLog } from '#app/log-files.ts';
import { usePeople } from '../../person/use-people.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './log-files.module.css';

/** Different entries that claim one place, side by side. */
export function ConflictList({ offered: { conflicts } }: { readonly offered: OfferedLog }) {
  const words = useWords().logFiles;
  const formats = useFormats();
  const people = usePeople();
  if (conflicts.length === 0) return null;
  return (
    <section className={styles['problems']} aria-label={words.conflicts}>
      <h3>{words.conflicts}</h3>
      <p>{words.conflictsHint}</p>
      <ul>
        {conflicts.map(({ same, device, seq, events }) => (
          <li key={`${same} ${device} ${seq}`}>
            {events.map(({ hash, at, by, type, data }) => (
              <p key={hash}>{`${formats.time(Date.parse(at))} ${people.name(by)}, ${String(data['text'] ?? type)}`}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
