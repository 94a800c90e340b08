import { dueAfter } from '#domain/plan/dates.ts';
import type { Duration, IsoDate } from '#domain/plan/model.ts';

const DAY_MS = 86_400_000;

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The later of two days; the other one where one is not known. */
export function laterOf(a: IsoDate | null, b: IsoDate | null): IsoDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** Whether `day` lies no longer than `length` before `today`. */
export function isWithin(day: IsoDate, length: Duration, today: IsoDate): boolean {
  return dueAfter(day, length) >= today;
}
