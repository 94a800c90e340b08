import { useLiveQuery } from 'dexie-react-hooks';
import { type Findings, findings } from '#app/findings.ts';
import { useApp } from '../app-context.ts';

/** What only looks like a spare or a fallback in the plan as it is now; `undefined` while it is worked out. */
export function useFindings(): Findings | null | undefined {
  const app = useApp();
  return useLiveQuery(() => findings(app), [app]);
}
