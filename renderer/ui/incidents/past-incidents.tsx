import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Link } from 'react-router';
import { pastIncidents } from '#app/past-incidents.ts';
import { useApp } from '../app-context.ts';
import { places } from '../places.ts';
import { useFormats } from '../shared/formats.ts';
import { Panel } from '../shared/panel.tsx';
import { useWords } from '../words/words.ts';
import styles from './past-incidents.module.css';

/** Incidents and exercises that are over, to be read again and searched; and the way in for logs of other laptops. */
export function PastIncidents() {
  const app = useApp();
  const words = useWords();
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const found = useLiveQuery(() => pastIncidents(app, typed), [app, typed]);
  if (found === undefined) return null;
  const isEmpty = found.length === 0 && typed === '';
  return (
    <Panel
      title={words.pastIncidents.title}
      tools={
        <>
          {!isEmpty && (
            <input
              type="search"
              className={styles['find']}
              aria-label={words.pastIncidents.find}
              placeholder={words.pastIncidents.find}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
          <Link to={places.bringLog}>{words.logFiles.linkAll}</Link>
        </>
      }
    >
      {found.length === 0 && (
        <p className={styles['empty']}>{isEmpty ? words.pastIncidents.none : words.pastIncidents.nothing}</p>
      )}
      <ul>
        {found.map(({ summary, number, entries }) => (
          <li key={summary.incident} className={styles['line']}>
            <Link to={places.incident(summary.incident)}>
              {summary.name === '' ? words.incident.unnamed : summary.name}
            </Link>
            <small>
              {[
                number,
                summary.kind === 'exercise' ? words.pastIncidents.exercise : null,
                formats.date(Date.parse(summary.declared)),
                summary.closed === null
                  ? null
                  : words.pastIncidents.lasted(
                      formats.duration((Date.parse(summary.closed) - Date.parse(summary.declared)) / 1000),
                    ),
                entries === null || entries === 0 ? null : words.pastIncidents.entries(formats.number(entries)),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
