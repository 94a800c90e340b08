import type { ComponentId, Exercised, Procedure, ProcedureId } from '#domain/plan/model.ts';
import { compareText } from '#domain/plan/problem-codes.ts';
import type { Impact } from './impact.ts';
import type { DependencyMap } from './map.ts';
import { numbersOf } from './situation.ts';

/** A fallback, its translations with it. */
export interface Fallback {
  readonly procedure: Procedure;
  /** This text and its translations, by id. */
  readonly texts: readonly ProcedureId[];
  /** The latest proof among its texts. */
  readonly exercised: Exercised | null;
  /** Numbers of the components that it is for. */
  readonly serves: readonly number[];
}

/** Procedures of kind fallback, translations made one, in the order in which the rule of cover takes them. Rules I24, I25. */
export function fallbacksOf(map: DependencyMap, procedures: readonly Procedure[]): readonly Fallback[] {
  const fallbacks = procedures.filter((procedure) => procedure.kind === 'fallback');
  return twins(fallbacks)
    .map((texts) => fallbackOf(map, texts))
    .sort(coverOrder);
}

/** Fallbacks that are translations of each other, directly or through one another; the original first, then by id. */
function twins(fallbacks: readonly Procedure[]): readonly (readonly Procedure[])[] {
  const byId = new Map<string, Procedure>(fallbacks.map((fallback) => [fallback.id, fallback]));
  const sets = new Map<string, Procedure[]>();
  for (const fallback of fallbacks) {
    const original = originalOf(fallback, byId);
    const set = sets.get(original.id);
    if (set === undefined) sets.set(original.id, [fallback]);
    else set.push(fallback);
  }
  return [...sets].map(([original, set]) =>
    set.sort((a, b) => Number(b.id === original) - Number(a.id === original) || compareText(a.id, b.id)),
  );
}

/** The end of the chain of `translationOf`; in a ring, its smallest id. */
function originalOf(fallback: Procedure, byId: ReadonlyMap<string, Procedure>): Procedure {
  const passed = new Set([fallback]);
  let at = fallback;
  for (;;) {
    const next = at.translationOf === null ? undefined : byId.get(at.translationOf);
    if (next === undefined) return at;
    if (passed.has(next)) return smallestOfRing(next, byId);
    passed.add(next);
    at = next;
  }
}

function smallestOfRing(start: Procedure, byId: ReadonlyMap<string, Procedure>): Procedure {
  let smallest = start;
  for (let at = next(start); at !== start; at = next(at)) if (at.id < smallest.id) smallest = at;
  return smallest;

  function next(from: Procedure): Procedure {
    return (from.translationOf === null ? undefined : byId.get(from.translationOf)) ?? start;
  }
}

function fallbackOf(map: DependencyMap, texts: readonly Procedure[]): Fallback {
  const [procedure] = texts;
  if (procedure === undefined) throw new RangeError('a fallback without a text');
  const proofs = texts.flatMap((text) => (text.exercised === null ? [] : [text.exercised]));
  return {
    procedure,
    texts: texts.map((text) => text.id).sort(compareText),
    exercised: proofs.sort((a, b) => compareText(b.on, a.on))[0] ?? null,
    serves: numbersOf(map, procedure.for),
  };
}

/** Longest `sustain` first (unknown last), then last exercised first (never last), then id. */
function coverOrder(a: Fallback, b: Fallback): number {
  const [sustainA, sustainB] = [a.procedure.sustain?.seconds ?? -1, b.procedure.sustain?.seconds ?? -1];
  return (
    sustainB - sustainA ||
    compareText(b.exercised?.on ?? '', a.exercised?.on ?? '') ||
    compareText(a.procedure.id, b.procedure.id)
  );
}

/** What a procedure uses that is down, by id; it is viable when there is nothing. Rules I21, I22. */
export function blockedBy(impact: Impact, procedure: Pick<Procedure, 'uses'>): readonly ComponentId[] {
  return [...new Set(procedure.uses)].filter((id) => impact.stateOf(id) === 'down').sort(compareText);
}
