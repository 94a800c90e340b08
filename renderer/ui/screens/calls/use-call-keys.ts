import type { CallOutcome } from '#domain/calls/call-log.ts';
import { useSettings } from '../../app-context.ts';
import { isTyping } from '../../shared/is-typing.ts';
import { useKeyDown } from '../../shared/use-key-down.ts';
import type { Desk } from './use-desk.ts';

/** The outcomes by their digit; 5 asks who answered. */
export const DIGITS: readonly (CallOutcome | 'who')[] = ['reached', 'no-answer', 'voicemail', 'wrong-number', 'who'];

/** The keys of mock-up e: 1-5 outcome, Enter next call, V mine, R later, O other number, Q code, Ctrl Z take back. */
export function useCallKeys(desk: Desk): void {
  const { singleKeys } = useSettings();
  useKeyDown((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.isComposing || isTyping(event)) return;
    const mod = event.ctrlKey || event.metaKey;
    const act = mod ? (event.key.toLowerCase() === 'z' && !event.shiftKey ? desk.undo : null) : actFor(event, desk);
    if (act === null || (!mod && !singleKeys && event.key !== 'Enter')) return;
    event.preventDefault();
    void act();
  });
}

function actFor(event: KeyboardEvent, desk: Desk): (() => unknown) | null {
  const { shown, state } = desk;
  if (event.key === 'Enter') {
    if (onControl(event) || desk.asking !== null) return null;
    if (shown === null) return state?.isOver === true && state.run?.completed === null ? desk.complete : null;
    return desk.ringingSince === null ? desk.ring : null;
  }
  const outcome = /^[1-5]$/.test(event.key) ? DIGITS[Number(event.key) - 1] : undefined;
  if (outcome !== undefined && shown !== null && shown.channel !== null) {
    return () => (outcome === 'who' ? desk.ask('who') : desk.outcome(outcome));
  }
  const letter = event.key.toLowerCase();
  if (letter === 'v') return () => desk.setMine(!desk.isMine);
  if (letter === 'o' && shown !== null) return () => desk.ask(desk.asking === 'numbers' ? null : 'numbers');
  if (letter === 'r' && shown !== null) return () => desk.ask('later');
  return null;
}

function onControl(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('button, a, summary, select') !== null;
}
