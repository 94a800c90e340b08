import type { LogEvent } from '#domain/incident/events.ts';
import { readEvent } from '#domain/incident/log.ts';

/** The events in JSON Lines that the host wrote; a line that is none is left out. */
export function eventsIn(bytes: Uint8Array): readonly LogEvent[] {
  return new TextDecoder()
    .decode(bytes)
    .split('\n')
    .flatMap((line) => (line === '' ? [] : (readEvent(JSON.parse(line)) ?? [])));
}
