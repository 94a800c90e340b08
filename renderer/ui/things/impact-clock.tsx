import { Link } from 'react-router';
import type { PlanMap } from '#app/plan-map.ts';
import type { ClockTime } from '#domain/impact/clock.ts';
import { places } from '../places.ts';
import { useFormats } from '../shared/formats.ts';
import { useWords } from '../words/words.ts';
import { ComponentLinks } from './component-links.tsx';
import styles from './impact-clock.module.css';
import { ThingLinks } from './thing-link.tsx';

interface Props {
  readonly plan: PlanMap;
  readonly clock: readonly ClockTime[];
  /** What fails: how many are down leads to the list of them. */
  readonly of: string;
}

/** What falls when: at 0, 2, 8, 24 and 72 hours what is down, and what has been passed since the time before. */
export function ImpactClock({ plan, clock, of: failed }: Props) {
  const words = useWords().functions;
  const formats = useFormats();
  return (
    <table className={styles['clock']}>
      <thead>
        <tr>
          <th scope="col">{words.clockAfter}</th>
          <th scope="col">{words.clockDown}</th>
          <th scope="col">{words.clockTarget}</th>
          <th scope="col">{words.clockLimit}</th>
          <th scope="col">{words.clockSpent}</th>
        </tr>
      </thead>
      <tbody>
        {clock.map((time, at) => {
          const before = clock[at - 1];
          const fresh = (of: (one: ClockTime) => readonly string[]) => {
            const known = new Set(before === undefined ? [] : of(before));
            return of(time).filter((id) => !known.has(id));
          };
          return (
            <tr key={time.at}>
              <th scope="row">{words.hours(String(time.at / 3600))}</th>
              <td className={styles['count']}>
                <Link to={places.whatIfList([failed])} aria-label={words.downAt(formats.number(time.down.length))}>
                  {formats.number(time.down.length)}
                </Link>
              </td>
              <td>
                <Few plan={plan} ids={fresh((one) => one.pastTarget)} all={places.whatIfList([failed])} />
              </td>
              <td>
                <Few plan={plan} ids={fresh((one) => one.pastLimit)} all={places.whatIfList([failed])} />
              </td>
              <td>
                <ThingLinks
                  kind="procedure"
                  ids={fresh((one) => one.pastSustain.map(({ procedure }) => String(procedure.id)))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Functions that a cell names; the list has them all. */
const MOST = 8;

interface FewProps {
  readonly plan: PlanMap;
  readonly ids: readonly string[];
  /** Where all of them are. */
  readonly all: string;
}

function Few({ plan, ids, all }: FewProps) {
  const words = useWords().functions;
  const formats = useFormats();
  return (
    <>
      <ComponentLinks plan={plan} ids={ids.slice(0, MOST)} />
      {ids.length > MOST && <Link to={all}>{words.more(formats.number(ids.length - MOST))}</Link>}
    </>
  );
}
