import { IconCircleCheck } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { addPicture } from '#app/add-picture.ts';
import { assetNames } from '#app/plan-files.ts';
import { changeSetting } from '#app/settings.ts';
import { titlesOf } from '#app/titles.ts';
import type { Kind } from '#domain/plan/model.ts';
import { thingTitle } from '#domain/plan/thing-title.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { announce } from '../../shared/announcer.tsx';
import { Button } from '../../shared/button.tsx';
import { Keys } from '../../shared/keys.tsx';
import { usePrintable } from '../../shared/printable.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { useIsNarrow, useMedia } from '../../shared/use-media.ts';
import { useWords } from '../../words/words.ts';
import { goToLine, mend, nextProblem, problemToMend, type ShownProblem } from './code/problem-marks.ts';
import { TextEditor, type TextHandle } from './code/text-editor.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import styles from './editor.module.css';
import { EditorHeader } from './editor-header.tsx';
import { ProblemBar } from './problem-bar.tsx';
import { ReadingPane } from './reading-pane.tsx';
import { TextTools, useCanSpell } from './text-tools.tsx';
import { TypedTrust } from './typed-trust.tsx';
import { type OpenedText, useEditedFile } from './use-edited-file.ts';
import { usePlanUndo } from './use-plan-undo.ts';
import { useProblems } from './use-problems.ts';
import { useStillRight } from './use-still-right.ts';
import { useTyped } from './use-typed.ts';

interface Props {
  readonly path: string;
  readonly opened: OpenedText;
  readonly line: number | null;
}

/** Narrower than this, what can be trusted folds into a button (SCREENS.md g). */
const FOLDED = '(max-width: 1360px)';
/** How long after the last key the reading view and the problems follow, in milliseconds: those of a longer text later. */
const followAfter = (length: number) => 200 + length / 100;
const NO_PROBLEMS: readonly ShownProblem[] = [];

type Pane = 'text' | 'reads' | 'trust';

