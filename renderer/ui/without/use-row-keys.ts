import { type RefObject, type KeyboardEvent as RowKey, useRef } from 'react';
import { useSettings } from '../app-context.ts';
import { isTyping } from '../shared/is-typing.ts';
import { useKeyDown } from '../shared/use-key-down.ts';

/** For how many hours one can be asked to do without. */
export const HOURS = ['2', '4', '8', '24'] as const;
type Hours = (typeof HOURS)[number];

interface RowKeys {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: RowKey) => void;
}

/** The arrow keys go from line to line, from anywhere on the screen; `[` asks for a shorter time, `]` for a longer one. */
export function useRowKeys(hours: Hours, setHours: (hours: Hours) => void): RowKeys {
  const { singleKeys } = useSettings();
  const table = useRef<HTMLTableElement>(null);
  const move = (by: 1 | -1): boolean => {
    const links = [...(table.current?.querySelectorAll<HTMLElement>('tbody th a') ?? [])];
    const row = document.activeElement?.closest('tr');
    const at = links.findIndex((link) => link.closest('tr') === row);
    const next = at < 0 ? links[0] : links[at + by];
    next?.focus();
    return next !== undefined;
  };
  useKeyDown((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const isFree =
      event.target === document.body || (event.target instanceof Element && event.target.matches('main, h1'));
    if (isFree && (event.key === 'ArrowDown' || event.key === 'Enter')) {
      const first = table.current?.querySelector<HTMLElement>('tbody th a');
      if (event.key === 'Enter') first?.click();
      else first?.focus();
      if (first !== null && first !== undefined) event.preventDefault();
      return;
    }
    const by = event.key === ']' ? 1 : event.key === '[' ? -1 : 0;
    const next = HOURS[HOURS.indexOf(hours) + by];
    if (singleKeys && by !== 0 && next !== undefined) setHours(next);
  });
  return {
    table,
    onKeyDown: (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
      if (by !== null && move(by)) event.preventDefault();
    },
  };
}
