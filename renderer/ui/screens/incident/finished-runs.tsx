import { Link } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import type { RunState } from '#domain/incident/run.ts';
import { usePeople } from '../../person/use-people.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './runs.module.css';

interface Props {
  readonly file: IncidentFile;
  readonly runs: readonly RunState[];
}

/** What was run to its end, or stopped and why. */
export function FinishedRuns({ file, runs }: Props) {
  const words = useWords().incidentRuns;
  const formats = useFormats();
  const people = usePeople(file.edition);
  if (runs.length === 0) return null;
  return (
    <Panel title={words.finished}>
      <ul>
        {runs.map((run) => (
          <li key={run.run} className={styles['run']}>
            <div>
              <Link to={places.run(run.run)} className={styles['title']}>
                {run.title}
              </Link>
              <small>
                {[
                  run.finished === null ? '' : words.ended(formats.time(Date.parse(run.finished.at))),
                  run.finished?.reason,
                  run.people.map(people.name).join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
