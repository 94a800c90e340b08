import type { Duration } from './model.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
export const DAY_SECONDS = 24 * HOUR;

const UNIT_SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  m: MINUTE,
  h: HOUR,
  d: DAY_SECONDS,
  w: 7 * DAY_SECONDS,
  mo: 30 * DAY_SECONDS,
  y: 365 * DAY_SECONDS,
};

const SHORT = /^(?=\d)(\d{1,9}y)?(\d{1,9}mo)?(\d{1,9}w)?(\d{1,9}d)?(\d{1,9}h)?(\d{1,9}m)?(\d{1,9}s)?$/;
const NUMBER = String.raw`(\d{1,9}(?:[.,]\d{1,9})?)`;
const ISO = new RegExp(
  `^P(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);
const UNITS = ['y', 'mo', 'w', 'd', 'h', 'm', 's'] as const;

/** What a duration may look like, for JSON Schema; `parseDuration` decides. */
export const DURATION_PATTERN = '^((\\d{1,9}(y|mo|w|d|h|m|s))+|P(?=.)[0-9YMWDTHS.,]+)$';

/**
 * The length of time that `text` says, or `null`: whole numbers and units (`90s 15m 4h 2d 3w 6mo 1y`), or ISO 8601.
 *
 * Units may be put together, largest first (`1h30m`). A month is 30 days and a year 365, so `P1M` is `1mo` and `PT1M` is
 * `1m`. `text` is kept as it was written. Rule P1.
 */
export function parseDuration(text: string): Duration | null {
  const match = SHORT.exec(text) ?? (text.endsWith('T') ? null : ISO.exec(text));
  const parts = match?.slice(1) ?? [];
  if (parts.every((part) => part === undefined)) return null;
  const seconds = UNITS.reduce((sum, unit, index) => {
    const part = parts[index];
    return part === undefined ? sum : sum + Number.parseFloat(part.replace(',', '.')) * (UNIT_SECONDS[unit] ?? 0);
  }, 0);
  return { text, seconds };
}

/** `seconds` as the plan format writes durations, in the largest unit up to days that says it exactly: `8h`, `90m`, `2d`. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole === 0) return '0m';
  if (whole % DAY_SECONDS === 0) return `${whole / DAY_SECONDS}d`;
  if (whole % HOUR === 0) return `${whole / HOUR}h`;
  if (whole % MINUTE === 0) return `${whole / MINUTE}m`;
  return `${whole}s`;
}

/** The duration of `seconds`, written by `formatSeconds`. */
export function durationOf(seconds: number): Duration {
  return { text: formatSeconds(seconds), seconds: Math.max(0, Math.round(seconds)) };
}
