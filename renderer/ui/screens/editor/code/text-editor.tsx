import { autocompletion, closeBrackets, completionStatus } from '@codemirror/autocomplete';
import { history } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yaml, yamlFrontmatter } from '@codemirror/lang-yaml';
import { bracketMatching } from '@codemirror/language';
import { highlightSelectionMatches, openSearchPanel, search } from '@codemirror/search';
import { Compartment, EditorState, Transaction } from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  lineNumbers,
} from '@codemirror/view';
import { getNonce } from 'get-nonce';
import { type Ref, useEffect, useEffectEvent, useImperativeHandle, useRef } from 'react';
import { spliceOf } from '#domain/changes/splice.ts';
import { type CompletionAbout, completionSources } from './completions.ts';
import { type EditorActs, editorKeys } from './editor-keys.ts';
import { editorTheme } from './editor-theme.ts';
import { grammarMarks } from './grammar-marks.ts';
import { goToLine, type ShownProblem, showProblems } from './problem-marks.ts';
import styles from './text-editor.module.css';
import { fromOutside, touchedLines } from './touched-lines.ts';

/** What else of the screen does with the text. */
export interface TextHandle {
  /** The text as it is now. */
  text(): string;
  /** Another text in its place, not to be undone by the text's own undo; the cursor stays where it can. */
  replace(text: string): void;
  insert(text: string): void;
  goTo(line: number): void;
  focus(): void;
  /** Opens find and replace. */
  find(): void;
  /** Whether a list to choose from is open: what is typed then is not said yet. */
  isChoosing(): boolean;
  view(): EditorView | null;
}

interface Props {
  readonly path: string;
  readonly start: string;
  /** Line, from 1, that is shown first; `null` for the beginning. */
  readonly line: number | null;
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  readonly isWrapped: boolean;
  /** Whether the system's own spell checker is asked. */
  readonly isSpelt: boolean;
  readonly language: string | null;
  readonly problems: readonly ShownProblem[];
  readonly about: Omit<CompletionAbout, 'path'>;
  readonly acts: EditorActs;
  readonly onChange: () => void;
  readonly onLeave: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onLine: (line: number) => void;
  readonly handle: Ref<TextHandle>;
}

