import { useLiveQuery } from 'dexie-react-hooks';
import { Link } from 'react-router';
import { openIncidents } from '#app/runs.ts';
import type { RunState } from '#domain/incident/run.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './now.module.css';

/** Runs that are open, with the step at which each stands. Nothing is shown when none is. */
export function OpenDrills() {
  const app = useApp();
  const words = useWords().now;
  const views = useLiveQuery(() => openIncidents(app), [app]);
  const runs = (views ?? []).flatMap((view) => view.runs).filter((run) => run.finished === null);
  if (runs.length === 0) return null;
  return (
    <Panel title={words.running}>
      <ul className={styles['runs']}>
        {runs.map((run) => (
          <OpenRun key={run.run} run={run} />
        ))}
      </ul>
    </Panel>
  );
}

function OpenRun({ run }: { readonly run: RunState }) {
  const words = useWords().now;
  const formats = useFormats();
  const current = run.items.find((state) => state.item.key === run.current)?.item;
  const last = run.text.procedure.items.at(-1);
  return (
    <li>
      <div>
        <b>{run.title}</b>
        <small>
          {current === undefined ? words.runDone : words.runStep(current.number, last?.number ?? current.number)}
          {', '}
          {words.started(formats.time(Date.parse(run.started)))}
        </small>
      </div>
      <Link to={places.run(run.run)} aria-label={`${words.goOn}: ${run.title}`}>
        {words.goOn}
      </Link>
    </li>
  );
}
