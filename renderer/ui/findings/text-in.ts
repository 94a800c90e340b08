import type { PlanMap } from '#app/plan-map.ts';
import type { CircularFinding } from '#domain/impact/circular-findings.ts';
import type { Language } from '../words/words.ts';

/** The text of a fallback in `language`, else the original. */
export function textIn(
  { procedures }: Pick<PlanMap, 'procedures'>,
  { texts }: CircularFinding,
  language: Language,
): { readonly id: string; readonly title: string } {
  const id = texts.find((each) => procedures.get(each)?.language?.startsWith(language) === true) ?? texts[0];
  return { id, title: procedures.get(id)?.title ?? id };
}
