import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';

import { Link, useNavigate } from 'react-router';
import { KINDS, type Procedure } from '#domain/plan/model.ts';
import { roleOf } from '#domain/plan/paths.ts';
import { useSettings } from '../../app-context.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { isTyping } from '../../shared/is-typing.ts';
import { Keys } from '../../shared/keys.tsx';
import { useKeyDown } from '../../shared/use-key-down.ts';
import { useWords } from '../../words/words.ts';
import styles from './editor-header.module.css';
import type { EditedFile, EditState } from './use-edited-file.ts';
import type { PlanUndo } from './use-plan-undo.ts';

interface Props {
  readonly path: string;
  readonly title: string;
  readonly procedure: Procedure | null;
  readonly isNew: boolean;
  readonly file: EditedFile;
  readonly undo: PlanUndo;
  readonly trust: { readonly isOpened: boolean; readonly toggle: () => void } | null;
}

/** What is written, how it stands to what is in use, and the other things that can be done with it. */
export function EditorHeader({ path, title, procedure, isNew, file, undo, trust }: Props) {
  const words = useWords();
  const own = words.editor;
  const navigate = useNavigate();
  const { singleKeys } = useSettings();
  const read = procedure === null ? null : places.procedure(procedure.id);
  useKeyDown((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (event.key.toLowerCase() !== 'v' || !singleKeys || read === null) return;
    event.preventDefault();
    void navigate(read);
  });
  const { state } = file;
  const isDraft = state.is === 'draft' || state.is === 'conflict';
  return (
    <header className={styles['header']}>
      <h1 lang={procedure?.language ?? undefined}>{title}</h1>
      <span className={styles['state']} data-draft={isDraft}>
        {isDraft ? own.draft : isNew && state.is === 'same' ? own.newText : own.inUse}
      </span>
      <StateText state={state} />
      <span className={styles['tools']}>
        {state.is === 'draft' && (
          <Button small onClick={() => void file.dropDraft()}>
            {own.dropDraft}
          </Button>
        )}
        <UndoButtons undo={undo} />
        <Link to={places.written(kindIn(path))} className={styles['list']}>
          {own.toList}
        </Link>
        {trust !== null && (
          <Button small aria-expanded={trust.isOpened} onClick={trust.toggle}>
            {words.reader.showTrust}
          </Button>
        )}
        <nav aria-label={own.modes} className={styles['modes']}>
          {read !== null && (
            <Link to={read} aria-keyshortcuts="V">
              {own.read} <Keys keys={['V']} />
            </Link>
          )}
          <Link to={places.edit(path)} replace aria-current="page">
            {own.edit} {roleOf(path) === 'procedure' && <Keys keys={['E']} />}
          </Link>
          <Link to={places.history(path)}>{own.compare}</Link>
        </nav>
      </span>
    </header>
  );
}

function kindIn(path: string) {
  const role = roleOf(path);
  return KINDS.find((kind) => kind === role);
}

function StateText({ state }: { readonly state: EditState }) {
  const words = useWords().editor;
  const formats = useFormats();
  return (
    <span className={styles['text']} role={state.is === 'failed' ? 'alert' : 'status'}>
      {textOf(state, words, formats.time)}
    </span>
  );
}

function textOf(state: EditState, words: ReturnType<typeof useWords>['editor'], time: (ms: number) => string): string {
  switch (state.is) {
    case 'same':
      return words.unchanged;
    case 'typing':
      return words.typing;
    case 'saved':
      return words.savedAt(time(state.at));
    case 'draft':
      return state.problems === 0
        ? words.draftAt(time(state.at))
        : `${words.draftAt(time(state.at))} ${words.draftWhy(state.problems)}`;
    case 'conflict':
      return words.conflict;
    default:
      return words.failed;
  }
}

/** Take back and do again, each with the name of what that would be. */
export function UndoButtons({ undo }: { readonly undo: PlanUndo }) {
  const words = useWords().editor;
  return (
    <>
      {undo.undoName !== null && (
        <Button
          small
          look="quiet"
          onClick={undo.undo}
          title={words.undo(undo.undoName)}
          aria-keyshortcuts="Control+Z"
          className={styles['undo']}
        >
          <IconArrowBackUp size={18} stroke={1.9} aria-hidden="true" /> <span>{words.undo(undo.undoName)}</span>
        </Button>
      )}
      {undo.redoName !== null && (
        <Button
          small
          look="quiet"
          onClick={undo.redo}
          title={words.redo(undo.redoName)}
          aria-keyshortcuts="Control+Shift+Z"
          className={styles['undo']}
        >
          <IconArrowForwardUp size={18} stroke={1.9} aria-hidden="true" /> <span>{words.redo(undo.redoName)}</span>
        </Button>
      )}
    </>
  );
}
