import { useSyncExternalStore } from 'react';

/** Whether the media query matches now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** Whether there is room for one column only: 200 % zoom on a small screen. The same width as in the style sheets. */
export function useIsNarrow(): boolean {
  return useMedia('(max-width: 760px)');
}
