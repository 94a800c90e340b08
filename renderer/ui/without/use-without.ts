import { useLiveQuery } from 'dexie-react-hooks';
import { type WithoutAll, withoutAll } from '#app/without.ts';
import { useApp } from '../app-context.ts';

/** The answers for the plan as it is now; `undefined` while they are worked out, `null` without a plan. */
export function useWithout(): WithoutAll | null | undefined {
  const app = useApp();
  return useLiveQuery(() => withoutAll(app), [app]);
}
