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
  readonly now: number;
}

/** Every run that is open: at which step, by whom, what it waits for. */
export function RunningRuns({ file, runs, now }: Props) {
  const words = useWords().incidentRuns;
  return (
    <Panel title={words.running}>
      {runs.length === 0 && <p className={styles['empty']}>{words.nothing}</p>}
      <ul>
        {runs.map((run) => (
          <Run key={run.run} run={run} file={file} now={now} />
        ))}
      </ul>
    </Panel>
  );
}

function Run({ run, file, now }: { readonly run: RunState; readonly file: IncidentFile; readonly now: number }) {
  const words = useWords().incidentRuns;
  const formats = useFormats();
  const people = usePeople();
  const current = run.items.find(({ item }) => item.key === run.current)?.item;
  const last = run.text.procedure.items.at(-1)?.number ?? '';
  const sustain = file.edition.procedures.find(({ id }) => id === run.subject)?.sustain ?? null;
  const until = sustain === null ? null : Date.parse(run.started) + sustain.seconds * 1000;
  const [timer] = run.timers;
  const step = current === undefined ? words.nothingLeft : words.step(String(current.number), last);
  const text = current === undefined ? '' : current.type === 'step' ? current.text : current.question;
  return (
    <li className={styles['run']}>
      <div>
        <Link to={places.run(run.run)} className={styles['title']}>
          {run.title}
        </Link>
        <span className={styles['step']}>
          <b>{step}</b> {text}
        </span>
        <small>
          {[
            run.people.map(people.name).join(', '),
            run.place,
            words.since(formats.time(Date.parse(run.started))),
            until === null
              ? null
              : now < until
                ? words.holdsTo(formats.time(until))
                : words.ranOut(formats.time(until)),
            timer === undefined ? null : words.timer(timer.name, formats.time(Date.parse(timer.due))),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      <Link to={places.run(run.run)} className={styles['go']} aria-label={words.goOnWith(run.title)}>
        {words.goOn}
      </Link>
    </li>
  );
}
