import { useState } from 'react';
import { daysBetween } from '#domain/freshness/days.ts';
import { planLinkOf } from '#domain/freshness/dead-ends.ts';
import type { Action, IsoDate } from '#domain/plan/model.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { ThingLink } from '../../things/thing-link.tsx';
import { useWords } from '../../words/words.ts';
import styles from './exercises.module.css';
import { intoView } from './marked.ts';

interface Props {
  readonly actions: readonly Action[];
  readonly marked: string | null;
  readonly day: IsoDate;
}

/** What is to be mended, the latest first; what is done folds away. */
export function ActionList({ actions, marked, day }: Props) {
  const words = useWords().exercises;
  const formats = useFormats();
  const open = actions.filter((it) => it.state === 'open').sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
  const over = actions.filter((it) => it.state !== 'open');
  const [isShown, setShown] = useState(over.some((it) => it.id === marked));
  return (
    <Panel title={words.actions} tools={<span>{formats.number(open.length)}</span>}>
      {open.length === 0 && <p className={styles['none']}>{words.actionsNone}</p>}
      <ul className={styles['list']}>
        {open.map((action) => (
          <Line key={action.id} action={action} isMarked={action.id === marked} day={day} />
        ))}
        {isShown && over.map((it) => <Line key={it.id} action={it} isMarked={it.id === marked} day={day} />)}
      </ul>
      {!isShown && over.length > 0 && (
        <Button look="link" className={styles['more']} onClick={() => setShown(true)}>
          {words.showDone(formats.number(over.length))}
        </Button>
      )}
    </Panel>
  );
}

interface LineProps {
  readonly action: Action;
  readonly isMarked: boolean;
  readonly day: IsoDate;
}

function Line({ action, isMarked, day }: LineProps) {
  const words = useWords().exercises;
  const about = action.about === null ? null : planLinkOf(action.about);
  return (
    <li className={isMarked ? styles['marked'] : ''} ref={isMarked ? intoView : null}>
      <b>{action.title}</b>
      <span className={styles['when']}>
        <When action={action} day={day} />
        {action.owner === null ? words.nobody : <ThingLink kind="contact" id={action.owner} />}
      </span>
      {about !== null && (
        <small>
          <ThingLink kind={about.kind} id={about.id} />
        </small>
      )}
      {action.note !== null && <small>{action.note}</small>}
    </li>
  );
}

function When({ action, day }: { readonly action: Action; readonly day: IsoDate }) {
  const words = useWords().exercises;
  const formats = useFormats();
  if (action.state === 'done') return <span>{words.done(formats.dateOrNull(action.doneOn))}</span>;
  if (action.state === 'dropped') return <span>{words.dropped}</span>;
  if (action.due === null) return <span>{words.noDue}</span>;
  if (action.due >= day) return <span>{words.due(formats.date(action.due))}</span>;
  return (
    <b className={styles['pastDay']}>
      <StatusMark status="degraded" size={16} /> {words.late(formats.number(daysBetween(action.due, day)))}
    </b>
  );
}
