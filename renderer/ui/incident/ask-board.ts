import { useEffect, useEffectEvent } from 'react';

/** What a key, pressed anywhere, asks of the situation board: the focus on Next, or on what is down. */
export type BoardAsk = 'next' | 'mark';

let pending: BoardAsk | null = null;
const listeners = new Set<() => void>();

/** Asks the board; one that is not shown yet answers as soon as it is. */
export function askBoard(what: BoardAsk): void {
  pending = what;
  for (const listener of listeners) listener();
}

/** Answers what is asked of the board, also what was asked just before it was shown. */
export function useBoardAsked(answer: (what: BoardAsk) => void): void {
  const take = useEffectEvent(() => {
    const what = pending;
    pending = null;
    if (what !== null) answer(what);
  });
  useEffect(() => {
    take();
    listeners.add(take);
    return () => {
      listeners.delete(take);
    };
  }, []);
}
