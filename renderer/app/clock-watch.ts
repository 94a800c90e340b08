import { addNotice } from './notices.ts';
import type { App } from './open-app.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How far a clock may be off without a word, in either direction. A laptop that slept wakes up later than it thought. */
const LIMITS = { back: 2 * MINUTE, onWhileOpen: DAY, onWhileClosed: 365 * DAY } as const;

/**
 * How far a clock that says `now` is off, in minutes, when it said `last` before; `null` where that is nothing to say.
 *
 * Back is always wrong. On may be time that went by: it is said only where that is unlikely.
 */
export function clockIsOff(last: number, now: number, isOpen: boolean): number | null {
  const moved = now - last;
  const on = isOpen ? LIMITS.onWhileOpen : LIMITS.onWhileClosed;
  return moved < -LIMITS.back || moved > on ? Math.round(moved / MINUTE) : null;
}

/** Says when the clock is not where it was when something was last written here; `written`: ISO 8601. */
export async function lookAtClock(app: App, written: string | null): Promise<void> {
  const minutes = written === null ? null : clockIsOff(Date.parse(written), app.now(), false);
  if (minutes !== null) await addNotice(app, { kind: 'clock', at: app.now(), minutes });
}

/** Says when the clock is set while the app is open, until the returned function is called. */
export function watchClock(app: App, everyMs = 15_000): () => void {
  let last = { clock: app.now(), since: performance.now() };
  const timer = setInterval(() => {
    const [clock, since] = [app.now(), performance.now()];
    const minutes = clockIsOff(last.clock + (since - last.since), clock, true);
    last = { clock, since };
    if (minutes !== null) void addNotice(app, { kind: 'clock', at: clock, minutes }).catch(() => undefined);
  }, everyMs);
  return () => clearInterval(timer);
}
