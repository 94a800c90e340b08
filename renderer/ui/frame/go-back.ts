import type { NavigateFunction } from 'react-router';
import { places } from '../places.ts';
import { isTyping } from '../shared/is-typing.ts';

/**
 * `Esc`: leaves the field first, what was typed stays; then goes one place back, to Now at the latest.
 *
 * What is open (the palette, a question in line) closes by itself and lets no Esc through.
 */
export function goBack(event: KeyboardEvent, navigate: NavigateFunction, pathname: string): void {
  if (isTyping(event) && event.target instanceof HTMLElement) {
    event.target.blur();
    return;
  }
  if (placesBehind() > 0) void navigate(-1);
  else if (pathname !== places.now) void navigate(places.now, { replace: true });
}

/** How many places of this window's history lie behind; the router keeps count in the history's state. */
function placesBehind(): number {
  const state: unknown = window.history.state;
  return typeof state === 'object' && state !== null && 'idx' in state && typeof state.idx === 'number' ? state.idx : 0;
}
