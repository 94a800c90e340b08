import { useNavigate, useNavigation, useSearchParams } from 'react-router';
import type { MapView } from '#app/situation-map.ts';
import { places } from '../../places.ts';

/** What a person assumes to fail, kept in the address: going back and a restart find it again. */
export interface WhatIf {
  readonly down: readonly string[];
  readonly at: string | null;
  readonly shows: 'picture' | 'list';
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
  readonly goTo: (id: string) => void;
  readonly show: (what: 'picture' | 'list') => void;
  readonly open: (id: string) => void;
}

/** More hit than this is not read as a picture: the list opens first. */
const MOST_DRAWN = 60;

export function useWhatIf(view: MapView, isNarrow: boolean): WhatIf {
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const isLeaving = useNavigation().state !== 'idle';
  const { map, marks } = view.situation.impact;
  const down = marks.down.flatMap((number) => map.ids[number] ?? []);
  const asked = params.get('view');
  const isMuch = isNarrow || view.functions.length + view.others.length > MOST_DRAWN;
  const change = (words: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(words)) {
          if (value === null || value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace: true },
    );
  return {
    down,
    at: params.get('at'),
    shows: asked === 'list' || asked === 'picture' ? asked : isMuch ? 'list' : 'picture',
    toggle: (id) => {
      const next = down.some((each) => each === id) ? down.filter((each) => each !== id) : [...down, id];
      change({ down: next.join(','), at: id });
    },
    clear: () => change({ down: null }),
    // Whoever is on the way to another screen is not called back because a box of this one took the focus.
    goTo: (id) => {
      if (!isLeaving) change({ at: id });
    },
    show: (what) => change({ view: what }),
    open: (id) => void navigate(places.thing('component', id)),
  };
}
