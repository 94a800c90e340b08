import type { Component, ComponentId } from '#domain/plan/model.ts';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { needsNetwork } from './dead-ends.ts';

/** What of a procedure needs others to be up. */
export interface OnlineNeeds {
  /** Links that need a network, in document order. */
  readonly links: readonly { readonly href: string; readonly line: number; readonly inStep: string | null }[];
  /** What it uses, with what of others that cannot run without: itself, or the first found. */
  readonly uses: readonly { readonly used: Component; readonly because: Component }[];
}

/** What of a procedure needs others: web addresses, and things run by others. Both empty: it works with nothing online. Rule F10. */
export function onlineNeedsOf(
  text: ProcedureText,
  uses: readonly ComponentId[],
  components: ReadonlyMap<string, Component>,
): OnlineNeeds {
  return {
    links: text.links.filter((link) => needsNetwork(link.href)),
    uses: uses.flatMap((id) => {
      const used = components.get(id);
      const because = used === undefined ? null : outsideNeedOf(used, components);
      return used === undefined || because === null ? [] : [{ used, because }];
    }),
  };
}

/** The nearest thing run by others without which `component` does not run, itself included; `null`: there is none. */
function outsideNeedOf(component: Component, components: ReadonlyMap<string, Component>): Component | null {
  const seen = new Set<string>([component.id]);
  const queue = [component];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next.external) return next;
    for (const id of hardNeedsOf(next)) {
      const needed = components.get(id);
      if (needed !== undefined && !seen.has(id)) queue.push(needed);
      seen.add(id);
    }
  }
  return null;
}

/** A redundancy counts by its members only where all of them are needed. */
function hardNeedsOf(component: Component): readonly ComponentId[] {
  return (component.dependsOn ?? []).flatMap((need) => {
    if (need.mode !== 'hard' || need.for !== 'run') return [];
    if ('on' in need) return [need.on];
    return need.atLeast === need.anyOf.length ? need.anyOf : [];
  });
}
