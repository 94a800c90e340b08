import { useEffect, useState } from 'react';
import { offerTaking, shippedLibrary, takeIntoPlan } from '#app/take-from-library.ts';
import { libraryIn } from '#domain/library/in-language.ts';
import type { Key } from '#domain/library/needs.ts';
import type { Taking, Wish } from '#domain/library/take.ts';
import type { ComponentId, Plan } from '#domain/plan/model.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { announce } from '../../shared/announcer.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { type Chosen, namedIn } from './chosen.ts';

/** How far taking has come. */
type LibraryState =
  | { readonly step: 'reading' }
  | { readonly step: 'failed' }
  | { readonly step: 'choose'; readonly library: Plan }
  | { readonly step: 'working'; readonly library: Plan }
  | { readonly step: 'shown'; readonly library: Plan; readonly taking: Taking; readonly wasRefused: boolean }
  | { readonly step: 'taking'; readonly library: Plan; readonly taking: Taking }
  | { readonly step: 'done'; readonly library: Plan; readonly taking: Taking };

export interface LibraryUse {
  readonly state: LibraryState;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
  readonly standIns: ReadonlyMap<string, ComponentId>;
  /** `own` is the plan's component that the stand-in `id` is; `null`: the stand-in is taken along. */
  readonly standFor: (id: string, own: ComponentId | null) => void;
  /** What is linked to and was unticked. */
  readonly without: ReadonlySet<Key>;
  /** Other things are left out from now on. */
  readonly leave: (without: ReadonlySet<Key>) => void;
  readonly show: () => void;
  readonly take: () => void;
  readonly back: () => void;
  readonly more: () => void;
}

/** Taking from the library: what is chosen, what that would do, and doing it. */
export function useLibrary(): LibraryUse {
  const app = useApp();
  const { person } = useSettings();
  const words = useWords().library;
  const language = useLanguage();
  const formats = useFormats();
  const [state, setState] = useState<LibraryState>({ step: 'reading' });
  const [chosen, setChosen] = useState<Chosen>(new Set());
  const [standIns, setStandIns] = useState<ReadonlyMap<string, ComponentId>>(new Map());
  const [without, setWithout] = useState<ReadonlySet<Key>>(new Set());
  useEffect(() => {
    shippedLibrary(app).then(
      (library) => setState({ step: 'choose', library: libraryIn(library, language) }),
      () => setState({ step: 'failed' }),
    );
  }, [app, language]);
  const library = 'library' in state ? state.library : null;

  const show = async (own: Wish['standIns'], left: Wish['without'], wasRefused = false) => {
    if (library === null || chosen.size === 0) return;
    setState((before) => (before.step === 'shown' ? before : { step: 'working', library }));
    const taking = await offerTaking(app, library, { chosen: namedIn(chosen), standIns: own, without: left });
    setState({ step: 'shown', library, taking, wasRefused });
  };
  const take = async () => {
    if (library === null || state.step !== 'shown' || state.taking.put.length === 0) return;
    setState({ step: 'taking', library, taking: state.taking });
    try {
      const author = { by: person?.by ?? app.info.deviceName };
      const taking = await takeIntoPlan(app, author, words.undo, library, {
        chosen: namedIn(chosen),
        standIns,
        without,
      });
      setState({ step: 'done', library, taking });
      announce(words.doneTitle(formats.number(taking.added.length)));
    } catch {
      await show(standIns, without, true);
    }
  };
  return {
    state,
    chosen,
    choose: setChosen,
    standIns,
    standFor: (id, own) => {
      const next = new Map(standIns);
      if (own === null) next.delete(id);
      else next.set(id, own);
      setStandIns(next);
      void show(next, without);
    },
    without,
    leave: (next) => {
      setWithout(next);
      void show(standIns, next);
    },
    show: () => void show(standIns, without),
    take: () => void take(),
    back: () => library !== null && setState({ step: 'choose', library }),
    more: () => {
      setChosen(new Set());
      setWithout(new Set());
      if (library !== null) setState({ step: 'choose', library });
    },
  };
}
