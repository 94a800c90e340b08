import { useEffect, useEffectEvent, useState } from 'react';
import { instantAt } from '#app/clock.ts';
import type { App } from '#app/open-app.ts';
import { record } from '#app/record.ts';
import type { OpenIncident } from './incident-context.ts';

/** How often the two clocks are compared, in milliseconds. */
const EVERY = 5000;
/** Hidden windows tick once a minute: a longer silence than this was a sleep. */
const SLEPT = 150_000;
/** A difference between the clock on the wall and the one that only counts on: the first was changed. */
const MOVED = 30_000;

/** The clock was changed by `by` milliseconds, or the laptop slept that long, at `from`. */
export interface ClockNotice {
  readonly what: 'moved' | 'slept';
  readonly by: number;
  readonly from: number;
}

/**
 * Notices a sleeping laptop and a changed clock while an incident is open, writes it into the log, and says so until heard.
 *
 * Where sleep stops the counting clock too, it looks like a clock that was set forward; both are said and kept as what the
 * wall clock did.
 */
export function useClockWatch(app: App, by: string, open: OpenIncident | null) {
  const [notice, setNotice] = useState<ClockNotice | null>(null);
  const incident = open?.summary.incident ?? null;
  const onGap = useEffectEvent((found: ClockNotice, to: number) => {
    setNotice(found);
    if (incident === null) return;
    const change = { from: instantAt(found.from), to: instantAt(to) };
    void record(app, { by }, incident, 'clock.changed', change);
  });
  useEffect(() => {
    if (incident === null) return undefined;
    let [wall, counted] = [app.now(), performance.now()];
    const timer = setInterval(() => {
      const [wallNow, countedNow] = [app.now(), performance.now()];
      const found = gap(wall, wallNow - wall, countedNow - counted);
      [wall, counted] = [wallNow, countedNow];
      if (found !== null) onGap(found, wallNow);
    }, EVERY);
    return () => clearInterval(timer);
  }, [app, incident]);
  return { notice, hear: () => setNotice(null) };
}

/** What `wall` and `counted` milliseconds since the last look, at `from`, mean. */
export function gap(from: number, wall: number, counted: number): ClockNotice | null {
  if (Math.abs(wall - counted) >= MOVED) return { what: 'moved', by: wall - counted, from };
  return counted >= SLEPT ? { what: 'slept', by: wall, from } : null;
}
