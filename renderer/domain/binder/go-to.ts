import { indexOfTarget, resolveTarget } from '#domain/procedure/branches.ts';
import type { Decision, ProcedureText, Step, Target } from '#domain/procedure/model.ts';
import { headingAnchor } from './paper-blocks.ts';
import type { PaperContext } from './paper-context.ts';
import type { GoTo } from './print-job.ts';

/** Where `target` leads from `item`, for paper; `words` stand for one that leads nowhere. Rules BP15, BP16. */
export function goToOf(target: Target, item: Step | Decision, words: string, context: PaperContext): GoTo {
  const { document } = context;
  const resolved = document === null ? null : resolveTarget(document, target);
  if (document === null || resolved === null) return { to: 'words', text: words };
  switch (resolved.to) {
    case 'procedure': {
      const title = context.index.procedures.get(resolved.id)?.title;
      if (title === undefined) return { to: 'words', text: words };
      return { to: 'procedure', title, anchor: context.anchors.get(`procedure:${resolved.id}`) ?? null };
    }
    case 'heading':
      return {
        to: 'heading',
        heading: headingText(document, resolved.slug),
        anchor: headingAnchor(resolved.slug, context),
      };
    default: {
      const { number } = resolved.item;
      return {
        to: 'step',
        number,
        heading: target.to === 'heading' ? headingText(document, target.slug) : null,
        back: isBack(document, target, item),
        anchor: stepAnchor(number, context),
      };
    }
  }
}

/** Anchor of the step or decision `number`. */
export function stepAnchor(number: string, { part }: Pick<PaperContext, 'part'>): string {
  return `${part}.step-${number}`;
}

/** Rounds that a step is done in, for the rows of its table: more than one where a later step leads back to it. Rule BP18. */
export function isRepeated(document: ProcedureText, item: Step): boolean {
  const own = indexOfItem(document, item);
  return document.all.some((other) => {
    if (indexOfItem(document, other) < own) return false;
    const targets = other.type === 'step' ? [other.jump] : other.options.map((option) => option.target);
    return targets.some((target) => {
      const index = target === null ? null : indexOfTarget(document, target);
      return index !== null && index <= own && index <= indexOfItem(document, other);
    });
  });
}

function isBack(document: ProcedureText, target: Target, item: Step | Decision): boolean {
  const index = indexOfTarget(document, target);
  return index !== null && index <= indexOfItem(document, item);
}

function indexOfItem(document: ProcedureText, item: Step | Decision): number {
  const top = item.number.split('.')[0];
  return document.items.findIndex((candidate) => candidate.number === top);
}

function headingText(document: ProcedureText, slug: string): string {
  return document.headings.find((heading) => heading.slug === slug)?.text ?? slug;
}
