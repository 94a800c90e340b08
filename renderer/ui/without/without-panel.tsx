import { useEffect, useEffectEvent, useState } from 'react';
import { Link } from 'react-router';
import type { WithoutAll } from '#app/without.ts';
import { useSettings } from '../app-context.ts';
import { places } from '../places.ts';
import { useFormats } from '../shared/formats.ts';
import { isTyping } from '../shared/is-typing.ts';
import { Segmented } from '../shared/segmented.tsx';
import { useWords } from '../words/words.ts';
import styles from './without-panel.module.css';
import { WithoutRow } from './without-row.tsx';

/** For how many hours one can be asked to do without. */
const HOURS = ['2', '4', '8', '24'] as const;
type Hours = (typeof HOURS)[number];

/** "Could we do without it for 2, 4, 8, 24 hours?", worst first; every line leads to what it is made of. */
export function WithoutPanel({ all }: { readonly all: WithoutAll }) {
  const words = useWords().without;
  const formats = useFormats();
  const [hours, setHours] = useState<Hours>('4');
  useHourKeys(hours, setHours);
  const affected = all.answers.filter((answer) => answer.functionsDown.length > 0);
  return (
    <section className={styles['panel']} aria-label={`${words.question} ${words.hours(hours)}`}>
      <div className={styles['head']}>
        <h2>{words.question}</h2>
        <Segmented
          label={words.question}
          value={hours}
          options={HOURS.map((value) => ({ value, label: words.hours(value) }))}
          onChange={setHours}
        />
        <span className={styles['space']} />
        <Link to={places.map}>{words.all(formats.number(all.components.size - all.functions.length))}</Link>
      </div>
      {affected.length === 0 ? (
        <div className={styles['empty']}>
          <p>{words.nothingStops}</p>
          <p>{words.nothingStopsNext}</p>
        </div>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.ifThisFails}</th>
              <th scope="col">{words.itStops}</th>
              <th scope="col">{words.instead}</th>
              <th scope="col">{words.weCanHold}</th>
              <th scope="col" className={styles['tried']}>
                {words.lastTried}
              </th>
              <th scope="col">{words.withoutIt(hours)}</th>
            </tr>
          </thead>
          <tbody>
            {affected.map((answer) => (
              <WithoutRow key={answer.id} answer={answer} all={all} hours={Number(hours)} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** `[` asks for a shorter time, `]` for a longer one. */
function useHourKeys(hours: Hours, setHours: (hours: Hours) => void): void {
  const { singleKeys } = useSettings();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!singleKeys || event.ctrlKey || event.metaKey || isTyping(event)) return;
    const by = event.key === ']' ? 1 : event.key === '[' ? -1 : 0;
    const next = HOURS[HOURS.indexOf(hours) + by];
    if (by !== 0 && next !== undefined) setHours(next);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
