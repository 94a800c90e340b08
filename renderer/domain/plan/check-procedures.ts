import type { Checking } from './check.ts';
import { LIMITS, sizeText } from './limits.ts';
import type { Problem, Procedure } from './model.ts';
import { problem } from './problem-codes.ts';
import { bytesOf } from './utf8.ts';

/** What a procedure should say about itself. Rules P59, P60. */
export function* checkProcedures(checking: Checking): Generator<Problem> {
  for (const procedure of checking.plan.procedures) {
    if (procedure.kind === 'fallback') yield* checkFallback(procedure, checking);
    yield* checkBody(procedure, checking);
  }
}

function* checkFallback(procedure: Procedure, { places }: Checking): Generator<Problem> {
  const at = (field: string) => places.of('procedure', procedure, [field]);
  if (procedure.sustain === null) yield problem('fallback-unbounded', at('sustain'), {});
  if (procedure.trigger === null) yield problem('fallback-untriggered', at('trigger'), {});
  if (procedure.uses.length === 0 && !places.isWritten('procedure', procedure, 'uses')) {
    yield problem('fallback-uses-unsaid', at('uses'), {});
  }
  if (procedure.for.length === 0) yield problem('fallback-serves-nothing', at('for'), {});
  if (procedure.exercised === null) yield problem('fallback-never-exercised', at('exercised'), {});
}

function* checkBody(procedure: Procedure, { places, text }: Checking): Generator<Problem> {
  const place = places.of('procedure', procedure, []);
  // A character is at most three bytes for each UTF-16 unit, so most bodies need not be measured.
  if (procedure.body.length * 3 > LIMITS.renderedBytes) {
    const size = bytesOf(procedure.body).length;
    if (size > LIMITS.renderedBytes) {
      yield problem('text-too-long', place, { size: sizeText(size), limit: sizeText(LIMITS.renderedBytes) });
    }
  }
  if (procedure.kind !== 'runbook' && procedure.kind !== 'fallback') return;
  if (text(procedure).stepsFrom === 'none') yield problem('steps-none', place, {});
}
