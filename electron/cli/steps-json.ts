import type { Decision, ProcedureText, Step } from '#domain/procedure/model.ts';
import { hrefOf } from '#domain/procedure/targets.ts';

interface StepJson {
  readonly number: string;
  readonly key: string;
  readonly path: readonly string[];
  readonly text: string;
  readonly who: string | null;
  readonly timer: string | null;
  readonly values: { readonly names: readonly string[]; readonly unit: string | null } | null;
  readonly jump: string | null;
  readonly steps: readonly StepJson[];
}

interface DecisionJson {
  readonly number: string;
  readonly key: string;
  readonly path: readonly string[];
  readonly parent: string | null;
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly target: string | null }[];
}

/** What `steps --json` prints: contract of command-line.md. */
export interface StepsJson {
  readonly id: string;
  readonly steps: readonly StepJson[];
  readonly decisions: readonly DecisionJson[];
}

/** A procedure as `steps --json` prints it: top-level steps with those nested in them, and every decision. */
export function stepsAsJson(id: string, text: ProcedureText): StepsJson {
  return {
    id,
    steps: text.items.filter((item) => item.type === 'step').map(stepJson),
    decisions: text.all.filter((item) => item.type === 'decision').map(decisionJson),
  };
}

function stepJson(step: Step): StepJson {
  return {
    number: step.number,
    key: step.key,
    path: step.path,
    text: step.text,
    who: step.who,
    timer: step.timer?.duration.text ?? null,
    values: step.values === null ? null : { names: step.values.names, unit: step.values.unit },
    jump: step.jump === null ? null : hrefOf(step.jump),
    steps: step.steps.map(stepJson),
  };
}

function decisionJson(decision: Decision): DecisionJson {
  return {
    number: decision.number,
    key: decision.key,
    path: decision.path,
    parent: decision.parent,
    question: decision.question,
    options: decision.options.map((option) => ({
      text: option.text,
      target: option.target === null ? null : option.href,
    })),
  };
}
