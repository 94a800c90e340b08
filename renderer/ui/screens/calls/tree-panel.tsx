import { useId } from 'react';
import type { CallTreeState } from '#domain/calls/call-tree.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import { Branch } from './branch.tsx';
import { branchesOf } from './branches.ts';
import { PersonCard } from './person-card.tsx';
import { TreeCountsLine } from './tree-counts-line.tsx';
import styles from './tree-panel.module.css';
import { TreeTabs } from './tree-tabs.tsx';
import type { Desk } from './use-desk.ts';
import { walkCards } from './walk-cards.ts';

/** The tree in progress: how many are reached, then everybody in it by branch. */
export function TreePanel({ desk, state }: { readonly desk: Desk; readonly state: CallTreeState }) {
  const heading = useId();
  const [root] = state.people;
  return (
    <section className={styles['panel']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h1 id={heading}>{state.tree.name}</h1>
        <TreeCountsLine desk={desk} state={state} />
        <FinishBy state={state} now={desk.calls.now} />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the cards, which are buttons */}
      <div className={styles['tree']} onKeyDown={walkCards}>
        {root !== undefined && (
          <div className={styles['root']}>
            <PersonCard desk={desk} state={state} person={root} />
          </div>
        )}
        <ul className={styles['branches']}>
          {branchesOf(state.people).map((branch) => (
            <Branch
              key={branch.people.map(({ contact }) => contact).join()}
              desk={desk}
              state={state}
              branch={branch}
            />
          ))}
        </ul>
      </div>
      <TreeTabs desk={desk} />
    </section>
  );
}

function FinishBy({ state, now }: { readonly state: CallTreeState; readonly now: number }) {
  const words = useWords().calls;
  const formats = useFormats();
  const { run, tree } = state;
  if (run === null) return null;
  if (run.completed !== null)
    return <span className={styles['by']}>{words.completed(formats.time(run.completed.at))}</span>;
  if (tree.completeWithin === null) return null;
  const end = run.startedAt + tree.completeWithin.seconds * 1000;
  const isLate = now > end;
  return (
    <span className={`${styles['by']} ${isLate ? styles['late'] : ''}`}>
      {isLate ? words.lateSince(formats.time(end)) : words.finishBy(formats.time(end))}
    </span>
  );
}
