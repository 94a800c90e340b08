import type { FunctionNow } from '#domain/incident/functions-now.ts';

/** One clock for all rows: where a moment stands, in percent from the left. */
export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  at(ms: number): number;
  /** Full hours, in milliseconds; not too close to each other, nor to now. */
  readonly hours: readonly number[];
}

const HOUR = 3_600_000;
/** No more is shown behind now and ahead of it: what lies further off needs no picture. */
const [BEHIND, AHEAD, LEAST] = [3 * HOUR, 11 * HOUR, 3 * HOUR];
const MARGIN = 10 * 60_000;
/** How far from the left, in percent, the time of now stands at least: before, it would be cut. */
const EDGE = 14;

/** The axis on which everything that comes up for `functions` soon can be seen. */
export function timeAxis(functions: readonly FunctionNow[], now: number): TimeAxis {
  const began = functions.flatMap(({ downAt, held }) => [
    ...(downAt === null ? [] : [downAt]),
    ...(held?.by.map(({ startedAt }) => startedAt) ?? []),
  ]);
  const coming = functions.flatMap(({ deadline }) => (deadline === null ? [] : [deadline.at]));
  const from = Math.max(Math.min(now, ...began) - MARGIN, now - BEHIND);
  const to = Math.max(now + LEAST, Math.min(Math.max(now, ...coming) + 3 * MARGIN, now + AHEAD));
  const at = (ms: number) => Math.min(100, Math.max(0, ((ms - from) / (to - from)) * 100));
  const step = Math.ceil((to - from) / HOUR / 6);
  const hours: number[] = [];
  const first = new Date(now);
  first.setMinutes(0, 0, 0);
  for (let hour = first.getTime() + HOUR; hour < to - MARGIN; hour += step * HOUR) {
    if (at(hour) - Math.max(at(now), EDGE) > 18) hours.push(hour);
  }
  return { from, to, at, hours };
}
