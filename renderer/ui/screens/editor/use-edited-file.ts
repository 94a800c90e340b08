import { useLiveQuery } from 'dexie-react-hooks';
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { changeFiles } from '#app/change-plan.ts';
import { draftOf, dropDraft, fileText, keepDraft } from '#app/drafts.ts';
import type { App } from '#app/open-app.ts';
import { PlanRefused } from '#app/plan-edit.ts';
import { changedPart } from '#domain/editing/changed-part.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { useWords } from '../../words/words.ts';
import type { TextHandle } from './code/text-editor.tsx';
import { nameOfChange } from './name-of-change.ts';

/** How what is typed stands to what is in use. */
export type EditState =
  | { readonly is: 'same' }
  | { readonly is: 'typing' }
  | { readonly is: 'saved'; readonly at: number }
  | { readonly is: 'draft'; readonly at: number; readonly problems: number }
  | { readonly is: 'conflict'; readonly theirs: string }
  | { readonly is: 'failed' };

/** What the editor opens with: the draft where there is one, else what is in use. */
export interface OpenedText {
  readonly text: string;
  /** The version in use; `null` for a file that is not in the plan yet. */
  readonly used: { readonly text: string; readonly hash: string } | null;
  readonly isDraft: boolean;
  /** The draft was typed over another version than the one in use. */
  readonly isOutdated: boolean;
}

/** What is to be edited at `path`; `null` when there is nothing, `undefined` while it is read. */
export function useOpenedText(path: string): OpenedText | null | undefined {
  const app = useApp();
  const [opened, setOpened] = useState<OpenedText | null | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    void openText(app, path).then((found) => isCurrent && setOpened(found));
    return () => {
      isCurrent = false;
    };
  }, [app, path]);
  return opened;
}

async function openText(app: App, path: string): Promise<OpenedText | null> {
  const [used, draft] = await Promise.all([fileText(app, path), draftOf(app, path)]);
  if (draft !== null && draft.text !== used?.text) {
    return { text: draft.text, used, isDraft: true, isOutdated: draft.base !== (used?.hash ?? null) };
  }
  return used === null ? null : { text: used.text, used, isDraft: false, isOutdated: false };
}

const TYPING: EditState = { is: 'typing' };

/** A pause in typing after which a draft is kept, and one after which what reads as valid is used, in milliseconds: longer texts later. */
const draftAfter = (text: string) => 250 + text.length / 200;
const applyAfter = (text: string) => 1200 + text.length / 50;

export interface EditedFile {
  readonly state: EditState;
  /** Something was typed. */
  readonly onChange: () => void;
  /** Puts what is typed to use now, where it reads as valid. */
  readonly save: () => Promise<void>;
  readonly dropDraft: () => Promise<void>;
  readonly keepMine: () => Promise<void>;
  readonly keepTheirs: () => Promise<void>;
}

