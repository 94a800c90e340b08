import { DAY_SECONDS } from './duration.ts';
import type { Duration, IsoDate } from './model.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:[.,]\d{1,9})?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What a date looks like, for JSON Schema. */
export const DATE_PATTERN = '^\\d{4}-\\d{2}-\\d{2}$';
/** What a clock time looks like, for JSON Schema. */
export const CLOCK_PATTERN = '^([01]\\d|2[0-3]):[0-5]\\d$';

/** `text` as a calendar day, or `null` where no such day exists (`2026-02-30`). Rule P2. */
export function parseDate(text: string): IsoDate | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? (text as IsoDate) : null;
}

/** Whether `text` is an instant as ISO 8601 writes it, with its offset (`2026-11-20T10:00:00+01:00`). Rule P2. */
export function isInstant(text: string): boolean {
  const match = INSTANT.exec(text);
  return match !== null && parseDate(match[1] ?? '') !== null;
}

/** Whether `text` is a time of day, `HH:MM`. */
export function isClockTime(text: string): boolean {
  return CLOCK.test(text);
}

/** The day of a date or instant as written, or `null` if it is neither. The zone is the writer's. */
export function dayOf(text: string): IsoDate | null {
  return parseDate(text) ?? (isInstant(text) ? parseDate(text.slice(0, 10)) : null);
}

/** The day on which something that was last done on `day` is due again: `every` later, parts of a day rounded up. */
export function dueAfter(day: IsoDate, every: Duration): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + Math.ceil(every.seconds / DAY_SECONDS));
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
  return parseDate(text) ?? ('9999-12-31' as IsoDate);
}
