import { useMemo, useState } from 'react';
import type { IncidentView } from '#app/runs.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { correctedIds, orderEvents } from '#domain/incident/log.ts';
import type { RunState } from '#domain/incident/run.ts';
import { declaredApart, labelsOf } from '#domain/log/join.ts';
import { type People, usePeople } from '../person/use-people.ts';
import { useFormats } from '../shared/formats.ts';
import { Panel } from '../shared/panel.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { VirtualList } from '../shared/virtual-list.tsx';
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
  const people = usePeople();
  const { events, runs } = view;
  const withdrawn = useMemo(() => correctedIds(events), [events]);
  const labelOf = useMemo(() => labelsOf(declaredApart(events)), [events]);
  const found = useMemo(
    () =>
      orderEvents(events)
        .filter((event) => shown === 'all' || lineOf(event, runs, words.log, names).run === run.run)
        .reverse(),
    [events, runs, words, names, shown, run.run],
  );
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
      {found.length === 0 ? (
        <p className={styles['empty']}>{words.run.logEmpty}</p>
      ) : (
        <VirtualList
          label={words.run.log}
          items={found}
          keyOf={({ hash }) => hash}
          rowHeight={56}
          isForReading
          row={(event) => {
            const line = lineOf(event, runs, words.log, names);
            return (
              <Line
                event={event}
                line={line}
                label={labelOf(event)}
                people={people}
                isOwn={line.run === run.run}
                isWithdrawn={withdrawn.has(event.id)}
              />
            );
          }}
        />
      )}
    </Panel>
  );
}

interface LineProps {
  readonly event: LogEvent;
  readonly line: LogLine;
  readonly label: string | null;
  readonly people: People;
  readonly isOwn: boolean;
  readonly isWithdrawn: boolean;
}

function Line({ event, line, label, people, isOwn, isWithdrawn }: LineProps) {
  const formats = useFormats();
  const at = event.happened ?? event.at;
  return (
    <div className={`${styles['line']} ${isOwn ? styles['own'] : ''}`}>
      <time dateTime={at}>{formats.time(Date.parse(at))}</time>
      <div>
        {isWithdrawn ? <s>{line.text}</s> : line.text}
        <small>{[people.initials(event.by), line.where, label].filter(Boolean).join(', ')}</small>
      </div>
    </div>
  );
}
