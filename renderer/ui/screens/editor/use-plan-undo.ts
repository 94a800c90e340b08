import { useLiveQuery } from 'dexie-react-hooks';
import { redoPlan, undoable, undoPlan } from '#app/undo-plan.ts';
import { useApp } from '../../app-context.ts';
import { announce } from '../../shared/announcer.tsx';
import { useWords } from '../../words/words.ts';

/** Taking changes of the plan back, and doing them again, by name. */
export interface PlanUndo {
  /** `null` where there is nothing to take back. */
  readonly undoName: string | null;
  readonly redoName: string | null;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** What can be undone and redone in the plan now; says what was. */
export function usePlanUndo(): PlanUndo {
  const app = useApp();
  const words = useWords().editor;
  const can = useLiveQuery(() => undoable(app), [app]);
  return {
    undoName: can?.undo?.name ?? null,
    redoName: can?.redo?.name ?? null,
    undo: () =>
      void undoPlan(app).then((done) => announce(done === null ? words.nothingToUndo : words.undone(done.name))),
    redo: () =>
      void redoPlan(app).then((done) => announce(done === null ? words.nothingToRedo : words.redone(done.name))),
  };
}
