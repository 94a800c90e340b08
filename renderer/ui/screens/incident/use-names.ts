import { useMemo } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import type { Fallback } from '#domain/impact/fallbacks.ts';
import { useLanguage } from '../../words/words.ts';

/** What the ids of an incident are called in the plan that it names, in the reader's language. */
export interface Names {
  component(id: string): string;
  procedure(id: string): string;
  role(id: string): string;
  /** Id of the text of a fallback in the reader's language, else of the original. */
  textOf(fallback: Fallback): string;
  titleOf(fallback: Fallback): string;
}

export function useNames({ edition, map }: IncidentFile): Names {
  const language = useLanguage();
  return useMemo(() => {
    const procedures = new Map(edition.procedures.map((head) => [head.id as string, head]));
    const roles = new Map(edition.roles.map((role) => [role.id as string, role.name]));
    const procedure = (id: string) => procedures.get(id)?.title ?? id;
    const textOf = (fallback: Fallback): string =>
      fallback.texts.find((id) => procedures.get(id)?.language?.startsWith(language)) ?? fallback.procedure.id;
    return {
      component: (id) => map.components[map.indexOf.get(id) ?? -1]?.name ?? id,
      procedure,
      role: (id) => roles.get(id) ?? id,
      textOf,
      titleOf: (fallback) => procedure(textOf(fallback)),
    };
  }, [edition, map, language]);
}
