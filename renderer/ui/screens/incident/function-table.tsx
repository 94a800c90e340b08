import type { IncidentFile } from '#app/incident-file.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import { FunctionRow } from './function-row.tsx';
import styles from './function-table.module.css';
import { timeAxis } from './time-axis.ts';
import type { Board } from './use-board.ts';
import type { Names } from './use-names.ts';

interface Props {
  readonly file: IncidentFile;
  readonly board: Board;
  readonly names: Names;
}

/** The functions that are hit, by time left, on one clock; before anything is down, all of them, as not known. */
export function FunctionTable({ file, board, names }: Props) {
  const words = useWords().board;
  const formats = useFormats();
  const { hit, functions, now, next } = board;
  const shown = hit.length === 0 ? functions : hit;
  const axis = timeAxis(hit, now);
  const others = hit.length === 0 ? [] : functions.filter((one) => !hit.includes(one));
  const hot = 'of' in next ? next.of : null;
  return (
    <section className={styles['table']} aria-labelledby="functions-hit">
      <div className={`${styles['grid']} ${styles['head']}`}>
        <h2 id="functions-hit">
          {hit.length === 0 ? words.noneHit : words.hit(formats.number(hit.length), formats.number(functions.length))}
        </h2>
        <span>{words.timeLeft}</span>
        <div className={styles['axis']} aria-hidden="true">
          <span className={styles['nowLabel']} style={{ left: `clamp(24px, ${axis.at(now)}%, calc(100% - 24px))` }}>
            {formats.time(now)}
          </span>
          {axis.hours.map((hour) => (
            <span key={hour} style={{ left: `${axis.at(hour)}%` }}>
              {formats.time(hour).slice(0, 2)}
            </span>
          ))}
        </div>
        <span>{words.instead}</span>
      </div>
      <ul className={styles['rows']}>
        {shown.map((one) => (
          <FunctionRow key={one.component.id} {...{ one, file, axis, names, now }} isHot={one === hot} />
        ))}
        {others.length > 0 && (
          <li className={styles['others']}>
            {words.othersNotHit(others.map(({ component }) => component.name).join(', '))}
          </li>
        )}
      </ul>
      <Legend />
    </section>
  );
}

function Legend() {
  const words = useWords().board;
  return (
    <p className={styles['legend']} aria-hidden="true">
      <span>
        <i className={styles['gone']} />
        {words.downSoFar}
      </span>
      <span>
        <i className={styles['target']} />
        {words.target}
      </span>
      <span>
        <i className={styles['late']} />
        {words.late}
      </span>
      <span>
        <i className={styles['limit']} />
        {words.limit}
      </span>
      <span>
        <i className={styles['held']} />
        {words.heldByFallback}
      </span>
    </p>
  );
}
