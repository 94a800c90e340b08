import type { Kind } from '#domain/plan/model.ts';
import { resolveTarget } from '#domain/procedure/branches.ts';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { targetOf } from '#domain/procedure/targets.ts';

/** A link that leads nowhere. */
export interface DeadEnd {
  readonly href: string;
  readonly text: string;
  /** Line of the body, from 1. */
  readonly line: number;
  /** Number of the step or decision that holds it; `null` outside of steps. */
  readonly inStep: string | null;
}

/** A link into the plan: `contact:ID` and the like. */
export interface PlanLink {
  readonly kind: Kind;
  readonly id: string;
  /** What it points to inside of a procedure, without `#`; `null` for the whole. */
  readonly fragment: string | null;
}

const PLAN_LINK = /^(procedure|component|contact|tree|role|scenario):([^#]+)(?:#(.*))?$/;

/** What `href` names in the plan; `null` when it is another sort of link. */
export function planLinkOf(href: string): PlanLink | null {
  const match = PLAN_LINK.exec(href);
  // The pattern names nothing but kinds.
  return match === null ? null : { kind: match[1] as Kind, id: match[2] ?? '', fragment: match[3] ?? null };
}

/** Links of `text` that lead nowhere, in document order. `has` says whether the plan has a thing or a file. Rule F9. */
export function deadEndsOf(
  text: ProcedureText,
  has: { readonly thing: (link: PlanLink) => boolean; readonly file: (href: string) => boolean },
): readonly DeadEnd[] {
  const slugs = new Set(text.headings.map((heading) => heading.slug));
  return text.links.filter(({ href }) => {
    if (href.startsWith('#')) {
      const target = targetOf(href, slugs);
      return href !== '#' && (target === null || resolveTarget(text, target) === null);
    }
    const link = planLinkOf(href);
    if (link !== null) return !has.thing(link);
    return !isWebAddress(href) && !has.file(href);
  });
}

/** Whether `href` leaves the laptop: a web address, or one of another program (mail, telephone). */
function isWebAddress(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href) && !href.toLowerCase().startsWith('asset:');
}

/** Whether opening `href` needs a network. */
export function needsNetwork(href: string): boolean {
  return /^(?:(?:https?|ftps?|wss?):|\/\/)/i.test(href);
}
