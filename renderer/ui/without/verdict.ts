import type { WithoutIt } from '#domain/impact/without.ts';
import type { IsoDate } from '#domain/plan/model.ts';

/** What the last column says: could we do without it for as long as is asked? */
export type Verdict = 'yes' | 'not-for' | 'no' | 'not-known';

/**
 * The answer for `seconds`: yes while the first gap lies later; no where something has nothing and its gap lies earlier; not
 * known where a limit is unknown, or where what should hold was never tried.
 */
export function verdictOf(answer: WithoutIt, seconds: number): Verdict {
  if (answer.answer === 'unaffected') return 'yes';
  const holds = answer.gapAfterSeconds !== null && seconds <= answer.gapAfterSeconds;
  if (holds) return answer.answer === 'untested' ? 'not-known' : 'yes';
  if (answer.answer === 'no') return 'no';
  return answer.gapAfterSeconds === null ? 'not-known' : 'not-for';
}

/** The date on which what holds was last tried: the oldest of them, as one that was never tried proves nothing. */
export function lastTried(answer: WithoutIt): IsoDate | null {
  const dates = answer.covered.map(({ cover }) => cover.exercised);
  if (dates.length === 0 || dates.includes(null)) return null;
  return dates.reduce(
    (oldest, date) => (date !== null && (oldest === null || date < oldest) ? date : oldest),
    dates[0] ?? null,
  );
}

/** How far along its bar an answer reaches, 0 to 1: the bar is twice as long as what is asked, its middle the question. */
export function shareOfBar(holdsSeconds: number, askedSeconds: number): number {
  return Math.min(1, holdsSeconds / (2 * askedSeconds));
}
