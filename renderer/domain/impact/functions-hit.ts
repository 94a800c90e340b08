import type { Component, ComponentId } from '#domain/plan/model.ts';
import type { Cover, FallbacksInSituation } from './cover.ts';
import { blockedBy, type Fallback } from './fallbacks.ts';
import type { Impact } from './impact.ts';
import { type ComponentState, stateName, UP } from './states.ts';

/** A fallback of a function in a situation. */
export interface FallbackInSituation {
  readonly fallback: Fallback;
  readonly viable: boolean;
  /** What it uses that is down, by id. */
  readonly blockedBy: readonly ComponentId[];
}

/** A function that is not up, why, and what to do instead. */
export interface FunctionHit {
  readonly component: Component;
  readonly state: Exclude<ComponentState, 'up'>;
  /** Seconds until it is down; `null` where it is only degraded. */
  readonly downAfter: number | null;
  readonly because: readonly ComponentId[];
  /** `null` where nothing holds it, and where it is only degraded. */
  readonly cover: Cover | null;
  /** In the order in which they are taken, viable or not. */
  readonly fallbacks: readonly FallbackInSituation[];
}

/** The functions that are not up: down before degraded, then by tier, then by target (none last), then by id. Rule I51. */
export function functionsHit(impact: Impact, fallbacks: FallbacksInSituation): readonly FunctionHit[] {
  return hitFunctions(impact).flatMap((number): readonly FunctionHit[] => {
    const component = impact.map.components[number];
    const state = stateName(impact.states[number]);
    if (component === undefined || state === 'up') return [];
    return [
      {
        component,
        state,
        downAfter: impact.downAfter(component.id),
        because: impact.because(component.id),
        cover: fallbacks.coverOf(number),
        fallbacks: fallbacks.candidates(number).map((fallback) => ({
          fallback,
          viable: fallbacks.isViable(fallback),
          blockedBy: blockedBy(impact, fallback.procedure),
        })),
      },
    ];
  });
}

/** Numbers of the functions that are not up, in the order of `functionsHit`. */
export function hitFunctions(impact: Impact): readonly number[] {
  return impact.map.functions
    .filter((number) => impact.states[number] !== UP)
    .toSorted((a, b) => compareFunctions(impact, a, b));
}

function compareFunctions(impact: Impact, a: number, b: number): number {
  const [first, second] = [impact.map.components[a], impact.map.components[b]];
  return (
    (impact.states[b] ?? 0) - (impact.states[a] ?? 0) ||
    lastIfNone(first?.tier, second?.tier) ||
    lastIfNone(first?.rto?.seconds, second?.rto?.seconds) ||
    a - b
  );
}

function lastIfNone(a: number | null | undefined, b: number | null | undefined): number {
  const [first, second] = [a ?? Number.POSITIVE_INFINITY, b ?? Number.POSITIVE_INFINITY];
  return first === second ? 0 : first - second;
}

/** The functions that we need in order to respond at all, by id, with their states. Rule I32. */
export function canRespond(
  impact: Impact,
): readonly { readonly component: Component; readonly state: ComponentState }[] {
  return impact.map.components
    .filter((component) => component.kind === 'function' && component.response)
    .map((component) => ({ component, state: impact.stateOf(component.id) }));
}
