import type { Block, Decision, ProcedureText, Step } from './model.ts';
import { indented } from './parts.ts';
import { childrenOf } from './read-procedure.ts';

type StepsFrom = ProcedureText['stepsFrom'];

/**
 * Markdown that reads as `text` again: same blocks, steps, keys and numbers; only the lines move.
 *
 * The form is normal: one kind of marker, numbers as on screen, a blank line between blocks, alerts and decisions as
 * quotes, link definitions beside what uses them. Ends with a newline unless it is empty. Rule G25.
 */
export function writeProcedure(text: Pick<ProcedureText, 'blocks' | 'stepsFrom' | 'limit'>): string {
  if (text.limit !== null)
    return text.blocks.map((block) => (block.type === 'markdown' ? block.markdown : '')).join('');
  let written = '';
  let before: Block | null = null;
  for (const block of text.blocks) {
    if (before !== null) written += isShort(before) && isShort(block) ? '\n' : '\n\n';
    written += writeBlock(block, text.stepsFrom);
    before = block;
  }
  return written === '' ? '' : `${written}\n`;
}

/** One step or decision with all that is nested in it, as Markdown; what an editor puts in place of the old lines. */
export function writeItem(item: Step | Decision, stepsFrom: StepsFrom): string {
  return item.type === 'step' ? writeStep(item, stepsFrom) : writeDecision(item);
}

/** A step without anything below its line: the next such step follows on the next line. */
function isShort(block: Block): boolean {
  return block.type === 'step' && block.details === '' && block.decisions.length === 0;
}

function writeBlock(block: Block, stepsFrom: StepsFrom): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${block.markdown}`.trimEnd();
    case 'markdown':
      return block.markdown;
    case 'alert':
      return quoted(`[!${block.kind.toUpperCase()}]\n${block.markdown}`);
    default:
      return writeItem(block, stepsFrom);
  }
}

function writeStep(step: Step, stepsFrom: StepsFrom): string {
  const marker = markerOf(step, stepsFrom);
  const box = stepsFrom === 'tasks' ? '[ ] ' : '';
  const line = box + step.source;
  let content = line.trim() === box.trim() ? box : line;
  if (step.details !== '') content += step.source === '' ? step.details : `\n\n${step.details}`;
  let isTight = step.details === '';
  for (const child of childrenOf(step)) {
    const isStep = child.type === 'step';
    content += `${isTight && isStep ? '\n' : '\n\n'}${writeItem(child, stepsFrom)}`;
    isTight = isStep && isShort(child);
  }
  return indented(content, marker);
}

function markerOf(step: Step, stepsFrom: StepsFrom): string {
  const isNested = step.number.includes('.');
  if (stepsFrom === 'bullets' || (stepsFrom === 'tasks' && isNested)) return '- ';
  return `${step.number.slice(step.number.lastIndexOf('.') + 1)}. `;
}

function writeDecision(decision: Decision): string {
  const options = decision.options.map((option) => {
    const details = option.details === '' ? '' : `\n\n${option.details}`;
    return indented(option.source + details, '- ');
  });
  const hasDetails = decision.details !== '';
  const head = `[!DECISION] ${decision.markdown}`.trimEnd();
  const below = options.join('\n');
  return quoted(hasDetails ? [head, decision.details, below].join('\n\n') : `${head}\n${below}`);
}

function quoted(markdown: string): string {
  return markdown
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
