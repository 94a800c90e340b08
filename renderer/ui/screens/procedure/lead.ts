import { resolveTarget } from '#domain/procedure/branches.ts';
import type { Decision, DecisionOption, ProcedureText } from '#domain/procedure/model.ts';

/** Where an answer leads, as it is shown. */
export type Lead =
  | { readonly to: 'on' }
  | { readonly to: 'nowhere' }
  | { readonly to: 'procedure'; readonly id: string }
  | { readonly to: 'heading'; readonly slug: string; readonly text: string }
  | { readonly to: 'item'; readonly number: string; readonly fragment: string; readonly isBack: boolean };

/** Where `option` of `decision` leads: a number wherever there is one, as on paper. */
export function leadOf(text: ProcedureText, decision: Decision, option: DecisionOption): Lead {
  const { target } = option;
  if (target === null) return { to: 'on' };
  const resolved = resolveTarget(text, target);
  if (resolved === null) return { to: 'nowhere' };
  if (resolved.to === 'procedure') return resolved;
  if (resolved.to === 'heading') {
    const heading = text.headings.find((other) => other.slug === resolved.slug);
    return { to: 'heading', slug: resolved.slug, text: heading?.text ?? resolved.slug };
  }
  const { number, line } = resolved.item;
  const fragment = target.to === 'heading' ? target.slug : `step-${number}`;
  return { to: 'item', number, fragment, isBack: line < decision.line };
}
