import { correctionIn, correctionsIn, type Replacement } from './corrections.ts';
import type { LogEvent } from './events.ts';
import { orderEvents } from './order-events.ts';

/** Something that is worked out from the entries of a log that count, one after the other. */
export interface LogFold<State, Result> {
  start(): State;
  /** The same, to go on from apart: what `take` does to one is never seen in the other. */
  copy(state: State): State;
  /** `order`: the entry's place in the log, larger for later ones. */
  take(state: State, event: LogEvent, order: number): void;
  result(state: State): Result;
}

interface Reached<State> {
  /** How many entries of the log, in order, it has taken. */
  readonly at: number;
  readonly state: State;
}

interface Folded<State, Result> {
  readonly ordered: readonly LogEvent[];
  /** Some way back each, the last one at the end: what changes there is folded again from the nearest one before it. */
  readonly reached: readonly Reached<State>[];
  readonly result: Result;
}

/** Shorter logs are folded anew as quickly as they are found. */
const SHORT = 256;
const MOST_REMEMBERED = 4;

/**
 * `fold` over a log (events in any order, rules L4 and L6): what is always the same as folding it whole.
 *
 * The logs that were folded last are remembered. An entry more, late, or withdrawing another, folds again only what comes from
 * there on: a log of 100,000 entries costs a person no wait. Rule L9.
 */
export function folding<State, Result>(fold: LogFold<State, Result>): (events: readonly LogEvent[]) => Result {
  const recent: Folded<State, Result>[] = [];
  return (events) => {
    const ordered = orderEvents(events);
    const same = recent.find((known) => known.ordered === ordered);
    if (same !== undefined) return same.result;
    if (ordered.length < SHORT) return foldFrom(fold, ordered, []).result;
    const [nearest] = recent
      .map((known) => ({ known, reached: stillTrue(known, ordered) }))
      .sort((a, b) => (b.reached.at(-1)?.at ?? 0) - (a.reached.at(-1)?.at ?? 0));
    const folded = foldFrom(fold, ordered, nearest?.reached ?? []);
    // What goes on takes its place; another log is remembered beside it.
    const isSameLog = nearest !== undefined && (nearest.reached.at(-1)?.at ?? 0) * 2 > nearest.known.ordered.length;
    if (isSameLog) recent.splice(recent.indexOf(nearest.known), 1);
    recent.unshift(folded);
    recent.length = Math.min(recent.length, MOST_REMEMBERED);
    return folded.result;
  };
}

function foldFrom<State, Result>(
  fold: LogFold<State, Result>,
  ordered: readonly LogEvent[],
  known: readonly Reached<State>[],
): Folded<State, Result> {
  const corrections = correctionsIn(ordered);
  const reached = known.filter(({ at }) => isKept(at, ordered.length));
  const from = known.at(-1);
  const state = from === undefined ? fold.start() : fold.copy(from.state);
  for (let order = from?.at ?? 0; order < ordered.length; order += 1) {
    if (order > 0 && order !== from?.at && isKept(order, ordered.length)) {
      reached.push({ at: order, state: fold.copy(state) });
    }
    const event = ordered[order];
    const counting = event === undefined ? null : countingAs(event, corrections);
    if (counting !== null) fold.take(state, counting, order);
  }
  reached.push({ at: ordered.length, state });
  return { ordered, reached, result: fold.result(state) };
}

/** What `event` counts as; `null` where it was withdrawn. */
export function countingAs(event: LogEvent, corrections: ReadonlyMap<string, Replacement | null>): LogEvent | null {
  const replacement = corrections.get(event.id);
  if (replacement === undefined) return event;
  return replacement === null ? null : { ...event, ...replacement };
}

/** Of what was reached in `before`, what holds in `ordered` too: up to the first entry that is another or counts as another. */
function stillTrue<State>(
  before: { readonly ordered: readonly LogEvent[]; readonly reached: readonly Reached<State>[] },
  ordered: readonly LogEvent[],
): readonly Reached<State>[] {
  const shared = sharedStart(before.ordered, ordered);
  let first = shared;
  for (const log of [before.ordered, ordered]) {
    for (let at = shared; at < log.length; at += 1) {
      const corrects = correctionIn(log[at])?.corrects;
      if (corrects === undefined) continue;
      const place = ordered.findIndex(({ id }) => id === corrects);
      if (place !== -1) first = Math.min(first, place);
    }
  }
  return before.reached.filter(({ at }) => at <= first);
}

function sharedStart(a: readonly LogEvent[], b: readonly LogEvent[]): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a[at] === b[at]) at += 1;
  return at;
}

/** Close to each other near the end, where most things change, and far apart before: a few for any length. */
const STEPS = [64, 512, 4096, 32_768];

function isKept(at: number, length: number): boolean {
  return STEPS.some((step) => at % step === 0 && length - at <= 2 * step);
}
