import type { IncidentFile } from '#app/incident-file.ts';
import { incidentNumber } from '#domain/incident/number.ts';
import { usePeople } from '../../person/use-people.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './log-table.module.css';

/** Which declarations were joined, each with the label that its entries have; nothing where there was only one. */
export function JoinedNote({ file: { apart, edition, state } }: { readonly file: IncidentFile }) {
  const words = useWords().incidentLog;
  const formats = useFormats();
  const people = usePeople(edition);
  if (apart.length === 0) return null;
  return (
    <section className={styles['joined']} aria-label={words.joined}>
      <p>{words.joined}</p>
      <ul>
        {apart.map(({ event, code }) => (
          <li key={event.hash}>
            <b className={styles['label']}>{code}</b>{' '}
            {words.declaredAs(
              incidentNumber({ ...state.summary, incident: event.incident }),
              formats.time(Date.parse(event.happened ?? event.at)),
              people.name(event.by),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
