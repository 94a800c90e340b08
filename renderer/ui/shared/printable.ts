import { useEffect } from 'react';

let chosen: readonly string[] | null = null;

/** What `Ctrl P` prints while this screen is shown: `kind:id` each. Without it, the thing that the address names. */
export function usePrintable(what: readonly string[]): void {
  useEffect(() => {
    chosen = what;
    return () => {
      chosen = null;
    };
  }, [what]);
}

/** What the screen that is shown has chosen to print; `null` when it says nothing. */
export function printableNow(): readonly string[] | null {
  return chosen;
}
