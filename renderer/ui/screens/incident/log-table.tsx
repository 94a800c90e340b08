import { useDeferredValue, useMemo, useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { orderEvents } from '#domain/incident/log.ts';
import { labelsOf } from '#domain/log/join.ts';
import { foldText } from '#domain/search/fold.ts';
import { type LogNames, lineOf } from '../../log/log-line.ts';
import { useLogNames } from '../../log/use-log-names.ts';
import { usePeople } from '../../person/use-people.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { Segmented } from '../../shared/segmented.tsx';
import { VirtualList } from '../../shared/virtual-list.tsx';
import { useWords, type Words } from '../../words/words.ts';
import { JoinedNote } from './joined-note.tsx';
import { LogRow } from './log-row.tsx';
import styles from './log-table.module.css';

type Sort = 'all' | 'said' | 'marks' | 'decisions' | 'calls' | 'steps';

const SORTS: Readonly<Record<Exclude<Sort, 'all'>, RegExp>> = {
  said: /^(note|fact|observation)\./,
  marks: /^component\./,
  decisions: /^(decision|role)\./,
  calls: /^(call|call-tree|contact|message)\./,
  steps: /^(procedure|step|branch|timer|help)\./,
};

/** Every entry, newest first, filtered by words and by sort; what was withdrawn stays, struck through, with who and when. */
export function LogTable({ file }: { readonly file: IncidentFile }) {
  const words = useWords();
  const formats = useFormats();
  const names = useLogNames(file);
  const people = usePeople(file.edition);
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<Sort>('all');
  const [correcting, setCorrecting] = useState<string | null>(null);
  const { events, runs } = file.view;
  const corrections = useMemo(() => correctionsIn(events), [events]);
  const labelOf = useMemo(() => labelsOf(file.apart), [file.apart]);
  const textOf = useFoldedTexts(file, words.log, names);
  // A long log is searched after what was typed is on the screen.
  const wanted = foldText(useDeferredValue(typed)).trim();
  const found = useMemo(
    () =>
      orderEvents(events)
        .filter((event) => sort === 'all' || SORTS[sort].test(event.type))
        .filter((event) => wanted === '' || textOf(event).includes(wanted))
        .reverse(),
    [events, wanted, sort, textOf],
  );
  return (
    <Panel
      title={words.incidentLog.entries(formats.number(found.length))}
      className={styles['panel']}
      tools={
        <div className={styles['tools']}>
          <input
            type="search"
            aria-label={words.incidentLog.filter}
            placeholder={words.incidentLog.filter}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Segmented
            small
            label={words.incidentLog.sort}
            value={sort}
            options={(['all', 'said', 'marks', 'decisions', 'calls', 'steps'] as const).map((value) => ({
              value,
              label: words.incidentLog.sorts[value],
            }))}
            onChange={setSort}
          />
        </div>
      }
    >
      <JoinedNote file={file} />
      {found.length === 0 ? (
        <p className={styles['empty']}>{words.incidentLog.nothing}</p>
      ) : (
        <div className={styles['rows']}>
          <VirtualList
            label={words.incidentLog.title}
            items={found}
            keyOf={({ hash }) => hash}
            rowHeight={64}
            isForReading
            pinned={correcting === null ? null : found.findIndex(({ hash }) => hash === correcting)}
            row={(event) => (
              <LogRow
                file={file}
                event={event}
                line={lineOf(event, runs, words.log, names)}
                correction={corrections.get(event.id) ?? null}
                label={labelOf(event)}
                names={names}
                people={people}
                isCorrecting={correcting === event.hash}
                onCorrect={(isOn) => setCorrecting(isOn ? event.hash : null)}
              />
            )}
          />
        </div>
      )}
    </Panel>
  );
}

/** What an entry is found by: remembered where it says the same whatever is added to the log. */
function useFoldedTexts({ view: { runs } }: IncidentFile, words: Words['log'], names: LogNames) {
  const known = useMemo(() => ({ words, names, texts: new WeakMap<LogEvent, string>() }), [words, names]);
  return useMemo(() => {
    const made = (event: LogEvent) =>
      foldText(`${lineOf(event, runs, known.words, known.names).text} ${known.names.person(event.by)}`);
    return (event: LogEvent) => {
      if ('run' in event.data) return made(event);
      const text = known.texts.get(event) ?? made(event);
      known.texts.set(event, text);
      return text;
    };
  }, [known, runs]);
}

/** The last correction of each entry. */
function correctionsIn(events: readonly LogEvent[]): ReadonlyMap<string, LogEvent> {
  const found = new Map<string, LogEvent>();
  for (const event of orderEvents(events)) {
    const corrects = event.data['corrects'];
    if (event.type === 'event.corrected' && typeof corrects === 'string') found.set(corrects, event);
  }
  return found;
}
