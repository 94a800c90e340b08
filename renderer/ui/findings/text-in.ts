import type { PlanMap } from '#app/plan-map.ts';
import type { ProcedureId } from '#domain/plan/model.ts';
import type { Language } from '../words/words.ts';

interface TextAndTwins {
  readonly texts: readonly ProcedureId[];
  /** The original, where it is not the first of `texts`. */
  readonly procedure?: { readonly id: ProcedureId };
}

/** Of a text and its translations, the one in `language`, else the original: its id and title. */
export function textIn(
  { procedures }: Pick<PlanMap, 'procedures'>,
  { texts, procedure }: TextAndTwins,
  language: Language,
): { readonly id: string; readonly title: string } {
  const id =
    texts.find((each) => procedures.get(each)?.language?.startsWith(language) === true) ??
    procedure?.id ??
    texts[0] ??
    '';
  return { id, title: procedures.get(id)?.title ?? id };
}
