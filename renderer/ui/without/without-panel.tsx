import { type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';
import type { WithoutAll } from '#app/without.ts';
import { places } from '../places.ts';
import { Button } from '../shared/button.tsx';
import { useFormats } from '../shared/formats.ts';
import { Segmented } from '../shared/segmented.tsx';
import { useAddressWord } from '../shared/use-filter.ts';
import { useWords } from '../words/words.ts';
import { HOURS, useRowKeys } from './use-row-keys.ts';
import styles from './without-panel.module.css';
import { WithoutRow } from './without-row.tsx';

/** Lines that are in the page at first: a table of thousands is not read to its end. */
const FIRST = 40;

interface Props {
  readonly all: WithoutAll;
  /** What stands below the table. */
  readonly foot?: ReactNode;
}

/** "Could we do without it for 2, 4, 8, 24 hours?", worst first; every line leads to what it is made of. */
export function WithoutPanel({ all, foot }: Props) {
  const words = useWords().without;
  const formats = useFormats();
  const heading = useId();
  const [asked, setAsked] = useAddressWord('for');
  const [shown, setShown] = useState(FIRST);
  const hours = HOURS.find((each) => each === asked) ?? '4';
  const affected = all.answers.filter((answer) => answer.functionsDown.length > 0);
  const rows = useRowKeys(hours, setAsked);
  return (
    <section className={styles['panel']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h2 id={heading}>{words.question}</h2>
        <Segmented
          label={words.question}
          value={hours}
          options={HOURS.map((value) => ({ value, label: words.hours(value) }))}
          onChange={setAsked}
        />
        <span className={styles['space']} />
        <Link to={places.components}>{words.all(formats.number(all.components.size))}</Link>
      </div>
      <div className={styles['rows']}>
        {affected.length === 0 ? (
          <div className={styles['empty']}>
            <p>{words.nothingStops}</p>
            <p>
              <Link to={places.functions}>{words.nothingStopsNext}</Link>
            </p>
          </div>
        ) : (
          <table className={styles['table']} ref={rows.table} onKeyDown={rows.onKeyDown}>
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
              {affected.slice(0, shown).map((answer) => (
                <WithoutRow key={answer.id} answer={answer} all={all} hours={Number(hours)} />
              ))}
            </tbody>
          </table>
        )}
        {affected.length > shown && (
          <Button look="link" className={styles['more']} onClick={() => setShown(shown + 200)}>
            {words.more(formats.number(affected.length - shown))}
          </Button>
        )}
      </div>
      {foot}
    </section>
  );
}

/** The same while it is worked out: on a large map that takes seconds, and the rest of the screen does not wait. */
export function WithoutSoon({ foot }: { readonly foot: ReactNode }) {
  const words = useWords().without;
  const heading = useId();
  return (
    <section className={styles['panel']} aria-labelledby={heading} aria-busy="true">
      <div className={styles['head']}>
        <h2 id={heading}>{words.question}</h2>
      </div>
      <div className={styles['rows']}>
        <div className={styles['empty']}>
          <p>{words.soon}</p>
        </div>
      </div>
      {foot}
    </section>
  );
}
