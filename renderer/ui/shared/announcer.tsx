import { useSyncExternalStore } from 'react';

let said = { polite: '', urgent: '' };
const listeners = new Set<() => void>();

/** Says `text` to screen readers: politely, or at once when something is due. */
export function announce(text: string, how: 'polite' | 'urgent' = 'polite'): void {
  said = { ...said, [how]: text };
  for (const listener of listeners) listener();
}

/** The two live regions of the app; there once, always, so that screen readers watch them. */
export function Announcer() {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <div className="visually-hidden">
      <div aria-live="polite">{now.polite}</div>
      <div role="alert">{now.urgent}</div>
    </div>
  );
}
