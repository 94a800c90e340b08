import { useState } from 'react';
import { type OfferedLog, takeEntries, takeLog } from '#app/log-files.ts';
import type { Ulid } from '#domain/incident/events.ts';
import { useApp } from '../../app-context.ts';
import { useAuthor } from '../../incident/use-incident-file.ts';
import { usePeople } from '../../person/use-people.ts';
import { announce } from '../../shared/announcer.tsx';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import { ConflictList } from './conflict-list.tsx';
import styles from './log-files.module.css';
import { ProblemList } from './problem-list.tsx';

interface Props {
  readonly incident: Ulid | null;
  readonly offered: OfferedLog;
  /** What came of it, in words. */
  readonly onDone: (said: string) => void;
}

const MINUTE = 60_000;

/** What is in a log that was opened: what is new, what is doubtful, what differs; then the press that takes it in. */
export function OfferPanel({ incident, offered, onDone }: Props) {
  const app = useApp();
  const words = useWords().logFiles;
  const formats = useFormats();
  const people = usePeople();
  const by = useAuthor();
  const [join, setJoin] = useState(true);
  const [minutes, setMinutes] = useState<ReadonlyMap<string, string>>(new Map());
  const isEmpty = offered.added.length === 0 && offered.known === 0;
  const offsets = new Map(
    offered.devices.map(({ device, offset }) => {
      const typed = Number(minutes.get(device) ?? offset / MINUTE);
      return [device, Number.isFinite(typed) ? typed * MINUTE : offset] as const;
    }),
  );
  const isAgreed = offered.devices.every(({ device, offset }) => offsets.get(device) === offset);
  const isJoining = join && offered.apart.length > 0;
  const take = async () => {
    if (incident === null) await takeEntries(app, offered);
    else await takeLog(app, { by }, incident, offered, { join, offsets });
    const said = words.taken(formats.number(offered.added.length));
    announce(said);
    onDone(said);
  };
  return (
    <Panel title={words.found(offered.name)} className={styles['offer']}>
      <div className={styles['found']}>
        {isEmpty ? (
          <p role="alert">{words.noLog}</p>
        ) : (
          <ul className={styles['counts']}>
            <li>
              <b>{words.added(formats.number(offered.added.length))}</b>
            </li>
            <li>{words.known(formats.number(offered.known))}</li>
            {offered.refused > 0 && <li>{words.refused(formats.number(offered.refused))}</li>}
          </ul>
        )}
        <ProblemList offered={offered} />
        <ConflictList offered={offered} />
        {offered.apart.map((summary) => (
          <div key={summary.incident} className={styles['apart']}>
            <p>
              {words.apart(
                summary.name === '' ? words.unnamed : summary.name,
                formats.time(Date.parse(summary.declared)),
                people.name(summary.declaredBy),
              )}
            </p>
            <label>
              <input type="checkbox" checked={join} onChange={(event) => setJoin(event.target.checked)} /> {words.join}
            </label>
          </div>
        ))}
        {incident !== null && offered.devices.length > 0 && (
          <fieldset className={styles['clocks']}>
            <legend>{words.clocks}</legend>
            <p>{words.clocksHint}</p>
            {offered.devices.map(({ device, last, offset }) => (
              <label key={device}>
                <span>{words.device(device, formats.time(last))}</span>
                <input
                  inputMode="numeric"
                  aria-label={`${words.minutes}: ${device}`}
                  value={minutes.get(device) ?? String(offset / MINUTE)}
                  onChange={(event) => setMinutes(new Map(minutes).set(device, event.target.value))}
                />
              </label>
            ))}
          </fieldset>
        )}
        <div className={styles['buttons']}>
          {offered.added.length > 0 || isJoining || !isAgreed ? (
            <Button look="primary" onClick={() => void take()}>
              {words.take}
            </Button>
          ) : (
            !isEmpty && <p>{words.nothing}</p>
          )}
          <Button onClick={() => onDone('')}>{words.back}</Button>
        </div>
      </div>
    </Panel>
  );
}
