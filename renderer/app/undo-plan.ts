import { applyEdits, planThatIsThere } from './change-plan.ts';
import type { App } from './open-app.ts';
import {
  changeQueue,
  isPending,
  type KeptChange,
  keptChanges,
  movePosition,
  positionNow,
  turnOf,
} from './plan-changes.ts';
import { turnWhole } from './replace-plan.ts';

/** What Ctrl Z would take back, and what Ctrl Shift Z would do again: `null` where there is nothing. */
export interface Undoable {
  readonly undo: KeptChange | null;
  readonly redo: KeptChange | null;
}

/** What can be undone and redone now. A change whose files are not what it left cannot. */
export async function undoable(app: App): Promise<Undoable> {
  const changes = await keptChanges(app);
  const { position } = await settled(app, changes);
  const undo = changes.find((change) => change.number === position) ?? null;
  const redo = changes.findLast((change) => change.parent === position) ?? null;
  const [isDone, isUndone] = await Promise.all([stands(app, undo, 'done'), stands(app, redo, 'undone')]);
  // What is just being made is not offered to be made.
  const isOffered = isUndone && redo !== null && !isPending(app, redo);
  return { undo: isDone ? undo : null, redo: isOffered ? redo : null };
}

async function stands(app: App, change: KeptChange | null, standing: 'done' | 'undone'): Promise<boolean> {
  return change !== null && (await turnOf(app, change)).standing === standing;
}

/**
 * The position, put right where the program ended between a change and the note of it: what is kept first may not have been
 * done, and what was taken back or done again may not have been noted.
 */
async function settled(app: App, changes: readonly KeptChange[]): Promise<{ readonly position: number }> {
  const { position } = await positionNow(app);
  const at = changes.find((change) => change.number === position);
  if (at !== undefined && (await turnOf(app, at)).standing === 'undone') return { position: at.parent };
  const next = changes.findLast((change) => change.parent === position);
  if (next !== undefined && (await turnOf(app, next)).standing === 'done') return { position: next.number };
  return { position };
}

/** Takes the last change back; comes back with it, `null` when there is none that can be. */
export function undoPlan(app: App): Promise<KeptChange | null> {
  return changeQueue(app, async () => {
    const { undo } = await undoable(app);
    return undo === null ? null : turnBy(app, undo, undo.parent);
  });
}

/** Does the change again that was taken back last; comes back with it, `null` when there is none that can be. */
export function redoPlan(app: App): Promise<KeptChange | null> {
  return changeQueue(app, async () => {
    const { redo } = await undoable(app);
    return redo === null ? null : turnBy(app, redo, redo.number);
  });
}

async function turnBy(app: App, change: KeptChange, position: number): Promise<KeptChange> {
  if (change.whole !== null) await turnWhole(app, change, position === change.number ? 'after' : 'before');
  else {
    const { edits } = await turnOf(app, change);
    await applyEdits(app, await planThatIsThere(app), edits, async () => undefined);
  }
  await movePosition(app, position);
  return change;
}