/** A text at the left, as it will read in the middle, whether it can be trusted at the right. */
export function Editor({ path, opened, line }: Props) {
  const app = useApp();
  const words = useWords().editor;
  const { person, wrapLines, spelling } = useSettings();
  const canSpell = useCanSpell();
  const handle = useRef<TextHandle>(null);
  const picker = useRef<HTMLInputElement>(null);
  const file = useEditedFile(path, opened, handle);
  const [settled, setSettled] = useState(opened.text);
  const shownText = useDeferredValue(settled);
  const typed = useTyped(path, shownText);
  const problems = useProblems(path, settled);
  const undo = usePlanUndo();
  const [cursor, setCursor] = useState(line ?? 1);
  const [pane, setPane] = useState<Pane>('text');
  const [isTrustOpen, setTrustOpen] = useState(false);
  const [refused, setRefused] = useState<'too-large' | 'no-picture' | null>(null);
  const isNarrow = useIsNarrow();
  const isFolded = useMedia(FOLDED) && !isNarrow;
  const follow = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(follow.current), []);
  const procedure = typed.procedure?.procedure ?? null;
  const stillRight = useStillRight(procedure, file.save);
  const procedureId = procedure?.id ?? null;
  usePrintable(useMemo(() => (procedureId === null ? [] : [`procedure:${procedureId}`]), [procedureId]));
  const title = typed.things.length === 1 && typed.things[0] !== undefined ? thingTitle(typed.things[0].thing) : path;

  const onChange = () => {
    file.onChange();
    clearTimeout(follow.current);
    const after = followAfter(handle.current?.view()?.state.doc.length ?? 0);
    follow.current = setTimeout(() => setSettled(handle.current?.text() ?? ''), after);
  };
  const onReplaced = () => setSettled(handle.current?.text() ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what replaced the text says so by its state
  useEffect(onReplaced, [file.state.is]);
  const addPictures = async (files: readonly File[]) => {
    setRefused(null);
    for (const one of files) {
      const author = { by: person?.by ?? app.info.deviceName };
      const added = await addPicture(app, author, one, words.pictureName(one.name));
      if ('refused' in added) setRefused(added.refused);
      else
        handle.current?.insert(`![${one.name.replace(/\.[^.]*$/, '')}](asset:${added.path.slice('assets/'.length)})`);
    }
    handle.current?.focus();
  };
  const found = problems ?? NO_PROBLEMS;
  const say = (one: ShownProblem) => announce(words.atLine(String(one.problem.line), one.message, one.advice));
  const goOn = (by: 1 | -1) => {
    const view = handle.current?.view();
    const next = view === null || view === undefined ? null : nextProblem(view, found, by);
    if (view === null || view === undefined || next === null) return announce(words.noProblems);
    goToLine(view, next.problem.line);
    return say(next);
  };
  const mendOne = (one: ShownProblem | null) => {
    const view = handle.current?.view();
    if (view === null || view === undefined || one === null || !mend(view, one)) return announce(words.nothingToMend);
    view.focus();
    return announce(words.mended(one.message));
  };
  const mendNext = () => {
    const view = handle.current?.view();
    mendOne(view === null || view === undefined ? null : problemToMend(view, found));
  };
  const about = useMemo(
    () => ({
      words: () => words,
      named: (kind: Kind) => titlesOf(app, kind),
      assets: () => assetNames(app),
      choosePicture: () => picker.current?.click(),
    }),
    [app, words],
  );
  const isTrustShown = procedure !== null && (isNarrow ? pane === 'trust' : !isFolded || isTrustOpen);
  return (
    <div className={[styles['screen'], isTrustShown ? '' : styles['alone']].join(' ')}>
      <EditorHeader
        path={path}
        title={title}
        procedure={procedure}
        isNew={opened.used === null}
        file={file}
        undo={undo}
        trust={
          isFolded && procedure !== null ? { isOpened: isTrustOpen, toggle: () => setTrustOpen(!isTrustOpen) } : null
        }
      />
      {isNarrow && (
        <Segmented
          label={words.views}
          value={pane}
          options={[
            { value: 'text', label: words.text },
            { value: 'reads', label: words.reads },
            { value: 'trust', label: words.problems(found.length) },
          ]}
          onChange={setPane}
        />
      )}
      {file.state.is === 'conflict' && (
        <ConflictPanel mine={settled} theirs={file.state.theirs} onMine={file.keepMine} onTheirs={file.keepTheirs} />
      )}
      <section className={styles['panel']} aria-label={words.text} hidden={isNarrow && pane !== 'text'}>
        <div className={styles['head']}>
          <h2>{words.text}</h2>
          <span className={styles['muted']}>{path.endsWith('.md') ? words.markdown : words.yaml}</span>
          <span className={styles['hint']}>
            {path.endsWith('.md') ? (
              <>
                <Keys keys={['/']} /> {words.insertHint}
              </>
            ) : (
              <>
                <Keys keys={['Ctrl', 'Space']} /> {words.completeHint}
              </>
            )}
          </span>
        </div>
        <TextEditor
          path={path}
          start={opened.text.replaceAll('\r\n', '\n')}
          line={line}
          label={words.textOf(title)}
          phrases={words.phrases}
          isWrapped={wrapLines}
          isSpelt={canSpell && spelling}
          language={procedure?.language ?? null}
          problems={found}
          about={about}
          acts={{
            nextProblem: (_view, by) => goOn(by),
            mend: mendNext,
            undoBeyond: undo.undo,
            redoBeyond: undo.redo,
            save: () => void file.save(),
            approve: stillRight.act,
            toggleWrap: () => void changeSetting(app, 'wrapLines', !wrapLines),
          }}
          onChange={onChange}
          onLeave={() => void file.save()}
          onFiles={(files) => void addPictures(files)}
          onLine={setCursor}
          handle={handle}
        />
        <input
          ref={picker}
          type="file"
          accept="image/jpeg,image/png,image/webp,image/gif"
          hidden
          aria-label={words.picture}
          onChange={(event) => {
            void addPictures([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        {refused !== null && (
          <p className={styles['refused']} role="alert">
            {words.pictureRefused[refused]}
          </p>
        )}
        <ProblemBar
          problems={problems}
          cursor={cursor}
          onGo={(at) => handle.current?.goTo(at)}
          onNext={() => goOn(1)}
          onMend={mendOne}
        />
        <TextTools onFind={() => handle.current?.find()} />
      </section>
      <ReadingPane typed={typed} isHidden={isNarrow && pane !== 'reads'} />
      {isTrustShown && (
        <div className={styles['side']}>
          <TypedTrust typed={typed} />
          <div className={styles['foot']}>
            <Button onClick={stillRight.act} aria-keyshortcuts="Control+Enter" className={styles['wide']}>
              <IconCircleCheck size={19} stroke={1.9} aria-hidden="true" /> {words.stillRight}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
