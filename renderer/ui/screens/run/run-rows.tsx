import { type ReactNode, useState } from 'react';
import type { ItemState, RunState } from '#domain/incident/run.ts';
import type { StepKey } from '#domain/procedure/model.ts';
import { useWords } from '../../words/words.ts';
import { FoldedRow, RunRow } from './run-row.tsx';
import styles from './run-rows.module.css';

interface Props {
  readonly run: RunState;
  /** The item that is shown large: the current one, or the one that is being looked at. */
  readonly shown: StepKey | null;
  readonly onLook: (key: StepKey) => void;
  /** The large one. */
  readonly children: ReactNode;
}

/** Every step in order: finished ones folded, the shown one large, the rest below with what they depend on. */
export function RunRows({ run, shown, onLook, children }: Props) {
  const words = useWords().run;
  const [unfolded, setUnfolded] = useState(false);
  const at = run.items.findIndex((state) => state.item.key === shown);
  const above = at === -1 ? run.items : run.items.slice(0, at);
  const below = at === -1 ? [] : run.items.slice(at + 1);
  return (
    <ol className={styles['rows']} aria-label={words.steps}>
      {groupsOf(above, unfolded).map((group) =>
        group.length > 1 ? (
          <FoldedRow key={group[0]?.item.key} states={group} onShow={() => setUnfolded(true)} />
        ) : (
          group.map((state) => <RunRow key={state.item.key} run={run} state={state} onLook={onLook} />)
        ),
      )}
      <li className={styles['now']}>{children}</li>
      {below.map((state) => (
        <RunRow key={state.item.key} run={run} state={state} onLook={onLook} />
      ))}
    </ol>
  );
}

/** How many finished rows above the current one stay unfolded: what was just done stays in view. */
const IN_VIEW = 3;

/** Rows, with older ones that are done in a row put together; skipped ones are never hidden. */
function groupsOf(states: readonly ItemState[], unfolded: boolean): readonly (readonly ItemState[])[] {
  if (unfolded) return states.map((state) => [state]);
  const groups: ItemState[][] = [];
  const lastToFold = states.length - IN_VIEW;
  for (const [index, state] of states.entries()) {
    const group = groups.at(-1);
    const folds = index < lastToFold && state.status === 'done';
    if (folds && group?.at(-1)?.status === 'done') group.push(state);
    else groups.push([state]);
  }
  return groups;
}
