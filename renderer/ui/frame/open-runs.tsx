import { IconPlayerPlay } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { Link, useLocation } from 'react-router';
import { openIncidents } from '#app/runs.ts';
import type { RunState } from '#domain/incident/run.ts';
import { useApp } from '../app-context.ts';
import { places } from '../places.ts';
import { useWords } from '../words/words.ts';
import styles from './open-runs.module.css';

/** What is being run, on every screen but its own: one press leads back to the step at which it stands. */
export function OpenRuns() {
  const app = useApp();
  const words = useWords().frame;
  const { pathname } = useLocation();
  const views = useLiveQuery(() => openIncidents(app), [app]);
  const runs = (views ?? [])
    .flatMap((view) => view.runs)
    .filter((run) => run.finished === null && places.run(run.run) !== pathname);
  if (runs.length === 0) return null;
  return (
    <nav className={styles['strip']} aria-label={words.openRuns}>
      <span className={styles['label']}>{words.openRuns}</span>
      {runs.map((run) => (
        <Link key={run.run} to={places.run(run.run)} className={styles['run']}>
          <IconPlayerPlay size={15} stroke={1.9} aria-hidden="true" />
          <b>{run.title}</b> <span>{stepOf(run, words)}</span>
        </Link>
      ))}
    </nav>
  );
}

function stepOf(run: RunState, words: ReturnType<typeof useWords>['frame']): string {
  const current = run.items.find((state) => state.item.key === run.current)?.item;
  return current === undefined ? words.runOver : words.runAt(String(current.number));
}
