import { useEffectEvent, useLayoutEffect } from 'react';

interface Options {
  /** Where to listen: the document hears a key before the window. */
  readonly on?: 'window' | 'document';
  /** Hear it before what has the focus. */
  readonly capture?: boolean;
}

/**
 * Hears every key that is pressed while the calling component is shown, from the moment in which it can be seen: an effect
 * that waits for the painting would lose the first key of a fast person on a slow laptop.
 */
export function useKeyDown(
  onKeyDown: (event: KeyboardEvent) => void,
  { on = 'window', capture = false }: Options = {},
): void {
  const heard = useEffectEvent(onKeyDown);
  useLayoutEffect(() => {
    const target = on === 'window' ? window : document;
    const listener = (event: Event) => {
      if (event instanceof KeyboardEvent) heard(event);
    };
    target.addEventListener('keydown', listener, { capture });
    return () => target.removeEventListener('keydown', listener, { capture });
  }, [on, capture]);
}
