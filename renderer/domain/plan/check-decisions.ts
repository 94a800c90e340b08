import type { Decision, DecisionOption, ProcedureText, Step, Target } from '#domain/procedure/model.ts';
import type { Checking } from './check.ts';
import { lineInBody } from './check-steps.ts';
import type { Problem, Procedure } from './model.ts';
import type { PlanIndex } from './plan-index.ts';
import { problem } from './problem-codes.ts';

/** Decisions and jumps that do not lead on. Rules P65, P66. */
export function* checkDecisions({ plan, index, text }: Checking): Generator<Problem> {
  for (const procedure of plan.procedures) {
    const read = text(procedure);
    for (const item of read.all) {
      if (item.type === 'decision') yield* checkDecision(item, procedure, read, index);
      else if (item.jump !== null) yield* checkJump(item, item.jump, procedure, read, index);
    }
  }
}

function* checkDecision(
  decision: Decision,
  procedure: Procedure,
  read: ProcedureText,
  index: PlanIndex,
): Generator<Problem> {
  const place = lineInBody(procedure, decision.line);
  const step = decision.number;
  if (decision.options.length === 0) yield problem('decision-without-options', place, { step });
  if (decision.options.length === 1) yield problem('decision-one-option', place, { step });
  const leads = decision.options.some((option) => option.href !== null);
  for (const option of decision.options) {
    const values = { step, option: shown(option) };
    if (option.href === null) {
      if (leads) yield problem('option-dead-end', place, values);
    } else if (option.target !== null) {
      const target = option.href;
      if (!targetExists(option.target, read, index))
        yield problem('option-target-missing', place, { ...values, target });
      else if (leadsTo(option.target, decision, procedure, read)) yield problem('option-to-itself', place, values);
    }
  }
}

function* checkJump(
  step: Step,
  jump: Target,
  procedure: Procedure,
  read: ProcedureText,
  index: PlanIndex,
): Generator<Problem> {
  const place = lineInBody(procedure, step.line);
  if (!targetExists(jump, read, index)) {
    yield problem('jump-target-missing', place, { step: step.number, target: targetText(jump) });
  } else if (jump.to === 'step' && jump.number === step.number) {
    yield problem('jump-to-itself', place, { step: step.number });
  }
}

function shown(option: DecisionOption): string {
  return option.label === '' ? option.text : option.label;
}

/** Whether a target exists: a heading or step of this document, or a procedure of the plan. */
export function targetExists(target: Target, read: ProcedureText, index: PlanIndex): boolean {
  switch (target.to) {
    case 'heading':
      return read.headings.some((heading) => heading.slug === target.slug);
    case 'step':
      return read.all.some((item) => item.number === target.number);
    case 'procedure':
      return index.has('procedure', target.id.replace(/#.*$/s, ''));
    default:
      return unreachable(target);
  }
}

/** Whether a target leads straight back to `decision`, with nothing to do on the way. */
function leadsTo(target: Target, decision: Decision, procedure: Procedure, read: ProcedureText): boolean {
  switch (target.to) {
    case 'heading': {
      const line = read.headings.find((heading) => heading.slug === target.slug)?.line ?? Number.POSITIVE_INFINITY;
      return read.all.find((item) => item.line > line) === decision;
    }
    case 'step':
      return target.number === decision.number;
    case 'procedure':
      return target.id === procedure.id && read.all[0] === decision;
    default:
      return unreachable(target);
  }
}

function targetText(target: Target): string {
  if (target.to === 'procedure') return `procedure:${target.id}`;
  return target.to === 'heading' ? `#${target.slug}` : `#step-${target.number}`;
}

function unreachable(value: never): never {
  throw new TypeError(`unknown target ${JSON.stringify(value)}`);
}
