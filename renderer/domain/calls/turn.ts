import type { CallTree } from '#domain/plan/model.ts';
import type { CallAttempt } from './call-log.ts';
import type { CallChannel } from './channels.ts';

/** When to try again, and when to take over; times in milliseconds. */
export interface CallRule {
  readonly tries: number;
  readonly every: number;
  readonly takeOverAfter: number;
}

const MINUTE = 60_000;
const FIELD: CallRule = { tries: 4, every: 5 * MINUTE, takeOverAfter: 20 * MINUTE };

/** The no-answer rule of `tree`; the field's own where it says none. Rule CT8. */
export function ruleOf({ retry }: Pick<CallTree, 'retry'>): CallRule {
  if (retry === null) return FIELD;
  return {
    tries: retry.tries,
    every: retry.every.seconds * 1000,
    takeOverAfter: retry.takeOverAfter === null ? FIELD.takeOverAfter : retry.takeOverAfter.seconds * 1000,
  };
}

/** How often somebody was tried since they were last reached. */
export interface Tries {
  readonly count: number;
  /** Channels of the latest try, by their place. */
  readonly tried: ReadonlySet<number>;
  readonly lastAt: number | null;
}

const UNTRIED: Tries = { count: 0, tried: new Set(), lastAt: null };

/** The tries in `attempts` (by time) to ring `contact`. Rules CT6, CT7. */
export function triesOf(contact: string, attempts: readonly CallAttempt[], rule: CallRule): Tries {
  return attempts.reduce((tries, attempt) => after(tries, attempt, contact, rule), UNTRIED);
}

function after(tries: Tries, attempt: CallAttempt, contact: string, rule: CallRule): Tries {
  const { outcome, at } = attempt;
  if (outcome === 'deputy' ? attempt.reached === contact : outcome === 'reached' && attempt.subject === contact) {
    return UNTRIED;
  }
  if (attempt.subject !== contact || (outcome !== 'no-answer' && outcome !== 'voicemail')) return tries;
  const index = attempt.channel?.index ?? 0;
  const isNew = tries.lastAt === null || tries.tried.has(index) || at >= tries.lastAt + rule.every;
  if (isNew) return { count: tries.count + 1, tried: new Set([index]), lastAt: at };
  return { count: tries.count, tried: new Set([...tries.tried, index]), lastAt: at };
}

/** What to do about somebody: ring (now, or from `dueAt`), or nothing more. */
export type Turn =
  | {
      readonly channel: CallChannel;
      readonly tryNumber: number;
      readonly dueAt: number | null;
      /** A try that was begun and is not over. */
      readonly goesOn: boolean;
    }
  | 'exhausted';

/** Whose turn it is: `walk` as of walkOf; `parkedUntil` where somebody put the call off since the last one. Rules CT7, CT15. */
export function turnOf(
  tries: Tries,
  walk: readonly CallChannel[],
  rule: CallRule,
  time: { readonly now: number; readonly parkedUntil: number | null },
): Turn {
  const [first] = walk;
  if (first === undefined) return 'exhausted';
  const { now, parkedUntil } = time;
  if (parkedUntil !== null) {
    return { channel: first, tryNumber: tries.count + 1, dueAt: now < parkedUntil ? parkedUntil : null, goesOn: false };
  }
  const again = tries.lastAt === null ? null : tries.lastAt + rule.every;
  const isFresh = again !== null && now < again;
  const other = isFresh ? walk.find(({ index }) => !tries.tried.has(index)) : undefined;
  if (other !== undefined) return { channel: other, tryNumber: tries.count, dueAt: null, goesOn: true };
  if (tries.count >= rule.tries) return 'exhausted';
  return { channel: first, tryNumber: tries.count + 1, dueAt: isFresh ? again : null, goesOn: false };
}
