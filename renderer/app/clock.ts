import type { Instant } from '#domain/incident/events.ts';

/** `ms` as an instant with the offset of this machine's zone at that moment: `2026-11-17T03:50:12.345+01:00`. */
export function instantAt(ms: number): Instant {
  const date = new Date(ms);
  const offset = -date.getTimezoneOffset();
  const local = new Date(ms + offset * 60_000).toISOString().slice(0, -1);
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${local}${sign}${hours}:${minutes}` as Instant;
}
