import type { FalseRedundancy } from '#domain/impact/explain-redundancy.ts';
import type { FailurePairs } from '#domain/impact/failure-pairs.ts';
import type { Suggestion } from '#domain/impact/suggestions.ts';
import type { ComponentId } from '#domain/plan/model.ts';

/** What is asked of the map and may take seconds on a large one. */
export type MapQuestion =
  /** The changes to begin with when these have failed. */
  | { readonly ask: 'changes'; readonly down: readonly ComponentId[] }
  /** What a function rests on in the end. */
  | { readonly ask: 'ground'; readonly id: ComponentId }
  /** How much every function rests on in the end. */
  | { readonly ask: 'depths' }
  /** The first pairs of failures that only together take a function down. */
  | { readonly ask: 'pairs'; readonly id: ComponentId }
  /** Why a redundancy is none, by its number among the map's groups: what takes it away, or how `cause` does. */
  | { readonly ask: 'spare'; readonly group: number; readonly cause: ComponentId | null };

/** What a function rests on in the end. Lists by id. */
export interface FunctionGround {
  /** Everything below it that is no function. */
  readonly inTheEnd: readonly ComponentId[];
  /** Those of it whose failure alone takes the function down. */
  readonly singlePoints: readonly ComponentId[];
}

/** The same in numbers. */
export interface FunctionDepth {
  readonly inTheEnd: number;
  readonly singlePoints: number;
}

/** What is answered to each. */
export interface MapAnswers {
  readonly changes: readonly Suggestion[];
  /** `null` where the plan has no such function. */
  readonly ground: FunctionGround | null;
  /** By the function's id. */
  readonly depths: ReadonlyMap<string, FunctionDepth>;
  readonly pairs: FailurePairs;
  /** With the nearest cause; `null` where it is a spare. */
  readonly spare: FalseRedundancy | null;
}

/** A question about the plan in the database of that name. */
export interface PlanQuestion {
  readonly database: string;
  readonly question: MapQuestion;
}

/** An answer, and the state of the plan that it was worked out from. */
export type PlanAnswer = {
  readonly [Ask in MapQuestion['ask']]: {
    readonly ask: Ask;
    readonly generation: number;
    readonly answer: MapAnswers[Ask];
  };
}[MapQuestion['ask']];
