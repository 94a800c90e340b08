import { Link } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import { correctedIds, orderEvents } from '#domain/incident/log.ts';
import { labelsOf } from '#domain/log/join.ts';
import { lineOf, placedText } from '../../log/log-line.ts';
import { useLogNames } from '../../log/use-log-names.ts';
import { usePeople } from '../../person/use-people.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './glance.module.css';

const MOST = 12;

/** The newest entries. */
export function LogGlance({ file }: { readonly file: IncidentFile }) {
  const words = useWords();
  const formats = useFormats();
  const people = usePeople(file.edition);
  const names = useLogNames(file);
  const withdrawn = correctedIds(file.view.events);
  const labelOf = labelsOf(file.apart);
  const mark = file.state.summary.kind === 'exercise' ? words.incident.exerciseWord : null;
  const newest = orderEvents(file.view.events).slice(-MOST).reverse();
  const to = places.incidentTab(file.state.summary.incident, 'log');
  return (
    <Panel
      title={words.board.log}
      className={`${styles['panel']} ${styles['log']}`}
      tools={
        <Link to={to} aria-label={words.board.toLog} aria-keyshortcuts="L" className={styles['key']}>
          <Keys keys={['L']} />
        </Link>
      }
    >
      <ul className={styles['list']}>
        {newest.map((event) => {
          const at = event.happened ?? event.at;
          const text = placedText(event, lineOf(event, file.view.runs, words.log, names), words.log);
          return (
            <li key={event.hash}>
              <time className={styles['time']} dateTime={at}>
                {formats.time(Date.parse(at))}
              </time>
              <div>
                {withdrawn.has(event.id) ? <s>{text}</s> : text}{' '}
                <small>{[mark, people.initials(event.by), labelOf(event)].filter(Boolean).join(', ')}</small>
              </div>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
