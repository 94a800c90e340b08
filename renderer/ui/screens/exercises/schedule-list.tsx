import { planLinkOf } from '#domain/freshness/dead-ends.ts';
import { dayOf } from '#domain/plan/dates.ts';
import type { IsoDate, ScheduleEntry } from '#domain/plan/model.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { ThingLink, ThingLinks } from '../../things/thing-link.tsx';
import { useWords } from '../../words/words.ts';
import styles from './exercises.module.css';
import { intoView } from './marked.ts';

interface Props {
  /** By date. */
  readonly entries: readonly ScheduleEntry[];
  readonly marked: string | null;
  readonly day: IsoDate;
}

/** Exercises and reviews to come, and those whose day has passed. */
export function ScheduleList({ entries, marked, day }: Props) {
  const words = useWords().exercises;
  const formats = useFormats();
  return (
    <Panel title={words.schedule}>
      {entries.length === 0 && <p className={styles['none']}>{words.scheduleNone}</p>}
      <ul className={styles['list']}>
        {entries.map((entry) => {
          const isPast = (dayOf(entry.on) ?? '') < day;
          const isMarked = entry.id === marked;
          return (
            <li key={entry.id} className={isMarked ? styles['marked'] : ''} ref={isMarked ? intoView : null}>
              <b className={isPast ? styles['pastDay'] : ''}>
                {formats.moment(entry.on)}
                {isPast && `, ${words.past}`}
              </b>
              <span>
                {entry.scenario !== null ? `${words.exercise}: ` : `${words.review}: `}
                <Subject entry={entry} />
              </span>
              {entry.note !== null && <small>{entry.note}</small>}
              {entry.with.length > 0 && (
                <small>
                  <ThingLinks kind="contact" ids={entry.with} />
                </small>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function Subject({ entry }: { readonly entry: ScheduleEntry }) {
  if (entry.scenario !== null) return <ThingLink kind="scenario" id={entry.scenario} />;
  const link = entry.review === null ? null : planLinkOf(entry.review);
  return link === null ? entry.review : <ThingLink kind={link.kind} id={link.id} />;
}
