import { MantineProvider } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { createHashRouter, Outlet, RouterProvider, useRouteError } from 'react-router';
import type { App } from '#app/open-app.ts';
import { readSettings } from '#app/settings.ts';
import { AppContext } from './app-context.ts';
import { Frame } from './frame/frame.tsx';
import { ScreenFailed } from './frame/screen-failed.tsx';
import { PlanGate } from './screens/bring-in/plan-gate.tsx';
import { screens } from './screens/screens.tsx';
import { cssVariables, theme } from './theme/mantine.ts';
import { useTheme } from './theme/use-theme.ts';
import { type Language, LanguageContext } from './words/words.ts';

interface Props {
  readonly app: App;
  /** The nonce of this load's style elements. */
  readonly nonce: string;
}

/** The whole interface, once the app is open. */
export function Root({ app, nonce }: Props) {
  const settings = useLiveQuery(() => readSettings(app), [app]);
  const value = useMemo(() => (settings === undefined ? null : { app, settings }), [app, settings]);
  const scheme = useTheme(settings?.theme ?? 'system');
  const language = languageOf(settings?.language ?? 'system', app.info.locale);
  useEffect(() => {
    // Screen readers choose the voice by it.
    document.documentElement.lang = language;
  }, [language]);
  if (value === null) return null;
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={() => nonce}
    >
      <LanguageContext value={language}>
        <AppContext value={value}>
          <Screens place={value.settings.place} />
        </AppContext>
      </LanguageContext>
    </MantineProvider>
  );
}

/** The screens in their frame, first the one where the person was when the app was last open. */
function Screens({ place }: { readonly place: string | null }) {
  const [router] = useState(() => routerAt(place));
  return <RouterProvider router={router} />;
}

function routerAt(place: string | null) {
  const isFresh = location.hash === '' || location.hash === '#/';
  if (isFresh && place?.startsWith('/') === true) history.replaceState(null, '', `#${place}`);
  return createHashRouter([
    {
      element: (
        <Frame>
          <PlanGate>
            <Outlet />
          </PlanGate>
        </Frame>
      ),
      // The frame is there while a screen is loaded, and stays when one fails.
      HydrateFallback: NothingYet,
      errorElement: <FrameFailed />,
      children: [{ errorElement: <ScreenFailed />, children: screens }],
    },
  ]);
}

/** A frame that cannot read what it shows has nothing to say: that is for the recovery screen. */
function FrameFailed(): never {
  throw useRouteError();
}

function NothingYet() {
  return null;
}

function languageOf(chosen: 'system' | Language, locale: string): Language {
  if (chosen !== 'system') return chosen;
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
