import type { IncidentFile } from '#app/incident-file.ts';
import { effectiveEvents } from '#domain/incident/log.ts';
import { lineOf, placedText } from '../../log/log-line.ts';
import { useLogNames } from '../../log/use-log-names.ts';
import { usePeople } from '../../person/use-people.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './forms.module.css';

interface Props {
  readonly file: IncidentFile;
  readonly picked: readonly string[];
  readonly onPick: (picked: readonly string[]) => void;
}

const KNOWLEDGE = /^(fact|note|component|call|step\.done|decision\.made)/;
const MOST = 40;

/** What we know now, picked from the log: a decision is judged by it afterwards. */
export function FactPicker({ file, picked, onPick }: Props) {
  const words = useWords();
  const formats = useFormats();
  const people = usePeople();
  const names = useLogNames(file);
  const known = effectiveEvents(file.view.events)
    .filter((event) => KNOWLEDGE.test(event.type))
    .slice(-MOST)
    .reverse();
  const toggle = (id: string, isOn: boolean) => onPick(isOn ? [...picked, id] : picked.filter((one) => one !== id));
  return (
    <fieldset className={styles['choices']}>
      <legend>{words.decisions.known}</legend>
      <div className={styles['scroll']}>
        {known.length === 0 && <p>{words.decisions.nothingKnown}</p>}
        {known.map((event) => (
          <label key={event.hash}>
            <input
              type="checkbox"
              checked={picked.includes(event.id)}
              onChange={(change) => toggle(event.id, change.target.checked)}
            />
            <span>
              {formats.time(Date.parse(event.happened ?? event.at))}{' '}
              {placedText(event, lineOf(event, file.view.runs, words.log, names), words.log)}{' '}
              <small>{people.initials(event.by)}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
