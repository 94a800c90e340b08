import { createContext, useContext } from 'react';
import type { App } from '#app/open-app.ts';
import type { Settings } from '#app/settings.ts';

/** What a screen's own hook needs: the use cases' app, and the settings as they are now. */
export interface AppContextValue {
  readonly app: App;
  readonly settings: Settings;
}

export const AppContext = createContext<AppContextValue | null>(null);

/** The app; throws outside of <AppContext>, which is a mistake in the code. */
export function useApp(): App {
  return useAppContext().app;
}

export function useSettings(): Settings {
  return useAppContext().settings;
}

function useAppContext(): AppContextValue {
  const value = useContext(AppContext);
  if (value === null) throw new Error('outside of AppContext');
  return value;
}
