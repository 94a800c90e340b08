import { Link } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import type { FunctionNow } from '#domain/incident/functions-now.ts';
import { usePeople } from '../../person/use-people.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import { FunctionAct } from './function-act.tsx';
import styles from './function-table.module.css';
import { functionText } from './function-words.ts';
import type { TimeAxis } from './time-axis.ts';
import type { Names } from './use-names.ts';

interface Props {
  readonly one: FunctionNow;
  readonly file: IncidentFile;
  readonly axis: TimeAxis;
  readonly names: Names;
  readonly now: number;
  /** The one that Next is about. */
  readonly isHot: boolean;
}

/** A function: how it is, how long is left, on the shared clock, and what we do instead. */
export function FunctionRow({ one, file, axis, names, now, isHot }: Props) {
  const words = useWords().board;
  const formats = useFormats();
  const people = usePeople();
  const { component, status, standing } = one;
  const text = functionText(one, { words, names, formats, now, person: people.name });
  return (
    <li className={`${styles['grid']} ${styles['row']} ${isHot ? styles['hot'] : ''}`}>
      <div className={styles['function']}>
        <StatusMark status={status} seen={standing.seen || status === 'fallback'} size={20} />
        <span>
          <Link to={places.thing('component', component.id)}>{component.name}</Link>
          <span className="visually-hidden">{` (${words.states[status]})`}</span>
          <small>
            {component.tier !== null && <span className={styles['tier']}>{words.tier(String(component.tier))}</span>}{' '}
            {text}
          </small>
        </span>
      </div>
      <TimeLeft one={one} now={now} />
      <Bars one={one} axis={axis} now={now} />
      <FunctionAct one={one} file={file} names={names} isHot={isHot} />
    </li>
  );
}

function TimeLeft({ one: { deadline, status }, now }: { readonly one: FunctionNow; readonly now: number }) {
  const words = useWords().board;
  const formats = useFormats();
  if (deadline === null) {
    return (
      <div className={styles['left']}>
        {status === 'unknown' || status === 'up' ? null : <small>{words.noClock}</small>}
      </div>
    );
  }
  const time = formats.time(deadline.at);
  const left = deadline.at - now;
  const length = formats.duration(Math.max(60, Math.ceil(Math.abs(left) / 60_000) * 60));
  return (
    <div className={styles['left']}>
      <b className={left > 0 ? '' : styles['past']}>{left > 0 ? length : `− ${length}`}</b>
      <small>{left > 0 ? words.to[deadline.kind](time) : words.was[deadline.kind](time)}</small>
    </div>
  );
}

/** The same in a picture; everything in it is said beside it. */
function Bars({ one, axis, now }: { readonly one: FunctionNow; readonly axis: TimeAxis; readonly now: number }) {
  const { downAt, target, limit, held, status } = one;
  const bar = (from: number, to: number) => ({ left: `${axis.at(from)}%`, width: `${axis.at(to) - axis.at(from)}%` });
  const isShown = (ms: number | null): ms is number => ms !== null && ms >= axis.from && ms <= axis.to;
  return (
    <div className={styles['bars']} aria-hidden="true">
      {downAt !== null && status !== 'fallback' && (target ?? limit) !== null && (
        <>
          <i className={styles['base']} style={bar(downAt, limit ?? axis.to)} />
          {target !== null && <i className={styles['late']} style={bar(target, limit ?? axis.to)} />}
          <i className={styles['gone']} style={bar(downAt, Math.max(downAt, now))} />
          {isShown(target) && <u className={styles['target']} style={{ left: `${axis.at(target)}%` }} />}
          {isShown(limit) && <u className={styles['limit']} style={{ left: `${axis.at(limit)}%` }} />}
        </>
      )}
      {status === 'fallback' && held !== null && (
        <i
          className={styles['held']}
          style={bar(Math.min(...held.by.map(({ startedAt }) => startedAt)), held.until ?? axis.to)}
        />
      )}
      <u className={styles['now']} style={{ left: `${axis.at(now)}%` }} />
    </div>
  );
}
