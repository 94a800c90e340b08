import { useEffect, useSyncExternalStore } from 'react';
import type { Settings } from '#app/settings.ts';

const DARK = '(prefers-color-scheme: dark)';
const CONTRAST = '(prefers-contrast: more)';

/** Puts the chosen theme on the document, or the system's; returns which of its two schemes the kit is to use. */
export function useTheme(chosen: Settings['theme']): 'light' | 'dark' {
  const dark = useMedia(DARK);
  const contrast = useMedia(CONTRAST);
  const shown = chosen !== 'system' ? chosen : contrast ? 'hc' : dark ? 'dark' : 'light';
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown;
  }, [shown]);
  return shown === 'light' ? 'light' : 'dark';
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
