import { useEffect } from 'react';

/** Name of the mark that the benchmark of the start waits for. */
const FIRST_LIST = 'holdfast-first-list';

let isMarked = false;

/** Marks, once a start, when the first list with something in it was painted. */
export function useFirstListMark(isFilled: boolean): void {
  useEffect(() => {
    if (!isFilled || isMarked) return;
    isMarked = true;
    // The frame after this one begins once this one was painted.
    requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(FIRST_LIST)));
  }, [isFilled]);
}
