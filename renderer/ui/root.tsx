import { MantineProvider } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { createHashRouter, Outlet, RouterProvider } from 'react-router';
import type { App } from '#app/open-app.ts';
import { readSettings } from '#app/settings.ts';
import { AppContext } from './app-context.ts';
import { Frame } from './frame/frame.tsx';
import { screens } from './screens/screens.tsx';
import { cssVariables, theme } from './theme/mantine.ts';
import { useTheme } from './theme/use-theme.ts';
import { type Language, LanguageContext } from './words/words.ts';

const router = createHashRouter([
  {
    element: (
      <Frame>
        <Outlet />
      </Frame>
    ),
    children: screens,
  },
]);

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
  if (value === null) return null;
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={scheme}
      getStyleNonce={() => nonce}
    >
      <LanguageContext value={languageOf(value.settings.language, app.info.locale)}>
        <AppContext value={value}>
          <RouterProvider router={router} />
        </AppContext>
      </LanguageContext>
    </MantineProvider>
  );
}

function languageOf(chosen: 'system' | Language, locale: string): Language {
  if (chosen !== 'system') return chosen;
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
