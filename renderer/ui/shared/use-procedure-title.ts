import { useLiveQuery } from 'dexie-react-hooks';
import { thing } from '#app/plan.ts';
import { useApp } from '../app-context.ts';

/** The title of a procedure of the plan; `null` while it is not known. */
export function useProcedureTitle(id: string | null): string | null {
  const app = useApp();
  const found = useLiveQuery(() => (id === null ? null : thing(app, 'procedure', id)), [app, id]);
  return found?.title ?? null;
}
