import { useEffect, useState } from 'react';
import { type KeepingState, keepingState } from '#app/keeping.ts';
import { useApp } from '../app-context.ts';

/** How often the host is asked, in milliseconds: what it says must be on screen within two seconds. */
const EVERY = 1500;

/** How it stands with what is kept outside the database, renewed while it is shown; `null` until that is known. */
export function useKeeping(): KeepingState | null {
  const app = useApp();
  const [state, setState] = useState<KeepingState | null>(null);
  useEffect(() => {
    let isOver = false;
    const look = () =>
      void keepingState(app).then((found) => {
        if (!isOver && found !== null) setState((before) => (same(before, found) ? before : found));
      });
    look();
    const timer = setInterval(look, EVERY);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [app]);
  return state;
}

function same(a: KeepingState | null, b: KeepingState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
