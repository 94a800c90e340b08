import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { useFirstListMark } from './first-list.ts';
import styles from './virtual-list.module.css';

/** What else of a screen can do with a list. */
export interface ListHandle {
  /** Moves the focus to the first row's link or box; says whether there is one. */
  focusFirst(): boolean;
}

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Usual height of a row, in CSS pixels; rows are measured once they are there. */
  readonly rowHeight: number;
  /** A row. Its first link, button or box is what the arrow keys go to. */
  readonly row: (item: T, index: number) => ReactNode;
  /** Arrow up on the first row. */
  readonly onLeave?: () => void;
  readonly handle?: Ref<ListHandle>;
  /** The rows are read, not chosen from: the list itself takes the focus, and arrow keys scroll it. */
  readonly isForReading?: boolean;
  /** The row that stays in the page wherever the list is scrolled: something is being written in it. */
  readonly pinned?: number | null;
}

/**
 * A list of any length, of which only what is in view is in the page.
 *
 * It is a list to screen readers, which hear how long it is and where they are. Arrow keys, Home, End and the page keys move
 * from row to row, Tab through everything in it.
 */
export function VirtualList<T>({ label, items, keyOf, rowHeight, row, onLeave, handle, ...more }: Props<T>) {
  const { isForReading = false, pinned = null } = more;
  const pane = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyAt(items, index, keyOf),
    overscan: 8,
    rangeExtractor: (range) => rowsIn(range, pinned),
  });
  useFirstListMark(items.length > 0);
  const focusRow = (index: number) => {
    if (index < 0) return onLeave?.();
    rows.scrollToIndex(index);
    whenThere(
      () => list.current?.querySelector<HTMLElement>(`[data-index="${index}"] :is(a[href], button, input)`) ?? null,
    );
    return undefined;
  };
  useImperativeHandle(handle, () => ({
    focusFirst() {
      if (items.length > 0) focusRow(0);
      return items.length > 0;
    },
  }));
  const onKeyDown = (event: KeyboardEvent) => {
    const at = isForReading ? null : rowOf(event.target);
    const next = at === null ? null : nextRow(event, at, items.length, Math.floor(pageRows(pane.current, rowHeight)));
    if (next === null) return;
    event.preventDefault();
    focusRow(next);
  };
  // What scrolls has to be reached: by its rows, else by itself.
  const reached = isForReading ? ({ tabIndex: 0, role: 'group', 'aria-label': label } as const) : {};
  return (
    <div ref={pane} className={styles['pane']} {...reached}>
      <ul
        ref={list}
        aria-label={label}
        className={styles['list']}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles['row']}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row(item, index)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function rowsIn(range: Range, pinned: number | null): number[] {
  const rows = defaultRangeExtractor(range);
  if (pinned === null || pinned < 0 || rows.includes(pinned)) return rows;
  return [...rows, pinned].sort((a, b) => a - b);
}

function keyAt<T>(items: readonly T[], index: number, keyOf: (item: T) => string): string | number {
  const item = items[index];
  return item === undefined ? index : keyOf(item);
}

function nextRow(
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  at: number,
  count: number,
  page: number,
): number | null {
  if (ctrlKey || altKey || metaKey) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return Math.min(at + page, count - 1);
    case 'PageUp':
      return Math.max(at - page, 0);
    default:
      return null;
  }
}

function pageRows(pane: HTMLElement | null, rowHeight: number): number {
  return Math.max(1, (pane?.clientHeight ?? 0) / rowHeight - 1);
}

function rowOf(target: EventTarget): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? null : Number(row.dataset['index']);
}

/** Rows that come into view are there a frame or two later. */
function whenThere(find: () => HTMLElement | null, frames = 12): void {
  const found = find();
  if (found !== null) found.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => whenThere(find, frames - 1));
}
