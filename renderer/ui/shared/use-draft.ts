import { useCallback, useSyncExternalStore } from 'react';
import type { Typed } from '#app/half-typed.ts';
import { useApp } from '../app-context.ts';

/** Half-typed words under `key`: they survive leaving the screen, a restart, a kill and a power cut. */
export function useDraft(key: string): readonly [Typed, (typed: Typed) => void] {
  const { typed } = useApp();
  const draft = useSyncExternalStore(typed.onChange, () => typed.read(key));
  const change = useCallback((next: Typed) => typed.keep(key, next), [typed, key]);
  return [draft, change];
}
