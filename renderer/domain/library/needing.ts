import type { Component, ComponentId, Dependency } from '#domain/plan/model.ts';

/** How a function needs several things: every one of them, or any one, the others being its spares. */
export type NeedHow = 'each' | 'spares';

/**
 * `owner` needing `needs` too, after what it needs already. Rule LB12.
 *
 * What it names by itself is not named a second time, nor a group that it has; one thing alone is never a spare, and
 * nothing needs itself.
 */
export function needing(owner: Component, needs: readonly ComponentId[], how: NeedHow): Component {
  const before = owner.dependsOn ?? [];
  const others = [...new Set(needs)].filter((id) => id !== owner.id);
  const added = how === 'spares' && others.length > 1 ? groupOf(others, before) : eachOf(others, before);
  return { ...owner, dependsOn: [...before, ...added] };
}

function eachOf(needs: readonly ComponentId[], before: readonly Dependency[]): readonly Dependency[] {
  const named = new Set(before.flatMap((one) => ('on' in one ? [one.on] : [])));
  return needs.filter((on) => !named.has(on)).map((on) => ({ on, mode: 'hard', tolerance: null, for: 'run' }) as const);
}

function groupOf(needs: readonly ComponentId[], before: readonly Dependency[]): readonly Dependency[] {
  const isThere = before.some(
    (one) => 'anyOf' in one && one.anyOf.length === needs.length && needs.every((id) => one.anyOf.includes(id)),
  );
  return isThere ? [] : [{ anyOf: needs, atLeast: 1, name: null, mode: 'hard', tolerance: null, for: 'run' }];
}
