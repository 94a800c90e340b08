import type { Decision, ProcedureText, Step, StepKey, Target } from './model.ts';
import { placesOf } from './places.ts';

/** Where a target leads once the document is known. */
export type Resolved =
  | { readonly to: 'item'; readonly item: Step | Decision; readonly shadowsStep: boolean }
  | { readonly to: 'heading'; readonly slug: string; readonly shadowsStep: boolean }
  | { readonly to: 'procedure'; readonly id: string };

/**
 * What `target` leads to: the first step or decision of a heading's section, the heading itself where its section has
 * none, a step, or another procedure; `null` when there is no such heading or step.
 *
 * `shadowsStep`: a heading is called like a step (`#step-9`) and wins over it. Rules G10, G11, G22.
 */
export function resolveTarget(text: ProcedureText, target: Target): Resolved | null {
  if (target.to === 'procedure') return { to: 'procedure', id: target.id };
  const places = placesOf(text);
  if (target.to === 'step') {
    const item = text.all[places.byNumber.get(target.number) ?? -1];
    return item === undefined ? null : { to: 'item', item, shadowsStep: false };
  }
  const heading = places.bySlug.get(target.slug);
  if (heading === undefined) return null;
  const number = /^step-([\d.]+)$/.exec(target.slug)?.[1];
  const shadowsStep = number !== undefined && places.byNumber.has(number);
  const item = text.all[places.firstFrom(heading.line)];
  return item === undefined || item.line >= places.endOf(heading)
    ? { to: 'heading', slug: heading.slug, shadowsStep }
    : { to: 'item', item, shadowsStep };
}

/** Index into `items` of the top-level step or decision that `target` leads to or into; `null` where it leads elsewhere. */
export function indexOfTarget(text: ProcedureText, target: Target): number | null {
  const resolved = resolveTarget(text, target);
  if (resolved?.to !== 'item') return null;
  const top = resolved.item.number.split('.')[0];
  const index = text.items.findIndex((item) => item.number === top);
  return index === -1 ? null : index;
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
  const greyed = new Set(branches.flatMap((branch, index) => (index === option ? [] : branch)));
  for (const key of branches[option] ?? []) greyed.delete(key);
  return greyed;
}

/** Indexes into `items` of the top-level steps and decisions that `greyedBy` names, ascending. */
export function ruledOutBy(text: ProcedureText, decision: Decision, option: number): readonly number[] {
  const greyed = greyedBy(text, decision, option);
  return text.items.flatMap((item, index) => (greyed.has(item.key) ? [index] : []));
}

/** For a step or decision that some answers put out of play: the options of `decision` under which it counts. */
export interface OnlyIf {
  readonly decision: Decision;
  /** From 0, ascending. */
  readonly options: readonly number[];
}

/** For each step or decision that depends on answers, what it depends on, in document order. Rule G24. */
export function onlyIfOf(text: ProcedureText): ReadonlyMap<StepKey, readonly OnlyIf[]> {
  const result = new Map<StepKey, OnlyIf[]>();
  for (const decision of text.all) {
    if (decision.type !== 'decision') continue;
    for (const [key, options] of optionsByKey(branchesOf(text, decision))) {
      if (options.length === decision.options.length) continue;
      const list = result.get(key) ?? [];
      list.push({ decision, options });
      result.set(key, list);
    }
  }
  return result;
}

function optionsByKey(branches: readonly (readonly StepKey[])[]): ReadonlyMap<StepKey, readonly number[]> {
  const byKey = new Map<StepKey, number[]>();
  for (const [option, branch] of branches.entries()) {
    for (const key of branch) {
      const options = byKey.get(key) ?? [];
      options.push(option);
      byKey.set(key, options);
    }
  }
  return byKey;
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
  const own = placesOf(text).byKey.get(decision.key) ?? -1;
  const starts = decision.options.map((option) => startOf(text, option.target));
  const ahead = starts.filter((start) => start !== null).filter((start) => start.index > own);
  const meeting = meetingPoint(ahead);
  const targets = [...new Set(ahead.map((start) => start.index))].toSorted((a, b) => a - b);
  const next = new Map(targets.map((index, at) => [index, targets[at + 1] ?? text.all.length]));
  return starts.map((start) => {
    if (start === null || start.index <= own || start.index === meeting) return [];
    const range = text.all.slice(start.index, next.get(start.index));
    return range.filter((item) => item.line < start.end).map((item) => item.key);
  });
}

/** The last of several targets when all are steps of one section: the branches run on into it. */
function meetingPoint(ahead: readonly Start[]): number | null {
  const first = ahead[0];
  const isRun = ahead.every((start) => start.byNumber && start.end === first?.end);
  const last = ahead.reduce((most, start) => Math.max(most, start.index), -1);
  return isRun && ahead.some((start) => start.index !== last) ? last : null;
}

function startOf(text: ProcedureText, target: Target | null): Start | null {
  const resolved = target === null ? null : resolveTarget(text, target);
  if (target === null || resolved?.to !== 'item') return null;
  const places = placesOf(text);
  const { item } = resolved;
  const above = target.to === 'heading' ? places.bySlug.get(target.slug) : places.headingAbove(item.line);
  const end = above == null ? Number.POSITIVE_INFINITY : places.endOf(above);
  return { index: places.byKey.get(item.key) ?? -1, end, byNumber: target.to === 'step' };
}
