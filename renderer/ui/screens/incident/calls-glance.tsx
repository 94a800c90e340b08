import { Link } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import { useCallsOf } from '../../incident/use-calls-of.ts';
import { usePeople } from '../../person/use-people.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './glance.module.css';

/** How far the calls are, and who is called next. */
export function CallsGlance({ file }: { readonly file: IncidentFile }) {
  const words = useWords().board;
  const formats = useFormats();
  const people = usePeople();
  const calls = useCallsOf(file);
  const to = places.incidentTab(file.state.summary.incident, 'calls');
  const title =
    calls === null || calls.total === 0
      ? words.calls
      : words.callsReached(formats.number(calls.reached), formats.number(calls.total));
  const next = calls?.next ?? null;
  return (
    <Panel
      title={title}
      className={`${styles['panel']} ${styles['whole']}`}
      tools={
        <Link to={to} aria-label={words.toCalls} aria-keyshortcuts="C" className={styles['key']}>
          <Keys keys={['C']} />
        </Link>
      }
    >
      {calls !== null && calls.total > 0 && (
        <div className={styles['bars']} aria-hidden="true">
          {Array.from({ length: Math.min(calls.total, 40) }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            <i key={index} className={barOf(index, calls.reached, next !== null)} />
          ))}
        </div>
      )}
      <p className={styles['text']}>
        {next === null ? (
          <Link to={to}>{calls !== null && calls.running.length > 0 ? words.callsDone : words.callsNone}</Link>
        ) : (
          <>
            {words.callNext(people.name(next.rings), next.tryNumber)}
            {next.person !== next.rings && ` ${words.callFor(people.name(next.person))}`}
            {next.dueAt !== null && ` ${words.callAt(formats.time(next.dueAt))}`}
          </>
        )}
      </p>
    </Panel>
  );
}

function barOf(index: number, reached: number, isCalling: boolean): string {
  if (index < reached) return styles['reached'] ?? '';
  return index === reached && isCalling ? (styles['calling'] ?? '') : '';
}
