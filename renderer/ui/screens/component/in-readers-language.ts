import type { ProcedureHead } from '#app/plan.ts';
import type { Language } from '../../words/words.ts';

/** Procedures, each once: of a text and its translations the one in `language`, else the first that there is. */
export function inReadersLanguage(procedures: readonly ProcedureHead[], language: Language): readonly ProcedureHead[] {
  const twins = Map.groupBy(procedures, ({ id, translationOf }) => translationOf ?? id);
  return [...twins.values()].flatMap(
    (those) => those.find((one) => one.language?.startsWith(language) === true) ?? those[0] ?? [],
  );
}
