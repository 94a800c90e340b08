import { isReached } from '#domain/calls/call-tree.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { useWords } from '../../words/words.ts';
import styles from './tree-end.module.css';
import type { Desk } from './use-desk.ts';

/** Nothing to call: the report to give back up, and the end of the tree; or who makes the calls that are left. */
export function TreeEnd({ desk }: { readonly desk: Desk }) {
  const words = useWords().calls;
  const { state, isMine } = desk;
  if (state === null) return <p className={styles['end']}>{words.noneStarted}</p>;
  const isDone = state.run?.completed !== null;
  const isAllReached = state.people.every(isReached);
  return (
    <div className={styles['end']}>
      {!isDone && !state.isOver ? (
        <p>{isMine ? words.waitingMine : words.waiting}</p>
      ) : (
        <>
          <h3>{isAllReached ? words.allDone : words.allTried}</h3>
          <Report desk={desk} />
          {!isDone && (
            <Button look="primary" aria-keyshortcuts="Enter" onClick={() => void desk.complete()}>
              {words.complete} <Keys keys={['Enter']} />
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** What the last ones say back up. */
function Report({ desk }: { readonly desk: Desk }) {
  const words = useWords().calls;
  const formats = useFormats();
  const { state, calls } = desk;
  const [root] = state?.people ?? [];
  if (state === null || state.run === null || root === undefined) return null;
  const { counts, run, tree } = state;
  const last = Math.max(run.startedAt, ...state.people.flatMap(({ at }) => at ?? []));
  const total = formats.number(counts.total);
  const missing = run.completed?.unreached ?? state.unreached;
  return (
    <>
      <p>{words.reportBack(calls.nameOf(root.standIn ?? root.contact))}</p>
      <blockquote>
        <p>
          {words.reportWords(formats.number(counts.reached), total, formats.duration((last - run.startedAt) / 1000))}{' '}
          {counts.inTime !== null &&
            tree.completeWithin !== null &&
            words.inTime(formats.number(counts.inTime), total, formats.duration(tree.completeWithin.seconds))}
        </p>
        {missing.length > 0 && <p>{words.notReached(missing.map(calls.nameOf).join(', '))}</p>}
      </blockquote>
    </>
  );
}
