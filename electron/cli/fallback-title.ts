import type { Fallback } from '#domain/impact/fallbacks.ts';
import type { Plan } from '#domain/plan/model.ts';

/** Titles of a plan's fallbacks for people: in `language` where one of the texts is, else as the original has it. */
export function fallbackTitles(plan: Pick<Plan, 'procedures'>, language: string): (fallback: Fallback) => string {
  const inLanguage = new Map<string, string>();
  for (const procedure of plan.procedures) {
    if (procedure.language?.toLowerCase().split('-')[0] === language) inLanguage.set(procedure.id, procedure.title);
  }
  return ({ procedure, texts }) => {
    const own = [procedure.id, ...texts].find((id) => inLanguage.has(id));
    return (own === undefined ? undefined : inLanguage.get(own)) ?? procedure.title;
  };
}
