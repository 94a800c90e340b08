import { languageOf, twinsOf } from '#domain/catalogue/twins.ts';
import type { Procedure, ProcedureId } from '#domain/plan/model.ts';
import type { Surroundings } from './procedure-part.ts';

/** The procedure `id` in the language of the print, where it is written in it; `null` where the plan has none. Rule BP3. */
export function twinFor(
  id: ProcedureId,
  { plan, language }: Pick<Surroundings, 'plan' | 'language'>,
): Procedure | null {
  const twins = twinsOf(plan.procedures, language).find(({ shown, others }) =>
    [shown, ...others].some((procedure) => procedure.id === id),
  );
  if (twins === undefined) return null;
  const named = [twins.shown, ...twins.others].find((procedure) => procedure.id === id);
  return languageOf(twins.shown.language) === language ? twins.shown : (named ?? null);
}
