import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useSyncExternalStore } from 'react';
import { type LinkState, syncLinked } from '#app/linked-folder.ts';
import { currentPlan } from '#app/plan.ts';
import { useApp } from '../app-context.ts';

/** How it stands with the linked folder; `null` where none is linked. `failed`: it cannot be read or written just now. */
export interface LinkedNow {
  readonly link: LinkState | null;
  readonly failed: boolean;
}

let now: LinkedNow = { link: null, failed: false };
const listeners = new Set<() => void>();

function say(next: LinkedNow): void {
  now = next;
  for (const listener of listeners) listener();
}

/** How it stands now, from the last look. */
export function useLinkedNow(): LinkedNow {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
}

/** How often the folder is looked at, in milliseconds. A look at a folder in which nothing changed costs its listing. */
const LOOK_EVERY = 3000;
let lastSeen = '';

/** Looks at the linked folder every few seconds, and at once when the plan changed. Once, in the frame. */
export function useLinkedFolder(): void {
  const app = useApp();
  const plan = useLiveQuery(() => currentPlan(app), [app]);
  const generation = plan?.generation ?? null;
  useEffect(() => {
    if (generation === null) return undefined;
    let isCurrent = true;
    const look = async () => {
      try {
        const folder = await app.host.linkedFolder();
        const seen = `${generation} ${folder?.name} ${folder?.stamp}`;
        if (folder === null) {
          if (isCurrent && now.link !== null) say({ link: null, failed: false });
          return;
        }
        if (seen === lastSeen) return;
        const link = await syncLinked(app);
        lastSeen = `${generation} ${link?.folder.name} ${link?.folder.stamp}`;
        if (isCurrent) say({ link, failed: false });
      } catch {
        if (isCurrent) say({ link: now.link, failed: now.link !== null });
      }
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [app, generation]);
}

/** Looks again now: something was linked, taken in, or let go. */
export async function lookAgain(app: Parameters<typeof syncLinked>[0]): Promise<void> {
  lastSeen = '';
  say({ link: await syncLinked(app), failed: false });
}
