import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Offer, offerEmpty, offerFolder, offerShipped, takeOffer } from '#app/bring-in.ts';
import { whyHostFailed } from '#app/host-failure.ts';
import { forgetOfferedFolder, offeredFolder } from '#app/offered-folder.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { places } from '../../places.ts';
import { announce } from '../../shared/announcer.tsx';
import { useLanguage, useWords } from '../../words/words.ts';

/** How far bringing a plan in has come. */
type BringInState =
  | { readonly step: 'ask' }
  | { readonly step: 'reading' }
  | { readonly step: 'shown'; readonly offer: Offer }
  | { readonly step: 'taking'; readonly offer: Offer }
  | { readonly step: 'failed'; readonly why: ReturnType<typeof whyHostFailed>; readonly offer: Offer | null };

export interface BringIn {
  readonly state: BringInState;
  readonly chooseFolder: () => void;
  /** Where no plan is there yet, the example is opened at once: nothing can be lost. Else it is shown first. */
  readonly example: (atOnce: boolean) => void;
  readonly empty: (name: string, atOnce: boolean) => void;
  readonly take: (offer: Offer) => void;
  readonly leave: () => void;
}

/** Bringing a plan in: what is offered, and what can be done with it. */
export function useBringIn(): BringIn {
  const app = useApp();
  const navigate = useNavigate();
  const language = useLanguage();
  const words = useWords().bringIn;
  const { person } = useSettings();
  const [state, setState] = useState<BringInState>({ step: 'ask' });

  const take = useCallback(
    async (offer: Offer) => {
      setState({ step: 'taking', offer });
      const from = window.location.hash;
      try {
        await takeOffer(app, { by: person?.by ?? app.info.deviceName }, offer, words.name(offer.name));
        forgetOfferedFolder(app);
        announce(words.taken(offer.name));
        // The plan may be on the screen before it is all kept, and the person somewhere else already.
        if (window.location.hash === from) await navigate(places.now);
      } catch (error) {
        setState({ step: 'failed', why: whyHostFailed(error), offer });
      }
    },
    [app, navigate, person, words],
  );
  const show = useCallback(
    async (find: () => Promise<Offer | null>, atOnce: boolean) => {
      setState({ step: 'reading' });
      try {
        const offer = await find();
        if (offer === null) setState({ step: 'ask' });
        else if (atOnce && offer.plan !== null) await take(offer);
        else setState({ step: 'shown', offer });
      } catch (error) {
        setState({ step: 'failed', why: whyHostFailed(error), offer: null });
      }
    },
    [take],
  );

  useEffect(() => {
    void offeredFolder(app).then(
      (folder) => (folder === null ? undefined : show(() => offerFolder(app, folder), false)),
      (error: unknown) => setState({ step: 'failed', why: whyHostFailed(error), offer: null }),
    );
  }, [app, show]);

  return {
    state,
    chooseFolder: () => {
      const chosen = async () => {
        const folder = await app.host.chooseFolder();
        return folder === null ? null : offerFolder(app, folder);
      };
      void show(chosen, false);
    },
    example: (atOnce) => void show(() => offerShipped(app, 'example'), atOnce),
    empty: (name, atOnce) => void show(() => offerEmpty(app, name, language), atOnce),
    take: (offer) => void take(offer),
    leave: () => {
      forgetOfferedFolder(app);
      setState({ step: 'ask' });
    },
  };
}
