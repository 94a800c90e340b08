import { type RefObject, useLayoutEffect, useRef } from 'react';

/** How much of what was done stays in view above: three rows. */
const ABOVE = 124;

/** The row that is shown large, always whole and always at the same height where there is room: the eye finds it without looking. */
export function useKeptInView(shown: string | null): RefObject<HTMLLIElement | null> {
  const row = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is another place
  useLayoutEffect(() => {
    if (row.current === null) return;
    const item = row.current;
    // It grows by what is asked in it, and when its words arrive.
    const observer = new ResizeObserver(() => show(item));
    observer.observe(item);
    return () => observer.disconnect();
  }, [shown]);
  return row;
}

function show(item: HTMLElement): void {
  const pane = item.parentElement?.parentElement;
  if (pane == null) return;
  const room = pane.clientHeight - item.offsetHeight;
  const above = Math.max(0, Math.min(ABOVE, room));
  pane.scrollTop += item.getBoundingClientRect().top - pane.getBoundingClientRect().top - above;
}
