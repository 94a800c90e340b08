import type { Block, Decision, ProcedureText, Step, StepKey, Target } from './model.ts';

/** Where a target leads once the document is known. */
export type Resolved =
  | { readonly to: 'item'; readonly item: Step | Decision; readonly shadowsStep: boolean }
  | { readonly to: 'heading'; readonly slug: string; readonly shadowsStep: boolean }
  | { readonly to: 'procedure'; readonly id: string };

/**
 * What `target` leads to: the first step or decision of a heading's section, the heading itself where its section has
 * none, a step, or another procedure; `null` when there is no such heading or step.
 *
 * `shadowsStep`: a heading is called like a step (`#step-9`) and wins over it. Rules G10, G22.
 */
export function resolveTarget(text: ProcedureText, target: Target): Resolved | null {
  if (target.to === 'procedure') return { to: 'procedure', id: target.id };
  if (target.to === 'step') {
    const item = text.all.find((candidate) => candidate.number === target.number);
    return item === undefined ? null : { to: 'item', item, shadowsStep: false };
  }
  const heading = text.headings.find((candidate) => candidate.slug === target.slug);
  if (heading === undefined) return null;
  const number = /^step-([\d.]+)$/.exec(target.slug)?.[1];
  const shadowsStep = number !== undefined && text.all.some((item) => item.number === number);
  const end = sectionEnd(text, heading.line, heading.depth);
  const item = text.all.find((candidate) => candidate.line >= heading.line && candidate.line < end);
  return item === undefined ? { to: 'heading', slug: heading.slug, shadowsStep } : { to: 'item', item, shadowsStep };
}

/**
 * Keys of the steps and decisions, nested ones too, that taking `option` (from 0) of `decision` puts out of play.
 *
 * They are what the other options lead to: from an option's target up to the next option's target, or the end of its
 * section. What lies before the decision, and what the taken option leads to itself, stays. Where options name steps of
 * one section by number, the last of them is where the branches meet again, and stays too. Rules G23, G24.
 */
export function greyedBy(text: ProcedureText, decision: Decision, option: number): ReadonlySet<StepKey> {
  const branches = branchesOf(text, decision);
  const taken = new Set(branches[option]);
  return new Set(
    branches.flatMap((branch, index) => (index === option ? [] : branch)).filter((key) => !taken.has(key)),
  );
}

/** Index into `items` of the top-level step or decision that `target` leads to or into; `null` where it leads elsewhere. */
export function indexOfTarget(text: ProcedureText, target: Target): number | null {
  const resolved = resolveTarget(text, target);
  if (resolved?.to !== 'item') return null;
  const top = resolved.item.number.split('.')[0];
  const index = text.items.findIndex((item) => item.number === top);
  return index === -1 ? null : index;
}

/** Indexes into `items` of the top-level steps and decisions that `greyedBy` names, ascending. */
export function ruledOutBy(text: ProcedureText, decision: Decision, option: number): readonly number[] {
  const greyed = greyedBy(text, decision, option);
  return text.items.flatMap((item, index) => (greyed.has(item.key) ? [index] : []));
}

/** For a step or decision that some answers put out of play: the options of `decision` under which it counts. */
export interface OnlyIf {
  readonly decision: Decision;
  /** From 0, ascending. Empty when every option puts it out of play. */
  readonly options: readonly number[];
}

/** For each step or decision that depends on an answer, the answers that it depends on. Rule G24. */
export function onlyIfOf(text: ProcedureText): ReadonlyMap<StepKey, readonly OnlyIf[]> {
  const result = new Map<StepKey, OnlyIf[]>();
  for (const decision of text.all) {
    if (decision.type !== 'decision') continue;
    const greyed = decision.options.map((_, option) => greyedBy(text, decision, option));
    for (const key of new Set(greyed.flatMap((keys) => [...keys]))) {
      const options = greyed.flatMap((keys, option) => (keys.has(key) ? [] : [option]));
      const list = result.get(key) ?? [];
      list.push({ decision, options });
      result.set(key, list);
    }
  }
  return result;
}

interface Start {
  /** Index into `all`. */
  readonly index: number;
  /** Line before which the section of the target ends. */
  readonly end: number;
  readonly byNumber: boolean;
}

/** For each option, the keys of what it leads to. */
function branchesOf(text: ProcedureText, decision: Decision): readonly (readonly StepKey[])[] {
  const own = text.all.findIndex((item) => item.key === decision.key);
  const starts = decision.options.map((option) => startOf(text, option.target));
  const ahead = starts.filter((start) => start !== null).filter((start) => start.index > own);
  const meeting = meetingPoint(ahead);
  return starts.map((start) => {
    if (start === null || start.index <= own || start.index === meeting) return [];
    const later = ahead.map((other) => other.index).filter((index) => index > start.index);
    const range = text.all.slice(start.index, Math.min(...later, text.all.length));
    return range.filter((item) => item.line < start.end).map((item) => item.key);
  });
}

/** The last of several targets when all are steps of one section: the branches run on into it. */
function meetingPoint(ahead: readonly Start[]): number | null {
  const last = Math.max(...ahead.map((start) => start.index));
  const isRun = ahead.every((start) => start.byNumber && start.end === ahead[0]?.end);
  return isRun && new Set(ahead.map((start) => start.index)).size > 1 ? last : null;
}

function startOf(text: ProcedureText, target: Target | null): Start | null {
  const resolved = target === null ? null : resolveTarget(text, target);
  if (target === null || resolved?.to !== 'item') return null;
  const { item } = resolved;
  const above =
    target.to === 'heading'
      ? text.headings.find((heading) => heading.slug === target.slug)
      : text.headings.findLast((heading) => heading.line <= item.line);
  const end = above === undefined ? Number.POSITIVE_INFINITY : sectionEnd(text, above.line, above.depth);
  return { index: text.all.indexOf(item), end, byNumber: target.to === 'step' };
}

/** The line of the next heading that is not below the one at `line`. */
function sectionEnd(text: ProcedureText, line: number, depth: number): number {
  const top = text.blocks.filter((block): block is Extract<Block, { type: 'heading' }> => block.type === 'heading');
  return top.find((heading) => heading.line > line && heading.depth <= depth)?.line ?? Number.POSITIVE_INFINITY;
}
