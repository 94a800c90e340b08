import type { RefObject } from 'react';
import { useSettings } from '../../app-context.ts';
import { isTyping } from '../../shared/is-typing.ts';
import { useKeyDown } from '../../shared/use-key-down.ts';

/** The attribute of what a function's row offers. */
export const FUNCTION_ACT = 'data-function-act';

/** `Enter` does what is next; `↑↓` go from function to function, where `Enter` starts or opens what the row offers. */
export function useBoardKeys(next: RefObject<HTMLButtonElement | null>): void {
  const { singleKeys } = useSettings();
  useKeyDown((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const isOnControl = event.target instanceof Element && event.target.closest('a, button, input, summary') !== null;
    if (event.key === 'Enter' && !isOnControl && !event.repeat) {
      event.preventDefault();
      next.current?.click();
    }
    if (!singleKeys || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    focusFunction(event.key === 'ArrowDown' ? 1 : -1);
  });
}

function focusFunction(by: 1 | -1): void {
  const acts = [...document.querySelectorAll<HTMLElement>(`[${FUNCTION_ACT}]`)];
  const at = acts.indexOf(document.activeElement as HTMLElement);
  const to = at === -1 ? (by === 1 ? 0 : acts.length - 1) : at + by;
  acts[to]?.focus();
}
