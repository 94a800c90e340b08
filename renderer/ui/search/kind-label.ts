import type { ComponentKind, Kind, ProcedureKind } from '#domain/plan/model.ts';
import { COMPONENT_KINDS, PROCEDURE_KINDS } from '#domain/plan/model.ts';
import type { Words } from '../words/words.ts';

/** What sort of thing was found, in a word: "Fallback", "Cloud region", "Contact". */
export function kindLabel(kind: Kind, variety: string | null, words: Words['things']): string {
  if (kind === 'procedure' && isProcedureKind(variety)) return words.procedureKinds[variety];
  if (kind === 'component' && isComponentKind(variety)) return words.componentKinds[variety];
  return words.kinds[kind];
}

function isProcedureKind(text: string | null): text is ProcedureKind {
  return PROCEDURE_KINDS.some((kind) => kind === text);
}

function isComponentKind(text: string | null): text is ComponentKind {
  return COMPONENT_KINDS.some((kind) => kind === text);
}
