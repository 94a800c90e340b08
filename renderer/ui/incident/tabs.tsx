import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { places } from '../places.ts';
import { useFormats } from '../shared/formats.ts';
import { useWords } from '../words/words.ts';
import type { OpenIncident } from './incident-context.ts';
import styles from './tabs.module.css';
import { useCallsOf } from './use-calls-of.ts';

/** The five tabs of the incident that is open, with what each counts; the find field beside them. */
export function IncidentTabs({ open, palette }: { readonly open: OpenIncident; readonly palette: ReactNode }) {
  const words = useWords().incident;
  const formats = useFormats();
  const { incident } = open.summary;
  const { file } = open;
  const calls = useCallsOf(file);
  const running = file?.view.runs.filter((run) => run.finished === null).length ?? 0;
  const decisions = file?.state.decisions.filter((one) => one.isOpen).length ?? 0;
  const { pathname } = useLocation();
  const own = file?.view.runs.some((run) => places.run(run.run) === pathname) ?? false;
  const isCurrent = (to: string) => to === (own ? places.incidentTab(incident, 'procedures') : pathname);
  const tabs: readonly [string, string, string | null][] = [
    [places.incident(incident), words.situation, null],
    [places.incidentTab(incident, 'procedures'), words.procedures, formats.number(running)],
    [
      places.incidentTab(incident, 'calls'),
      words.calls,
      calls === null || calls.total === 0 ? null : `${formats.number(calls.reached)}/${formats.number(calls.total)}`,
    ],
    [places.incidentTab(incident, 'decisions'), words.decisions, formats.number(decisions)],
    [places.incidentTab(incident, 'log'), words.log, formats.number(file?.view.events.length ?? 0)],
  ];
  return (
    <div className={styles['bar']}>
      <nav className={styles['tabs']} aria-label={words.tabs}>
        {tabs.map(([to, word, count]) => (
          <Link
            key={to}
            to={to}
            className={styles['tab']}
            {...(isCurrent(to) ? { 'aria-current': 'page' as const } : {})}
          >
            {word}
            {count !== null && <span className={styles['count']}>{count}</span>}
          </Link>
        ))}
        {open.summary.kind === 'incident' && (
          <Link to={places.incidentTab(incident, 'close')} className={styles['close']}>
            {words.close}
          </Link>
        )}
      </nav>
      {palette}
    </div>
  );
}
