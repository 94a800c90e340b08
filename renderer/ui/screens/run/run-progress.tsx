import type { RunState } from '#domain/incident/run.ts';
import { useWords } from '../../words/words.ts';
import styles from './run-progress.module.css';

/** One mark for each step: done is filled, skipped is striped, the current one is framed. */
export function RunProgress({ run }: { readonly run: RunState }) {
  const words = useWords().run;
  const tops = run.items.filter((state) => !state.item.number.includes('.'));
  const current = run.items.find((state) => state.item.key === run.current)?.item.number.split('.')[0] ?? null;
  return (
    <div className={styles['progress']}>
      {tops.map((state) => (
        <i
          key={state.item.key}
          aria-hidden="true"
          className={`${styles[state.status]} ${state.item.number === current ? styles['current'] : ''}`}
        />
      ))}
      <span>
        {current !== null && words.step(current, String(tops.length))}
        {run.round > 1 && `${current === null ? '' : ' · '}${words.round(String(run.round))}`}
      </span>
    </div>
  );
}
