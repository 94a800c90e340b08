import { addNotice } from './notices.ts';
import type { App } from './open-app.ts';

const MINUTE = 60_000;

/** How far a clock may be off at a start without a word: back is always wrong, on may be time that went by. */
const LIMITS = { back: 2 * MINUTE, on: 365 * 24 * 60 * MINUTE } as const;

/** How far a clock that says `now` is off, in minutes, when it said `last` before; `null` where that is nothing to say. */
export function clockIsOff(last: number, now: number): number | null {
  const moved = now - last;
  return moved < -LIMITS.back || moved > LIMITS.on ? Math.round(moved / MINUTE) : null;
}

/** Says at a start when the clock is not where it was when something was last written; `written`: ISO 8601. Rule KS9. */
export async function lookAtClock(app: App, written: string | null): Promise<void> {
  const minutes = written === null ? null : clockIsOff(Date.parse(written), app.now());
  if (minutes !== null) await addNotice(app, { kind: 'clock', at: app.now(), minutes });
}