/** A text of the plan, in CodeMirror: its own undo, find and replace, completion, grammar in colours and weights. */
export function TextEditor(props: Props) {
  const { path, problems, isWrapped, isSpelt, label, language, phrases } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const parts = useRef({ wrap: new Compartment(), content: new Compartment(), phrases: new Compartment() });
  const changed = useEffectEvent(() => props.onChange());
  const left = useEffectEvent(() => props.onLeave());
  const took = useEffectEvent((files: readonly File[]) => props.onFiles(files));
  const onLine = useEffectEvent((line: number) => props.onLine(line));
  const act = useEffectEvent(<K extends keyof EditorActs>(name: K, ...args: Parameters<EditorActs[K]>) =>
    (props.acts[name] as (...given: unknown[]) => void)(...args),
  );
  const about = useEffectEvent(() => props.about);
  const first = useEffectEvent(() => ({ start: props.start, line: props.line }));

  useEffect(() => {
    if (place.current === null) return undefined;
    const { wrap, content, phrases: said } = parts.current;
    const { start, line } = first();
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: start,
        extensions: [
          EditorView.cspNonce.of(getNonce() ?? ''),
          lineNumbers(),
          highlightActiveLine(),
          highlightActiveLineGutter(),
          history(),
          drawSelection(),
          dropCursor(),
          bracketMatching(),
          closeBrackets(),
          highlightSelectionMatches(),
          search({ top: false }),
          languageOf(path),
          autocompletion({
            override: [
              ...completionSources({
                path,
                words: () => about().words(),
                named: (kind) => about().named(kind),
                assets: () => about().assets(),
                choosePicture: () => about().choosePicture(),
              }),
            ],
            icons: false,
            // The same on a slow machine: what is typed never waits for a list.
            interactionDelay: 50,
          }),
          ...(path.endsWith('.md') ? [grammarMarks] : []),
          touchedLines,
          editorTheme,
          wrap.of([]),
          content.of([]),
          said.of([]),
          editorKeys({
            nextProblem: (own, by) => act('nextProblem', own, by),
            mend: (own) => act('mend', own),
            undoBeyond: () => act('undoBeyond'),
            redoBeyond: () => act('redoBeyond'),
            save: () => act('save'),
            approve: () => act('approve'),
            toggleWrap: () => act('toggleWrap'),
          }),
          EditorView.updateListener.of((update) => {
            if (
              update.docChanged &&
              !update.transactions.some((one) => one.effects.some((effect) => effect.is(fromOutside)))
            )
              changed();
            if (update.selectionSet || update.docChanged)
              onLine(update.state.doc.lineAt(update.state.selection.main.head).number);
          }),
          EditorView.domEventHandlers({
            blur: () => left(),
            paste: (event) => takeFiles(event, event.clipboardData, took),
            drop: (event) => takeFiles(event, event.dataTransfer, took),
          }),
        ],
      }),
    });
    view.current = made;
    // Once it is laid out: lines that wrap have no height before.
    if (line !== null) requestAnimationFrame(() => view.current === made && goToLine(made, line));
    return () => {
      view.current = null;
      made.destroy();
    };
  }, [path]);

  useEffect(() => {
    view.current?.dispatch({ effects: parts.current.wrap.reconfigure(isWrapped ? EditorView.lineWrapping : []) });
  }, [isWrapped]);
  useEffect(() => {
    const attributes: Record<string, string> = {
      'aria-label': label,
      // It is reached by Tab as it is; this says so to whoever asks the page (axe does).
      tabindex: '0',
      spellcheck: String(isSpelt),
      autocorrect: 'off',
      autocapitalize: 'off',
      translate: 'no',
      ...(language === null ? {} : { lang: language }),
    };
    view.current?.dispatch({ effects: parts.current.content.reconfigure(EditorView.contentAttributes.of(attributes)) });
  }, [label, isSpelt, language]);
  useEffect(() => {
    view.current?.dispatch({ effects: parts.current.phrases.reconfigure(EditorState.phrases.of(phrases)) });
  }, [phrases]);
  useEffect(() => {
    if (view.current !== null) showProblems(view.current, problems);
  }, [problems]);

  useImperativeHandle(props.handle, () => ({
    text: () => view.current?.state.doc.toString() ?? '',
    replace: (text) => replaceText(view.current, text),
    insert: (text) => view.current?.dispatch(view.current.state.replaceSelection(text)),
    goTo: (line) => view.current !== null && goToLine(view.current, line),
    focus: () => view.current?.focus(),
    find: () => void (view.current !== null && openSearchPanel(view.current)),
    isChoosing: () => view.current !== null && completionStatus(view.current.state) === 'active',
    view: () => view.current,
  }));
  return <div ref={place} className={styles['editor']} />;
}

function languageOf(path: string) {
  return path.endsWith('.md') ? yamlFrontmatter({ content: markdown({ base: markdownLanguage }) }) : yaml();
}

function replaceText(view: EditorView | null, text: string): void {
  if (view === null) return;
  const { at, removed, added } = spliceOf(view.state.doc.toString(), text);
  if (removed === added) return;
  view.dispatch({
    changes: { from: at, to: at + removed.length, insert: added },
    effects: fromOutside.of(null),
    annotations: Transaction.addToHistory.of(false),
  });
}

function takeFiles(event: Event, data: DataTransfer | null, take: (files: readonly File[]) => void): boolean {
  const files = [...(data?.files ?? [])];
  if (files.length === 0) return false;
  event.preventDefault();
  take(files);
  return true;
}
