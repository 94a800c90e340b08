import { IconPlayerPlay } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import type { FallbackRun } from '#domain/incident/fallback-runs.ts';
import type { FunctionNow } from '#domain/incident/functions-now.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import styles from './function-table.module.css';
import { FUNCTION_ACT } from './use-board-keys.ts';
import type { Names } from './use-names.ts';
import { useStart } from './use-start.ts';

interface Props {
  readonly one: FunctionNow;
  readonly file: IncidentFile;
  readonly names: Names;
  readonly isHot: boolean;
}

/** What we do instead: what runs, what can be started now, or that there is nothing and somebody has to decide. */
export function FunctionAct({ one, file, names, isHot }: Props) {
  const words = useWords().board;
  const start = useStart();
  const { status, held, isCovered, runs, offered, blocked, toStart } = one;
  if (status === 'unknown' || status === 'up') return <div />;
  const running = held?.by[0] ?? runs.find(({ phase }) => phase === 'starting');
  if (running !== undefined && (isCovered || toStart.length === 0))
    return <Running running={running} isHeld={held !== null} />;
  const fallback = (toStart[0] ?? offered[0])?.fallback;
  if (fallback !== undefined) {
    return (
      <div>
        <Button
          small
          className={`${styles['act']} ${isHot ? styles['go'] : ''}`}
          {...{ [FUNCTION_ACT]: '' }}
          onClick={() => void start(names.textOf(fallback))}
        >
          <span>
            <span className="visually-hidden">{`${words.start} `}</span>
            {names.titleOf(fallback)}
            {toStart.length === 0 && <small>{words.helpsOnly}</small>}
          </span>
        </Button>
      </div>
    );
  }
  const by = [...new Set(blocked.flatMap((each) => each.blockedBy))].map(names.component).join(', ');
  return (
    <div>
      <Link
        to={places.incidentTab(file.state.summary.incident, 'decisions', `new=${one.component.id}`)}
        className={styles['none']}
        {...{ [FUNCTION_ACT]: '' }}
      >
        <b>{by === '' ? words.noFallback : words.blockedBy(by)}</b>
        <span>
          {words.decideWhat}
          <span className="visually-hidden">{`: ${one.component.name}`}</span>
        </span>
      </Link>
    </div>
  );
}

function Running({ running, isHeld }: { readonly running: FallbackRun; readonly isHeld: boolean }) {
  const words = useWords().board;
  const { run } = running;
  const current = run.items.find(({ item }) => item.key === run.current)?.item.number;
  const last = run.text.procedure.items.at(-1)?.number;
  return (
    <Link to={places.run(run.run)} className={styles['running']} {...{ [FUNCTION_ACT]: '' }}>
      {isHeld ? (
        <StatusMark status="fallback" size={17} />
      ) : (
        <IconPlayerPlay size={17} stroke={1.9} aria-hidden="true" />
      )}
      <span>{current === undefined || last === undefined ? run.title : words.runAt(run.title, current, last)}</span>
    </Link>
  );
}
