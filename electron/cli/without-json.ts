import type { WithoutIt } from '#domain/impact/without.ts';
import { compareText } from '#domain/plan/problem-codes.ts';

/** One entry of what `without --json` prints: the shape that others build on (command-line.md). */
export function withoutAsJson(answer: WithoutIt): unknown {
  return {
    id: answer.id,
    kind: answer.kind,
    functionsDown: answer.functionsDown,
    functionsDegraded: answer.functionsDegraded,
    covered: answer.covered.map(({ function: id, cover }) => ({
      function: id,
      by: cover.by.map(({ procedure }) => String(procedure.id)).sort(compareText),
      sustain: cover.sustain?.text ?? null,
      exercised: cover.exercised,
    })),
    uncovered: answer.uncovered,
    holdsFor: answer.holdsFor?.text ?? null,
    gapAfterSeconds: answer.gapAfterSeconds,
    unreachableContacts: answer.unreachableContacts,
    answer: answer.answer,
  };
}
