import type { ComponentId, Plan } from '#domain/plan/model.ts';

/** The components that `asked` names, each once; or the first id that the plan does not have. */
export function componentIds(
  plan: Pick<Plan, 'components'>,
  asked: readonly string[],
): { readonly ids: readonly ComponentId[] } | { readonly unknown: string; readonly near: readonly string[] } {
  const known = new Map<string, ComponentId>(plan.components.map(({ id }) => [id, id]));
  const ids: ComponentId[] = [];
  for (const each of asked) {
    const id = known.get(each);
    if (id === undefined) return { unknown: each, near: near(each, plan) };
    if (!ids.includes(id)) ids.push(id);
  }
  return { ids };
}

const MOST_NEAR = 5;

/** Ids of components whose id or name shares a word with `asked`. */
function near(asked: string, plan: Pick<Plan, 'components'>): readonly string[] {
  const words = wordsOf(asked);
  return plan.components
    .filter(({ id, name }) => wordsOf(`${id} ${name}`).some((word) => word.length > 2 && words.includes(word)))
    .map(({ id }) => id)
    .slice(0, MOST_NEAR);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}
