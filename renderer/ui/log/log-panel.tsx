import { useState } from 'react';
import type { IncidentView } from '#app/runs.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { correctedIds, orderEvents } from '#domain/incident/log.ts';
import type { RunState } from '#domain/incident/run.ts';
import { usePeople } from '../person/use-people.ts';
import { useFormats } from '../shared/formats.ts';
import { Panel } from '../shared/panel.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { useWords } from '../words/words.ts';
import { type LogLine, lineOf } from './log-line.ts';
import styles from './log-panel.module.css';
import { useOpenLogNames } from './use-log-names.ts';

interface Props {
  readonly view: IncidentView;
  /** The run whose lines are marked, and to which the list can be narrowed. */
  readonly run: RunState;
}

/** The log, newest first; what was withdrawn stays, struck through. */
export function LogPanel({ view, run }: Props) {
  const words = useWords();
  const [shown, setShown] = useState<'all' | 'this'>('all');
  const names = useOpenLogNames();
  const withdrawn = correctedIds(view.events);
  const lines = [...orderEvents(view.events)]
    .reverse()
    .map((event) => ({ event, line: lineOf(event, view.runs, words.log, names) }))
    .filter(({ line }) => shown === 'all' || line.run === run.run);
  return (
    <Panel
      title={words.run.log}
      className={styles['panel']}
      tools={
        <Segmented
          small
          label={words.run.log}
          value={shown}
          options={[
            { value: 'all', label: words.run.logAll },
            { value: 'this', label: words.run.logThis },
          ]}
          onChange={setShown}
        />
      }
    >
      <ul className={styles['list']}>
        {lines.length === 0 && <li className={styles['empty']}>{words.run.logEmpty}</li>}
        {lines.map(({ event, line }) => (
          <Line
            key={event.hash}
            event={event}
            line={line}
            isOwn={line.run === run.run}
            isWithdrawn={withdrawn.has(event.id)}
          />
        ))}
      </ul>
    </Panel>
  );
}

interface LineProps {
  readonly event: LogEvent;
  readonly line: LogLine;
  readonly isOwn: boolean;
  readonly isWithdrawn: boolean;
}

function Line({ event, line, isOwn, isWithdrawn }: LineProps) {
  const formats = useFormats();
  const people = usePeople();
  const at = event.happened ?? event.at;
  return (
    <li className={`${styles['line']} ${isOwn ? styles['own'] : ''}`}>
      <time dateTime={at}>{formats.time(Date.parse(at))}</time>
      <div>
        {isWithdrawn ? <s>{line.text}</s> : line.text}
        <small>{[people.initials(event.by), line.where].filter(Boolean).join(', ')}</small>
      </div>
    </li>
  );
}
