import { useMemo, useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { orderEvents } from '#domain/incident/log.ts';
import { foldText } from '#domain/search/fold.ts';
import { lineOf } from '../../log/log-line.ts';
import { useLogNames } from '../../log/use-log-names.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { Segmented } from '../../shared/segmented.tsx';
import { useWords } from '../../words/words.ts';
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

/** How many lines are shown at once: more come on request. */
const PAGE = 150;

/** Every entry, newest first, filtered by words and by sort; what was withdrawn stays, struck through, with who and when. */
export function LogTable({ file }: { readonly file: IncidentFile }) {
  const words = useWords();
  const formats = useFormats();
  const names = useLogNames(file);
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<Sort>('all');
  const [most, setMost] = useState(PAGE);
  const { events, runs } = file.view;
  const corrections = useMemo(() => correctionsIn(events), [events]);
  const found = useMemo(() => {
    const wanted = foldText(typed).trim();
    return [...orderEvents(events)]
      .reverse()
      .filter((event) => sort === 'all' || SORTS[sort].test(event.type))
      .map((event) => ({ event, line: lineOf(event, runs, words.log, names) }))
      .filter(
        ({ event, line }) => wanted === '' || foldText(`${line.text} ${names.person(event.by)}`).includes(wanted),
      );
  }, [events, runs, words, names, typed, sort]);
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
      <ol className={styles['list']}>
        {found.slice(0, most).map(({ event, line }) => (
          <LogRow
            key={event.hash}
            file={file}
            event={event}
            line={line}
            correction={corrections.get(event.id) ?? null}
          />
        ))}
      </ol>
      {found.length === 0 && <p className={styles['empty']}>{words.incidentLog.nothing}</p>}
      {found.length > most && (
        <Button small className={styles['more']} onClick={() => setMost(most + PAGE)}>
          {words.incidentLog.more(formats.number(found.length - most))}
        </Button>
      )}
    </Panel>
  );
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
