import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { type ListedProcedure, procedureList } from '#app/procedure-list.ts';
import { searchPlan } from '#app/search.ts';
import { symptomIndex } from '#domain/catalogue/symptom-index.ts';
import { useApp } from '../../app-context.ts';
import { placeOfFound } from '../../search/found-row.tsx';
import { type SearchState, useSearch } from '../../search/use-search.ts';
import { useLanguage } from '../../words/words.ts';
import { type Choice, choiceIn, withChoice } from './choice.ts';
import { rowsOf } from './chosen-rows.ts';
import { matchingSymptoms, type ShownSymptom } from './matching-symptoms.ts';

/** The screen of procedures with something to show. */
export interface OpenProcedures {
  readonly state: 'open';
  readonly list: readonly ListedProcedure[];
  readonly symptoms: readonly ShownSymptom[];
  readonly search: SearchState;
  readonly typed: string;
  readonly type: (words: string) => void;
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
  /** Opens the first thing that the words find, whether or not it is on screen yet. */
  readonly openFirst: () => Promise<void>;
}

type ProceduresLoad =
  | { readonly state: 'loading' }
  | { readonly state: 'empty' }
  | { readonly state: 'broken' }
  | OpenProcedures;

/** What the screen of procedures shows, and what can be done on it. */
export function useProcedures(): ProceduresLoad {
  const app = useApp();
  const reader = useLanguage();
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const loaded = useLiveQuery(() => procedureList(app).catch(() => 'broken' as const), [app]);
  const typed = address.get('q') ?? '';
  const later = useDeferredValue(typed);
  const search = useSearch(typed);
  const list = loaded === undefined || loaded === 'broken' ? null : loaded;
  const index = useMemo(() => {
    const owners = rowsOf(list ?? [], reader).map((row) => ({ symptoms: row.shown.head.symptoms, row }));
    return symptomIndex(owners, reader);
  }, [list, reader]);
  const symptoms = useMemo(() => matchingSymptoms(index, later, search.hits), [index, later, search.hits]);
  if (loaded === undefined) return { state: 'loading' };
  if (loaded === 'broken') return { state: 'broken' };
  if (loaded === null || loaded.length === 0) return { state: 'empty' };
  return {
    state: 'open',
    list: loaded,
    symptoms,
    search,
    typed,
    type: (words) => setAddress((now) => withWords(now, words), { replace: true }),
    choice: choiceIn(address),
    choose: (choice) => setAddress((now) => withChoice(now, choice), { replace: true }),
    async openFirst() {
      const hits = await searchPlan(app, typed);
      const first = hits?.found[0];
      if (first !== undefined) void navigate(placeOfFound(first));
    },
  };
}

function withWords(address: URLSearchParams, words: string): URLSearchParams {
  const next = new URLSearchParams(address);
  if (words === '') next.delete('q');
  else next.set('q', words);
  return next;
}
