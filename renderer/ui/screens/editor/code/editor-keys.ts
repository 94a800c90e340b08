import { closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, historyKeymap, moveLineDown, moveLineUp, redo, undo } from '@codemirror/commands';
import { openSearchPanel, searchKeymap } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import { spliceOf } from '#domain/changes/splice.ts';
import { moveStep } from '#domain/editing/move-step.ts';

/** What keys of the text do beyond the text. */
export interface EditorActs {
  readonly nextProblem: (view: EditorView, by: 1 | -1) => void;
  readonly mend: (view: EditorView) => void;
  /** There is nothing left to take back in the text itself. */
  readonly undoBeyond: () => void;
  readonly redoBeyond: () => void;
  readonly save: () => void;
  readonly approve: () => void;
  readonly toggleWrap: () => void;
}

/** The keys of the text. Tab is not among them: it leaves the text, as everywhere. */
export function editorKeys(acts: EditorActs): Extension {
  const always = (act: (view: EditorView) => void) => (view: EditorView) => {
    act(view);
    return true;
  };
  return keymap.of([
    {
      key: 'F8',
      run: always((view) => acts.nextProblem(view, 1)),
      shift: always((view) => acts.nextProblem(view, -1)),
    },
    { key: 'F9', run: always((view) => acts.mend(view)) },
    { key: 'Alt-ArrowUp', run: (view) => move(view, -1) || moveLineUp(view) },
    { key: 'Alt-ArrowDown', run: (view) => move(view, 1) || moveLineDown(view) },
    { key: 'Mod-z', run: (view) => undo(view) || always(acts.undoBeyond)(view) },
    { key: 'Mod-Shift-z', run: (view) => redo(view) || always(acts.redoBeyond)(view) },
    { key: 'Mod-y', run: (view) => redo(view) || always(acts.redoBeyond)(view) },
    { key: 'Mod-s', run: always(acts.save) },
    { key: 'Mod-Enter', run: always(acts.approve) },
    { any: (view, event) => isWrapKey(event) && always(acts.toggleWrap)(view) },
    { key: 'Mod-h', run: openSearchPanel },
    ...closeBracketsKeymap,
    // Keys that only macOS would have would be other keys there than elsewhere.
    ...completionKeymap.filter((binding) => binding.key !== undefined),
    ...searchKeymap,
    ...historyKeymap,
    ...defaultKeymap.filter((binding) => binding.key !== undefined),
  ]);
}

/** Alt Z by the key's own letter: on macOS what Alt types with it is another character. */
function isWrapKey({ altKey, ctrlKey, metaKey, shiftKey, keyCode }: KeyboardEvent): boolean {
  return altKey && !ctrlKey && !metaKey && !shiftKey && keyCode === 90;
}

function move(view: EditorView, by: 1 | -1): boolean {
  const { state } = view;
  const moved = moveStep(state.doc.toString(), state.selection.main.head, by);
  if (moved === null) return false;
  const { from, to, insert, cursor } = moved;
  // Only what differs: what is marked as touched is what moved.
  const { at, removed, added } = spliceOf(state.doc.sliceString(from, to), insert);
  view.dispatch({
    changes: { from: from + at, to: from + at + removed.length, insert: added },
    selection: { anchor: cursor },
    scrollIntoView: true,
    userEvent: 'move.item',
  });
  return true;
}
