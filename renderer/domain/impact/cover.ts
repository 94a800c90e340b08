import type { Duration, IsoDate, Procedure } from '#domain/plan/model.ts';
import { blockedBy, type Fallback, fallbacksOf } from './fallbacks.ts';
import type { Impact } from './impact.ts';
import type { DependencyMap } from './map.ts';
import { type Reach, reachIn } from './needs.ts';
import { DOWN, downOf, UP } from './states.ts';

/** The fallbacks that hold a function. */
export interface Cover {
  /** In the order in which they were taken. */
  readonly by: readonly Fallback[];
  /** The shortest of their limits; `null` where one is unknown. */
  readonly sustain: Duration | null;
  /** The oldest of their proofs; `null` where one was never exercised. */
  readonly exercised: IsoDate | null;
}

/** A plan's fallbacks, made ready to answer for many situations. */
export interface Fallbacks {
  readonly all: readonly Fallback[];
  /** Looks at one situation. */
  in(impact: Impact): FallbacksInSituation;
}

export interface FallbacksInSituation {
  /** Fallbacks that name the function, or something that is not up and that it reaches; viable or not. Rule I26. */
  candidates(number: number): readonly Fallback[];
  isViable(fallback: Fallback): boolean;
  /** How a function that is down is held, by its number; `null` where nothing holds it, or where it is not down. */
  coverOf(number: number): Cover | null;
}

/** The fallbacks among `procedures`, for situations of `map`. Rules I21-I29. */
export function fallbacksFor(map: DependencyMap, procedures: readonly Procedure[]): Fallbacks {
  const all = fallbacksOf(map, procedures);
  const reach = reachIn(map);
  return { all, in: (impact) => inSituation(all, reach, impact) };
}

function inSituation(all: readonly Fallback[], reach: Reach, impact: Impact): FallbacksInSituation {
  const viable = new Map<Fallback, boolean>();
  const isViable = (fallback: Fallback): boolean => {
    const known = viable.get(fallback) ?? blockedBy(impact, fallback.procedure).length === 0;
    viable.set(fallback, known);
    return known;
  };
  const candidates = (number: number): readonly Fallback[] =>
    all.filter(({ serves }) =>
      serves.some((served) => served === number || (impact.states[served] !== UP && reach.reaches(number, served))),
    );
  const isDownWith = downWith(impact);
  return {
    candidates,
    isViable,
    coverOf: (number) => {
      if (impact.states[number] !== DOWN) return null;
      const usable = candidates(number).filter(isViable);
      const by = fewest(usable, (taken) => !isDownWith(number, taken));
      return by === null ? null : { by, sustain: shortest(by), exercised: oldest(by) };
    },
  };
}

/** Whether a component is still down once what `taken` are for is held up; answers are kept. */
function downWith(impact: Impact): (number: number, taken: readonly Fallback[]) => boolean {
  const known = new Map<string, Uint8Array>();
  const numberOf = new Map<Fallback, number>();
  return (number, taken) => {
    if (taken.length === 0) return impact.states[number] === DOWN;
    const key = taken
      .map((fallback) => {
        const known = numberOf.get(fallback) ?? numberOf.size;
        numberOf.set(fallback, known);
        return known;
      })
      .sort((a, b) => a - b)
      .join();
    let down = known.get(key);
    if (down === undefined) {
      const held = impact.marks.held.slice();
      for (const fallback of taken) for (const served of fallback.serves) held[served] = 1;
      down = downOf(impact.map, impact.marks.down, held);
      known.set(key, down);
    }
    return down[number] === DOWN;
  };
}

/**
 * The first of `usable` that together are enough, without those that turn out not to be needed, last one first.
 *
 * More never hurts, so the first number that is enough is searched by halves. `null` where all are not enough. Rules I27, I28.
 */
function fewest(
  usable: readonly Fallback[],
  areEnough: (taken: readonly Fallback[]) => boolean,
): readonly Fallback[] | null {
  if (usable.length === 0 || !areEnough(usable)) return null;
  let [short, enough] = [0, usable.length];
  while (enough - short > 1) {
    const middle = (short + enough) >> 1;
    if (areEnough(usable.slice(0, middle))) enough = middle;
    else short = middle;
  }
  let kept = usable.slice(0, enough);
  // The last one is needed: without it the others were not enough.
  for (const fallback of usable.slice(0, enough - 1).reverse()) {
    const without = kept.filter((other) => other !== fallback);
    if (areEnough(without)) kept = without;
  }
  return kept;
}

function shortest(by: readonly Fallback[]): Duration | null {
  let found: Duration | null = null;
  for (const { procedure } of by) {
    if (procedure.sustain === null) return null;
    if (found === null || procedure.sustain.seconds < found.seconds) found = procedure.sustain;
  }
  return found;
}

function oldest(by: readonly Fallback[]): IsoDate | null {
  let found: IsoDate | null = null;
  for (const { exercised } of by) {
    if (exercised === null) return null;
    if (found === null || exercised.on < found) found = exercised.on;
  }
  return found;
}
