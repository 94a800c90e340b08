import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { ItemState, RunState } from '#domain/incident/run.ts';
import type { StepKey } from '#domain/procedure/model.ts';
import { Button } from '../../shared/button.tsx';
import { useIsNarrow } from '../../shared/use-media.ts';
import { useWords } from '../../words/words.ts';
import { FoldedRow, RunRow } from './run-row.tsx';
import styles from './run-rows.module.css';
import { useKeptInView } from './use-kept-in-view.ts';

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
  const [isWhole, setWhole] = useState(false);
  const isNarrow = useIsNarrow();
  const now = useKeptInView(shown);
  const at = run.items.findIndex((state) => state.item.key === shown);
  const above = at === -1 ? run.items : run.items.slice(0, at);
  const below = at === -1 ? [] : run.items.slice(at + 1);
  if (isNarrow && !isWhole && at !== -1) {
    return (
      <>
        <div className={styles['now']}>{children}</div>
        <Around before={above.at(-1)} after={below[0]} onLook={onLook} onWhole={() => setWhole(true)} />
      </>
    );
  }
  return (
    <ol className={styles['rows']} aria-label={words.steps}>
      {groupsOf(above, unfolded).map((group) =>
        group.length > 1 ? (
          <FoldedRow key={group[0]?.item.key} states={group} onShow={() => setUnfolded(true)} />
        ) : (
          group.map((state) => <RunRow key={state.item.key} run={run} state={state} onLook={onLook} />)
        ),
      )}
      <li ref={now} className={styles['now']}>
        {children}
      </li>
      {below.map((state) => (
        <RunRow key={state.item.key} run={run} state={state} onLook={onLook} />
      ))}
    </ol>
  );
}

interface AroundProps {
  readonly before: ItemState | undefined;
  readonly after: ItemState | undefined;
  readonly onLook: (key: StepKey) => void;
  readonly onWhole: () => void;
}

/** Where there is room for one step only: the ways to the ones around it, and to the whole list. */
function Around({ before, after, onLook, onWhole }: AroundProps) {
  const words = useWords().run;
  return (
    <nav className={styles['around']} aria-label={words.steps}>
      {before !== undefined && (
        <Button small onClick={() => onLook(before.item.key)}>
          <IconChevronLeft size={18} stroke={1.9} aria-hidden="true" /> {words.lookAt(before.item.number)}
        </Button>
      )}
      {after !== undefined && (
        <Button small onClick={() => onLook(after.item.key)}>
          {words.lookAt(after.item.number)} <IconChevronRight size={18} stroke={1.9} aria-hidden="true" />
        </Button>
      )}
      <Button small look="quiet" onClick={onWhole}>
        {words.allSteps}
      </Button>
    </nav>
  );
}

/** How many finished rows above the current one stay unfolded: what was just done stays in view. */
const IN_VIEW = 3;

/** Rows, with older ones that are done, and those not needed, put together in a row; skipped ones are never hidden. */
function groupsOf(states: readonly ItemState[], unfolded: boolean): readonly (readonly ItemState[])[] {
  if (unfolded) return states.map((state) => [state]);
  const groups: ItemState[][] = [];
  const lastToFold = states.length - IN_VIEW;
  for (const [index, state] of states.entries()) {
    const group = groups.at(-1);
    const folds = state.status === 'ruled-out' || (index < lastToFold && state.status === 'done');
    if (folds && group?.at(-1)?.status === state.status) group.push(state);
    else groups.push([state]);
  }
  return groups;
}
