import { Link } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import type { DecisionState } from '#domain/incident/decisions.ts';
import { usePeople } from '../../person/use-people.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './glance.module.css';

/** Minutes before its time from which a decision is shown as pressing. */
const SOON = 15;

/** The decisions that wait, by when. */
export function DecideNext({ file, now }: { readonly file: IncidentFile; readonly now: number }) {
  const words = useWords().board;
  const { decisions, summary } = file.state;
  const open = decisions.filter((one) => one.isOpen);
  const toNew = places.incidentTab(summary.incident, 'decisions', 'new');
  return (
    <Panel
      title={words.decideNext}
      className={styles['panel']}
      tools={
        <Link to={toNew} aria-label={words.askNew} aria-keyshortcuts="D" className={styles['key']}>
          <Keys keys={['D']} />
        </Link>
      }
    >
      <ul className={styles['list']}>
        {open.length === 0 && <li className={styles['empty']}>{words.noDecisions}</li>}
        {open.map((decision) => (
          <Line key={decision.decision} decision={decision} incident={summary.incident} now={now} />
        ))}
      </ul>
    </Panel>
  );
}

interface LineProps {
  readonly decision: DecisionState;
  readonly incident: string;
  readonly now: number;
}

function Line({ decision, incident, now }: LineProps) {
  const words = useWords().board;
  const formats = useFormats();
  const people = usePeople();
  const { due, question, asked, made } = decision;
  const left = due === null ? null : Math.ceil((Date.parse(due) - now) / 60_000);
  const isSoon = left !== null && left <= SOON;
  const who = people.name(asked?.of ?? made?.by ?? asked?.by ?? '');
  const when =
    left === null
      ? ''
      : left > 0
        ? isSoon
          ? words.inMinutes(formats.number(left))
          : ''
        : words.minutesLate(formats.number(-left));
  return (
    <li className={isSoon ? styles['due'] : ''}>
      <span className={styles['time']}>{due === null ? '—' : formats.time(Date.parse(due))}</span>
      <div>
        <Link to={places.incidentTab(incident, 'decisions', `open=${decision.decision}`)}>{question}</Link>
        <small>{[made === null ? '' : words.lookAgainAt(made.chosen), who, when].filter(Boolean).join(', ')}</small>
      </div>
    </li>
  );
}
