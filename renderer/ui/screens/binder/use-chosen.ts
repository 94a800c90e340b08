import { useMemo } from 'react';
import { useDraft } from '../../shared/use-draft.ts';

/** The procedures chosen to be printed, kept on this laptop until something else is chosen. */
export function useChosen(): readonly [ReadonlySet<string>, (chosen: ReadonlySet<string>) => void] {
  const [draft, setDraft] = useDraft('binder');
  const { ids = '' } = draft;
  const chosen = useMemo(() => new Set(ids.split(' ').filter(Boolean)), [ids]);
  return [chosen, (next) => setDraft({ ids: [...next].join(' ') })];
}
