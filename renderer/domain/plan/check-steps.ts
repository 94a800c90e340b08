import type { Block, ProcedureText, Step } from '#domain/procedure/model.ts';
import type { Checking } from './check.ts';
import type { Problem, Procedure } from './model.ts';
import { type Place, problem } from './problem-codes.ts';
import { twoActions } from './two-actions.ts';

/** Longest step that a person reads under stress, in words. */
const MAX_STEP_WORDS = 30;
/** Most steps in a row without a heading, a decision or a timer. */
const MAX_UNBROKEN_STEPS = 9;

/** Whether a procedure's steps work under stress. Rules P61-P64. */
export function* checkSteps({ plan, text }: Checking): Generator<Problem> {
  for (const procedure of plan.procedures) {
    if (procedure.kind === 'message') continue;
    const read = text(procedure);
    const language = procedure.language ?? plan.info.languages[0] ?? null;
    for (const step of read.all) if (step.type === 'step') yield* checkStep(step, procedure, language);
    yield* checkPauses(read.blocks, procedure);
    yield* checkSlugs(read, procedure);
  }
}

/** The place of a line of a procedure's body. */
export function lineInBody(procedure: Procedure, line: number): Place {
  return { file: procedure.origin?.file ?? `procedures/${procedure.id}.md`, line: procedure.bodyLine + line - 1 };
}

function* checkStep(step: Step, procedure: Procedure, language: string | null): Generator<Problem> {
  const place = lineInBody(procedure, step.line);
  const words = countWords(step.text);
  if (words > MAX_STEP_WORDS) {
    const values = { step: step.number, words: String(words), limit: String(MAX_STEP_WORDS) };
    yield problem('step-too-long', place, values);
  }
  const actions = twoActions(step.text, language);
  if (actions !== null) yield problem('step-two-actions', place, { step: step.number, ...actions });
  if (step.extraTimers > 0) yield problem('step-two-timers', place, { step: step.number });
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}

function* checkPauses(blocks: readonly Block[], procedure: Procedure): Generator<Problem> {
  let run: Step[] = [];
  for (const block of [...blocks, null]) {
    if (block?.type === 'step' && !hasTimer(block)) {
      run.push(block);
      continue;
    }
    if (block?.type === 'markdown' || block?.type === 'alert') continue;
    const last = block?.type === 'step' ? [...run, block] : run;
    const end = last.at(-1);
    if (last.length > MAX_UNBROKEN_STEPS && end !== undefined) {
      const values = { step: end.number, count: String(last.length), limit: String(MAX_UNBROKEN_STEPS) };
      yield problem('steps-unbroken', lineInBody(procedure, end.line), values);
    }
    run = [];
  }
}

function hasTimer(step: Step): boolean {
  return step.timer !== null || step.steps.some(hasTimer);
}

function* checkSlugs(read: ProcedureText, procedure: Procedure): Generator<Problem> {
  const numbers = new Set(read.all.map((item) => item.number));
  for (const { slug, line } of read.headings) {
    const number = /^step-(\d+)$/.exec(slug)?.[1];
    if (number !== undefined && numbers.has(number)) {
      yield problem('step-slug-clash', lineInBody(procedure, line), { slug });
    }
  }
}
