import type { Decision, DecisionOption, Step } from '#domain/procedure/model.ts';
import { childrenOf } from '#domain/procedure/read-procedure.ts';
import { markdownWithoutJump } from '#domain/procedure/step-jump.ts';
import { whoAsWritten } from '#domain/procedure/who-as-written.ts';
import { goToOf, isRepeated, stepAnchor } from './go-to.ts';
import { paperBlocks, paperLine } from './paper-blocks.ts';
import type { PaperContext } from './paper-context.ts';
import type { GoTo, PaperDecision, PaperRecord, StepRow } from './print-job.ts';

/** Blank rows of a table for values that are read again and again. */
const ROUNDS_ON_PAPER = 3;

/** A step or decision with everything nested in it, one row each, in order. Rules BP15-BP19. */
export function rowsOf(item: Step | Decision, level: number, context: PaperContext): readonly StepRow[] {
  return item.type === 'decision' ? [decisionRow(item, level, context)] : stepRows(item, level, context);
}

function stepRows(step: Step, level: number, context: PaperContext): readonly StepRow[] {
  const children = childrenOf(step);
  const goTo = step.jump === null ? null : goToOf(step.jump, step, '', context);
  const isOver = children.length === 0;
  const row: StepRow = {
    type: 'step',
    number: step.number,
    level,
    anchor: stepAnchor(step.number, context),
    who: whoAsWritten(step),
    of: paperLine(markdownWithoutJump(step), context),
    timerSeconds: step.timer?.duration.seconds ?? null,
    goTo: isOver ? goTo : null,
    record: recordOf(step, context),
    details: paperBlocks(step.details, context),
  };
  const nested = children.flatMap((child) => rowsOf(child, level + 1, context));
  // "Then go to 9" before the steps nested in this one would lead past them.
  const then: readonly StepRow[] = isOver || goTo === null ? [] : [{ type: 'then', level, goTo }];
  return [row, ...nested, ...then];
}

function recordOf(step: Step, { document }: PaperContext): PaperRecord | null {
  if (step.values === null) return null;
  const rows = document !== null && isRepeated(document, step) ? ROUNDS_ON_PAPER : 1;
  return { names: step.values.names, unit: step.values.unit, rows };
}

function decisionRow(decision: Decision, level: number, context: PaperContext): PaperDecision {
  return {
    type: 'decision',
    number: decision.number,
    level,
    anchor: stepAnchor(decision.number, context),
    question: paperLine(decision.markdown, context),
    details: paperBlocks(decision.details, context),
    options: decision.options.map((option) => ({
      of: paperLine(option.markdown, context),
      goTo: goToOfOption(option, decision, context),
      details: paperBlocks(option.details, context),
    })),
  };
}

function goToOfOption(option: DecisionOption, decision: Decision, context: PaperContext): GoTo | null {
  const rest = option.text.slice(option.label.length).trim();
  if (option.target !== null) return goToOf(option.target, decision, rest, context);
  return rest === '' ? null : { to: 'words', text: rest };
}