/** Keeps what is typed in `handle`: as a draft at once, in the plan as soon as it reads as valid. */
export function useEditedFile(path: string, opened: OpenedText, handle: RefObject<TextHandle | null>): EditedFile {
  const app = useApp();
  const words = useWords().editor;
  const { person } = useSettings();
  const author = { by: person?.by ?? app.info.deviceName };
  const used = useRef(opened.used);
  const ending = /\r\n/.test(opened.text) ? '\r\n' : '\n';
  const [state, setState] = useState<EditState>(startState(opened, app.now()));
  const timers = useRef<{ draft?: ReturnType<typeof setTimeout>; use?: ReturnType<typeof setTimeout> }>({});
  const busy = useRef<Promise<void>>(Promise.resolve());
  const lastText = useRef(opened.text);
  const typed = () => {
    const text = handle.current?.text();
    if (text !== undefined) lastText.current = ending === '\n' ? text : text.replaceAll('\n', ending);
    return lastText.current;
  };

  const keep = async () => {
    const text = typed();
    if (text !== used.current?.text) await keepDraft(app, author, { path, text, base: used.current?.hash ?? null });
  };
  const use = async () => {
    const text = typed();
    const before = used.current;
    if (text === before?.text) {
      await dropDraft(app, path);
      setState((old) => (old.is === 'typing' || old.is === 'draft' ? { is: 'saved', at: app.now() } : old));
      return;
    }
    const there = await fileText(app, path);
    if (there !== null && there.hash !== (before?.hash ?? null)) {
      setState({ is: 'conflict', theirs: there.text });
      return;
    }
    const part = changedPart(path, before?.text ?? null, text);
    const joins = `${path} ${part.sort} ${'which' in part ? part.which : ''}`;
    try {
      await changeFiles(app, author, { name: nameOfChange(part, words), joins, files: [{ path, text }] });
      used.current = await fileText(app, path);
      if (typed() === text) await dropDraft(app, path);
      setState({ is: 'saved', at: app.now() });
    } catch (error) {
      if (!(error instanceof PlanRefused)) throw error;
      await keep();
      setState({ is: 'draft', at: app.now(), problems: error.problems.length });
    }
  };
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    busy.current = busy.current.then(act).catch(() => setState({ is: 'failed' }));
    return busy.current;
  };
  const stopTimers = () => {
    clearTimeout(timers.current.draft);
    clearTimeout(timers.current.use);
    timers.current = {};
  };
  const save = () => {
    stopTimers();
    return inTurn(use);
  };
  const onChange = () => {
    stopTimers();
    const text = typed();
    // The same object again and again: a key that changes nothing else draws nothing else.
    setState((old) => (old.is === 'conflict' ? old : TYPING));
    timers.current = {
      draft: setTimeout(() => void inTurn(keep), draftAfter(text)),
      use: setTimeout(applySoon, applyAfter(text)),
    };
  };
  /** Not while something is being chosen from a list: a lone slash is no text. */
  const applySoon = () => {
    if (handle.current?.isChoosing() === true) timers.current.use = setTimeout(applySoon, applyAfter(typed()));
    else void inTurn(use);
  };

  // What others do to the file (undo, another laptop's bundle, the linked folder) is shown at once where nothing is typed.
  const stored = useLiveQuery(() => fileText(app, path), [app, path]);
  const follow = useEffectEvent((now: { readonly text: string; readonly hash: string } | null) => {
    void inTurn(async () => {
      const before = used.current;
      if (now === null || now.hash === before?.hash) return;
      const current = await fileText(app, path);
      if (current === null || current.hash === before?.hash) return;
      if (before !== null && typed() !== before.text && typed() !== current.text) {
        setState({ is: 'conflict', theirs: current.text });
        return;
      }
      used.current = current;
      handle.current?.replace(current.text.replaceAll('\r\n', '\n'));
      setState({ is: 'same' });
    });
  });
  useEffect(() => {
    if (stored !== undefined) follow(stored);
  }, [stored]);

  const leave = useEffectEvent(() => {
    if (timers.current.use !== undefined || timers.current.draft !== undefined) void save();
  });
  useEffect(() => {
    const onHide = () => leave();
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      // Going to another screen: the text's last words are in `lastText` by then.
      leave();
    };
  }, []);

  return {
    state,
    onChange,
    save,
    dropDraft: () =>
      inTurn(async () => {
        stopTimers();
        await dropDraft(app, path);
        handle.current?.replace((used.current?.text ?? '').replaceAll('\r\n', '\n'));
        setState({ is: 'same' });
      }),
    keepMine: () =>
      inTurn(async () => {
        used.current = await fileText(app, path);
        await use();
      }),
    keepTheirs: () =>
      inTurn(async () => {
        const mine = typed();
        const theirs = await fileText(app, path);
        used.current = theirs;
        // Mine goes into the history first, so that it can be put back.
        if (theirs !== null && mine !== theirs.text) {
          const name = words.conflictKept(path);
          await changeFiles(app, author, { name, files: [{ path, text: mine }] }).catch(ignoreRefused);
          await changeFiles(app, author, { name: words.keepTheirs, files: [{ path, text: theirs.text }] });
        }
        await dropDraft(app, path);
        used.current = await fileText(app, path);
        handle.current?.replace((used.current?.text ?? '').replaceAll('\r\n', '\n'));
        setState({ is: 'same' });
      }),
  };
}

function ignoreRefused(error: unknown): void {
  if (!(error instanceof PlanRefused)) throw error;
}

function startState(opened: OpenedText, now: number): EditState {
  if (opened.isDraft && opened.isOutdated && opened.used !== null) return { is: 'conflict', theirs: opened.used.text };
  return opened.isDraft ? { is: 'draft', at: now, problems: 0 } : { is: 'same' };
}
