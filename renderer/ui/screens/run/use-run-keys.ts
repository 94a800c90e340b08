import type { RunState } from '#domain/incident/run.ts';
import type { StepKey } from '#domain/procedure/model.ts';
import { useSettings } from '../../app-context.ts';
import { isTyping } from '../../shared/is-typing.ts';
import { useKeyDown } from '../../shared/use-key-down.ts';
import { CAPTURE_FIELD } from './capture-bar.tsx';
import { STEP_FORM } from './current-step.tsx';
import type { RunActions } from './run-actions.ts';
import type { Asking } from './run-screen.tsx';
import { itemOf } from './use-run.ts';

interface Keyed {
  readonly run: RunState;
  readonly actions: RunActions;
  readonly shown: StepKey | null;
  readonly look: (key: StepKey | null) => void;
  readonly ask: (asking: Asking) => void;
  readonly enabled: boolean;
}

/** The keys of mock-up c: Space done, 1-9 answer, S skip, T timer, A ask, I initials, N note, arrows look around, Home back. */
export function useRunKeys(keyed: Keyed): void {
  const { singleKeys } = useSettings();
  useKeyDown((event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey;
    if (mod && event.key.toLowerCase() === 'z' && !isTyping(event) && keyed.enabled)
      return take(event, keyed.actions.undo);
    if (mod || event.altKey || isTyping(event) || !keyed.enabled || !singleKeys) return;
    const act = actionFor(event, keyed);
    if (act !== null) take(event, act);
  });
}

function take(event: KeyboardEvent, act: () => unknown): void {
  event.preventDefault();
  void act();
}

function actionFor(event: KeyboardEvent, keyed: Keyed): (() => unknown) | null {
  const { run, actions, shown, look, ask } = keyed;
  if (event.key === 'ArrowDown') return () => lookBy(keyed, 1);
  if (event.key === 'ArrowUp') return () => lookBy(keyed, -1);
  if (event.key === 'Home') return () => look(null);
  if (event.key === ' ' && !onButton(event)) return () => done(keyed);
  const item = itemOf(run, shown)?.item;
  if (item?.type === 'decision' && /^[1-9]$/.test(event.key) && Number(event.key) <= item.options.length) {
    return () => actions.answer(item.key, Number(event.key) - 1).then(() => look(null));
  }
  const letter = event.key.toLowerCase();
  if (letter === 'n') return () => document.getElementById(CAPTURE_FIELD)?.focus();
  if (letter === 'i') return () => ask('who');
  if (item === undefined) return null;
  if (letter === 's') return () => ask('skip');
  if (letter === 'a') return () => ask('ask');
  if (letter === 't' && item.type === 'step') return () => actions.startTimer(item);
  return null;
}

function done({ run, actions, shown, look }: Keyed): unknown {
  const state = itemOf(run, shown);
  if (state === null) return run.finished === null ? actions.finish('done', null) : undefined;
  if (state.item.type !== 'step') return undefined;
  const form = document.getElementById(STEP_FORM);
  if (form instanceof HTMLFormElement) form.requestSubmit();
  look(null);
  return undefined;
}

function lookBy({ run, shown, look }: Keyed, by: number): void {
  // On an open decision the arrows choose among its answers; elsewhere they look around.
  const options = [...document.querySelectorAll<HTMLElement>('[data-option]')];
  const at = options.indexOf(document.activeElement as HTMLElement);
  const option = options[at + by];
  if (option !== undefined) {
    option.focus();
    return;
  }
  const place = run.items.findIndex((state) => state.item.key === shown);
  const next = run.items[place + by];
  if (next !== undefined) look(next.item.key);
}

function onButton(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('button, a, summary') !== null;
}
