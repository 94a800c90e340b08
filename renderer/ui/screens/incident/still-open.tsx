import { Link } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import { finishRun } from '#app/runs.ts';
import { useApp } from '../../app-context.ts';
import { useCallsOf } from '../../incident/use-calls-of.ts';
import { useAuthor } from '../../incident/use-incident-file.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './runs.module.css';
import { useNames } from './use-names.ts';

/** Everything that would be left lying: runs, decisions, calls, what was put off, what is still down. */
export function StillOpen({ file }: { readonly file: IncidentFile }) {
  const app = useApp();
  const by = useAuthor();
  const words = useWords().closing;
  const formats = useFormats();
  const names = useNames(file);
  const calls = useCallsOf(file);
  const { state, view } = file;
  const { incident } = state.summary;
  const runs = view.runs.filter((run) => run.finished === null);
  const decisions = state.decisions.filter((one) => one.isOpen);
  const parked = [...state.parked.values()].filter(({ until }) => Date.parse(until) > app.now());
  const down = [...state.marks.values()].filter((mark) => mark.state === 'down' || mark.state === 'degraded');
  const trees = calls?.running ?? [];
  const isClear = runs.length + decisions.length + parked.length + down.length + trees.length === 0;
  return (
    <Panel title={words.stillOpen}>
      {isClear && <p className={styles['empty']}>{words.nothingOpen}</p>}
      <ul>
        {runs.map((run) => (
          <li key={run.run} className={styles['run']}>
            <div>
              <Link to={places.run(run.run)} className={styles['title']}>
                {run.title}
              </Link>
              <small>{words.run}</small>
            </div>
            <Button
              small
              aria-label={words.endIt(run.title)}
              onClick={() => void finishRun(app, { by }, run, 'done', null)}
            >
              {words.end}
            </Button>
            <Button
              small
              aria-label={words.handOverIt(run.title)}
              onClick={() => void finishRun(app, { by }, run, 'handed-over', null)}
            >
              {words.handOver}
            </Button>
          </li>
        ))}
        {decisions.map(({ decision, question }) => (
          <Line
            key={decision}
            to={places.incidentTab(incident, 'decisions', `open=${decision}`)}
            text={question}
            sort={words.decision}
          />
        ))}
        {trees.map(({ id, name }) => (
          <Line key={id} to={places.incidentTab(incident, 'calls')} text={name} sort={words.tree} />
        ))}
        {down.map((mark) => (
          <Line
            key={mark.event}
            to={places.incident(incident)}
            text={names.component(mark.subject)}
            sort={words.stillDown(formats.time(Date.parse(mark.since)))}
          />
        ))}
        {parked.map(({ what, until }) => (
          <Line
            key={what}
            to={places.incident(incident)}
            text={what.startsWith('component:') ? names.component(what.slice('component:'.length)) : words.decision}
            sort={words.parked(formats.time(Date.parse(until)))}
          />
        ))}
      </ul>
    </Panel>
  );
}

function Line({ to, text, sort }: { readonly to: string; readonly text: string; readonly sort: string }) {
  return (
    <li className={styles['run']}>
      <div>
        <Link to={to} className={styles['title']}>
          {text}
        </Link>
        <small>{sort}</small>
      </div>
    </li>
  );
}
