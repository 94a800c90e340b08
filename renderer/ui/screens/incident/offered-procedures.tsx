import type { FallbackInSituation } from '#domain/impact/functions-hit.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './runs.module.css';
import type { Board } from './use-board.ts';
import type { Names } from './use-names.ts';
import { useStart } from './use-start.ts';

/** Fallbacks that work now and nobody has started; the others with what blocks them. */
export function OfferedProcedures({ board, names }: { readonly board: Board; readonly names: Names }) {
  const words = useWords().incidentRuns;
  const formats = useFormats();
  const start = useStart();
  const offered = forFunctions(board, ({ offered }) => offered);
  const blocked = forFunctions(board, ({ blocked }) => blocked);
  if (offered.length + blocked.length === 0) return null;
  return (
    <Panel title={words.toStart}>
      <ul>
        {offered.map(({ one, functions }) => {
          const { sustain } = one.fallback.procedure;
          return (
            <li key={one.fallback.procedure.id} className={styles['run']}>
              <div>
                <span className={styles['title']}>{names.titleOf(one.fallback)}</span>
                <small>
                  {[functions.join(', '), sustain === null ? null : words.holds(formats.duration(sustain.seconds))]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </div>
              <Button
                small
                aria-label={words.startIt(names.titleOf(one.fallback))}
                onClick={() => void start(names.textOf(one.fallback))}
              >
                {words.start}
              </Button>
            </li>
          );
        })}
        {blocked.map(({ one, functions }) => (
          <li key={one.fallback.procedure.id} className={styles['run']}>
            <div>
              <span className={styles['title']}>{names.titleOf(one.fallback)}</span>
              <small>
                <b className={styles['blocked']}>{words.blockedBy(one.blockedBy.map(names.component).join(', '))}</b>
                {` · ${functions.join(', ')}`}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Each fallback once, with the functions that it is for, in the order of the board. */
function forFunctions(
  { hit }: Board,
  of: (one: Board['hit'][number]) => readonly FallbackInSituation[],
): readonly { readonly one: FallbackInSituation; readonly functions: readonly string[] }[] {
  const found = new Map<unknown, { readonly one: FallbackInSituation; readonly functions: string[] }>();
  for (const each of hit) {
    for (const one of of(each)) {
      const known = found.get(one.fallback) ?? { one, functions: [] };
      known.functions.push(each.component.name);
      found.set(one.fallback, known);
    }
  }
  return [...found.values()];
}
