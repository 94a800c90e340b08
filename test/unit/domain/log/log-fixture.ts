import type { Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { type ChainHead, sealEvent } from '#domain/incident/log.ts';
import { logText } from '#domain/incident/log-text.ts';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID that follows from `text`. */
export function ulidOf(text: string): Ulid {
  let number = 7n;
  for (const character of text) number = (number * 1_000_003n + BigInt(character.codePointAt(0) ?? 0)) % 2n ** 128n;
  let id = '';
  for (let index = 0; index < 25; index += 1) {
    id += DIGITS[Number(number % 32n)] ?? '0';
    number /= 32n;
  }
  return `0${id}` as Ulid;
}

export const INCIDENT = ulidOf('incident');
export const LAPTOP_A = ulidOf('laptop a');
export const LAPTOP_B = ulidOf('laptop b');

/** A laptop that writes into the log of `incident`: an entry at each given minute after 03:00, else a minute after the last. */
export function laptop(device: string, incident: Ulid = INCIDENT) {
  const events: LogEvent[] = [];
  let head: ChainHead | null = null;
  let minute = 0;
  return {
    events,
    add(type: string, data: Readonly<Record<string, unknown>>, at?: number, by = 's-karim'): LogEvent {
      minute = at ?? minute + 1;
      const hours = String(3 + Math.floor(minute / 60)).padStart(2, '0');
      const draft = {
        id: ulidOf(`${incident} ${device} ${events.length}`),
        incident,
        at: `2026-11-17T${hours}:${String(minute % 60).padStart(2, '0')}:00+01:00` as Instant,
        by,
        device,
        type,
        data,
      };
      const event = sealEvent(draft, head);
      head = { device, seq: event.seq, hash: event.hash };
      events.push(event);
      return event;
    },
  };
}

export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** A night in which two laptops wrote, as a file. */
export function nightOfTwo(): { readonly events: readonly LogEvent[]; readonly text: string } {
  const a = laptop(LAPTOP_A);
  const b = laptop(LAPTOP_B);
  const plan = { id: 'maravel', edition: 14, hash: 'ab'.repeat(32) };
  a.add('incident.declared', { kind: 'incident', name: 'Nimbria WEST-1 — éteint', plan });
  a.add('component.marked', { subject: 'nimbria-west-1', state: 'down', since: '2026-11-17T02:51:00+01:00' });
  b.add('fact.added', { text: 'Status page "down" since 02:50 \\ {[' }, 2, 't-brun');
  a.add('step.done', { run: ulidOf('run'), key: '0123456789abcdef', round: 1, values: { L1: '4.1' } });
  b.add('weather.changed', { wind: [1e21, -0.5, null, true], deep: { '': {} } }, 4, 't-brun');
  a.add('note.added', { text: 'ok' }, 9);
  const events = [...a.events, ...b.events];
  return { events, text: logText(events) };
}
