import { indexOfTarget } from './branches.ts';
import type { Decision, ProcedureText, Step } from './model.ts';

/** An arrow and the link after it, at the end of a step. */
const ARROW = /\s*(?:→|⇒|➜|->|=>|-->)\s*\[[^\]]*\]\([^()\s]*\)[\s.;,!]*$/u;

/** The same in plain text, where the link is words. */
const ARROW_AND_WORDS = /\s*(?:→|⇒|➜|->|=>|-->)(?:(?!→|⇒|➜|->|=>).)*$/u;

/** Inline Markdown of `step` without the arrow and link that it ends in, which are said in words instead. Rule G27. */
export function markdownWithoutJump(step: Step): string {
  if (step.jump === null) return step.markdown;
  const rest = step.markdown.replace(ARROW, '');
  return rest === '' ? step.markdown : rest;
}

/** The same as plain text. Rule G27. */
export function textWithoutJump(step: Step): string {
  return markdownWithoutJump(step) === step.markdown ? step.text : step.text.replace(ARROW_AND_WORDS, '');
}

/** Where a step goes on once it is done. */
export interface Jump {
  /** Top-level step or decision at which to go on. */
  readonly goal: Step | Decision;
  /** Backwards, or onto itself: a new round begins there. */
  readonly isBack: boolean;
}

/** Where `step` of `text` jumps to when it is done; `null` where it jumps nowhere in this document. Rules G16, G28. */
export function jumpOf(text: ProcedureText, step: Step): Jump | null {
  const at = step.jump === null ? null : indexOfTarget(text, step.jump);
  const goal = at === null ? undefined : text.items[at];
  if (at === null || goal === undefined) return null;
  const own = text.items.findIndex((item) => item.number === step.number.split('.')[0]);
  return { goal, isBack: at <= own };
}
