import type { Instant, LogEvent } from './events.ts';

/** When what `event` tells happened: as it says, else when it was written. */
export function happenedAt(event: LogEvent): Instant {
  return event.happened ?? event.at;
}

/** A text of the event's data; `null` where there is none: logs come from other laptops and other versions. */
export function textIn(event: LogEvent, field: string): string | null {
  const value = event.data[field];
  return typeof value === 'string' ? value : null;
}

/** The texts of a list in the event's data; none where it holds no list. */
export function textsIn(event: LogEvent, field: string): readonly string[] {
  const value = event.data[field];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
}

/** An instant of the event's data; `null` where there is none that can be read. */
export function instantIn(event: LogEvent, field: string): Instant | null {
  const text = textIn(event, field);
  return text === null || Number.isNaN(Date.parse(text)) ? null : (text as Instant);
}
