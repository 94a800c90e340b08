import type { Instant, LogEvent } from '#domain/incident/events.ts';
import { folding } from '#domain/incident/fold-log.ts';

/** What people agreed that the clock of a device was off by, in milliseconds to add to its times. Rule V15. */
export const clockOffsets: (events: readonly LogEvent[]) => ReadonlyMap<string, number> = folding({
  start: () => new Map<string, number>(),
  copy: (offsets) => new Map(offsets),
  take(offsets, event) {
    const { device, from, to } = event.data;
    if (event.type !== 'clock.changed' || typeof device !== 'string' || device === event.device) return;
    const offset = Date.parse(String(to)) - Date.parse(String(from));
    if (!Number.isNaN(offset)) offsets.set(device, offset);
  },
  result: (offsets): ReadonlyMap<string, number> => offsets,
});

/**
 * When something happened, in milliseconds since 1970: as a person said it, else when it was written by the device's clock, set
 * right by what was agreed for that device.
 */
export function happenedAt(event: LogEvent, offsets: ReadonlyMap<string, number>): number {
  if (event.happened !== undefined) return Date.parse(event.happened);
  return Date.parse(event.at) + (offsets.get(event.device) ?? 0);
}

/** `ms` as an instant written with the offset of `like`: the wall clock of whoever wrote that. */
export function instantLike(ms: number, like: Instant): Instant {
  const zone = /([+-])(\d\d):?(\d\d)$/.exec(like);
  const minutes = zone === null ? 0 : (Number(zone[2]) * 60 + Number(zone[3])) * (zone[1] === '-' ? -1 : 1);
  const local = new Date(ms + minutes * 60_000).toISOString().slice(0, -1);
  return `${local}${zone === null ? '+00:00' : `${zone[1]}${zone[2]}:${zone[3]}`}` as Instant;
}

/** `events` with the time that was agreed for each as `happened`, where an offset was agreed for its device; others as they are. */
export function withAgreedTimes(events: readonly LogEvent[]): readonly LogEvent[] {
  const offsets = clockOffsets(events);
  if (offsets.size === 0) return events;
  return events.map((event) => {
    const offset = event.happened === undefined ? offsets.get(event.device) : undefined;
    return offset === undefined ? event : agreed(event, offset);
  });
}

// The same event again gives the same object: a log that only grew at its end is known by that.
const known = new WeakMap<LogEvent, { readonly offset: number; readonly event: LogEvent }>();

function agreed(event: LogEvent, offset: number): LogEvent {
  const before = known.get(event);
  if (before?.offset === offset) return before.event;
  const made = { ...event, happened: instantLike(Date.parse(event.at) + offset, event.at) };
  known.set(event, { offset, event: made });
  return made;
}
