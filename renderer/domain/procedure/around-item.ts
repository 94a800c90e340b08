import type { Block, Decision, ProcedureText, Step } from './model.ts';

type Item = Step | Decision;
type Alert = Extract<Block, { readonly type: 'alert' }>;

/** The step that `item` is nested in, the nearest one; `null` at top level. Rule G19. */
export function parentOf(text: ProcedureText, item: Item): Step | null {
  const number = item.number.includes('.') ? item.number.replace(/\.[^.]*$/, '') : null;
  const parent = text.all.find((other) => other.number === number);
  return parent?.type === 'step' ? parent : null;
}

/** Alerts that stand between `item`, or the top-level step around it, and what comes before it, in order. Rule G29. */
export function alertsBefore(text: ProcedureText, item: Item): readonly Alert[] {
  const top = item.number.split('.')[0];
  const at = text.blocks.findIndex((block) => isItem(block) && block.number === top);
  const before = text.blocks.slice(0, Math.max(at, 0));
  return before.slice(before.findLastIndex(isItem) + 1).filter((block) => block.type === 'alert');
}

function isItem(block: Block): block is Item {
  return block.type === 'step' || block.type === 'decision';
}
