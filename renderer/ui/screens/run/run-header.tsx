import { IconClockPause, IconRefresh } from '@tabler/icons-react';
import type { RunState, RunTimer } from '#domain/incident/run.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useNow } from '../../shared/use-now.ts';
import { useWords } from '../../words/words.ts';
import type { RunActions } from './run-actions.ts';
import styles from './run-header.module.css';

interface Props {
  readonly run: RunState;
  readonly actions: RunActions;
}

/** What is being run, and the timers that run with it, soonest first. */
export function RunHeader({ run, actions }: Props) {
  const words = useWords().run;
  const now = useNow(1000);
  return (
    <header className={styles['header']}>
      <div className={styles['title']}>
        <h1>{run.title}</h1>
        {run.place !== null && <p>{run.place}</p>}
      </div>
      {run.timers.length > 0 && (
        <ul className={styles['timers']} aria-label={words.timers}>
          {run.timers.map((timer) => (
            <TimerCard key={timer.event} timer={timer} now={now} onHeard={() => void actions.clearTimer(timer)} />
          ))}
        </ul>
      )}
    </header>
  );
}

interface CardProps {
  readonly timer: RunTimer;
  readonly now: number;
  readonly onHeard: () => void;
}

function TimerCard({ timer, now, onHeard }: CardProps) {
  const words = useWords().run;
  const formats = useFormats();
  const due = Date.parse(timer.due);
  const left = Math.ceil((due - now) / 1000);
  const isOver = left <= 0;
  const Picture = isOver ? IconRefresh : IconClockPause;
  return (
    <li className={`${styles['timer']} ${isOver ? styles['over'] : ''}`}>
      <Picture size={26} stroke={1.9} aria-hidden="true" />
      <div>
        <b>{isOver ? formats.time(due) : formats.countdown(left)}</b>
        <small>
          {isOver
            ? words.late(formats.time(due), formats.duration(-left))
            : `${timer.name}, ${words.due(formats.time(due))}`}
        </small>
      </div>
      {isOver && (
        <Button small onClick={onHeard}>
          {words.timerDone}
        </Button>
      )}
    </li>
  );
}
