import type { Procedure } from '#domain/plan/model.ts';
import { resolveTarget } from '#domain/procedure/branches.ts';
import type { Decision, ProcedureText, Step, Target } from '#domain/procedure/model.ts';
import { hrefOf } from '#domain/procedure/targets.ts';
import { printable } from '#electron/cli/printable.ts';
import type { StepsWords } from '#electron/cli/steps-words.ts';

/** A procedure as `steps` prints it for people: title, what is in it, then its steps and decisions under their headings. */
export function stepsAsText(
  procedure: Pick<Procedure, 'id' | 'title'>,
  text: ProcedureText,
  words: StepsWords,
): string {
  const lines = [`${printable(procedure.title)} (${procedure.id})`];
  if (text.limit !== null) lines.push(words.tooMuch);
  else if (text.all.length === 0) lines.push(words.onlyReference);
  else lines.push(countsOf(text, words));
  let path = '';
  for (const item of text.all) {
    const above = item.path.join(' › ');
    if (above !== path) lines.push('', printable(above));
    else if (!item.number.includes('.') && path === '' && item === text.all[0]) lines.push('');
    path = above;
    const indent = '  '.repeat(item.number.split('.').length);
    lines.push(...linesOf(item, text, words).map((line) => indent + printable(line)));
  }
  return `${lines.join('\n')}\n`;
}

function countsOf(text: ProcedureText, words: StepsWords): string {
  const steps = text.all.filter((item) => item.type === 'step').length;
  return words.counts(steps, text.all.length - steps);
}

function linesOf(item: Step | Decision, text: ProcedureText, words: StepsWords): readonly string[] {
  return item.type === 'step' ? [stepLine(item, text, words)] : decisionLines(item, text, words);
}

function stepLine(step: Step, text: ProcedureText, words: StepsWords): string {
  const who = step.who === null ? '' : `${step.who}${words.colon}`;
  const unit = step.values?.unit == null ? '' : ` ${words.unit} ${step.values.unit}`;
  const asides = [
    step.timer === null ? null : `${words.timer} ${step.timer.duration.text}`,
    step.values === null ? null : `${words.record} ${step.values.names.join(', ')}${unit}`,
    step.jump === null ? null : words.goTo(placeOf(step.jump, text, words)),
  ].filter((aside) => aside !== null);
  const after = asides.length === 0 ? '' : ` [${asides.join('; ')}]`;
  return `${step.number}. [ ] ${who}${step.text}${after}`;
}

function decisionLines(decision: Decision, text: ProcedureText, words: StepsWords): readonly string[] {
  const options = decision.options.map((option, index) => {
    const place = option.target === null ? '' : ` → ${placeOf(option.target, text, words)}`;
    return `     ${index + 1}) ${option.label}${place}`;
  });
  return [`${decision.number}. ? ${decision.question}`, ...options];
}

function placeOf(target: Target, text: ProcedureText, words: StepsWords): string {
  const place = resolveTarget(text, target);
  if (place?.to === 'item') return words.step(place.item.number);
  return place?.to === 'procedure' ? words.procedureNamed(place.id) : hrefOf(target);
}
