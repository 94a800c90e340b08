import type { MapView } from '#app/situation-map.ts';
import type { Suggestion } from '#domain/impact/suggestions.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';

/** Functions that are named; of more the number is said. */
const MOST_NAMED = 3;

/** A suggestion in words: what to do, and what that would save. */
export function useSuggestionText(
  view: MapView,
): (one: Suggestion) => { readonly title: string; readonly saves: string } {
  const words = useWords().whatIf;
  const { and } = useWords().findings;
  const formats = useFormats();
  const name = (id: string): string => view.plan.components.get(id)?.name ?? id;
  const titleOf = (one: Suggestion): string => {
    if (one.change === 'fallback') return words.writeFallback(name(one.for));
    if (one.change === 'exercise') {
      return words.tryIt[one.missing](view.plan.procedures.get(one.procedure)?.title ?? one.procedure);
    }
    if (typeof one.on === 'string') return words.alternative(name(one.owner), name(one.on));
    return words.realSpare(one.on.name ?? name(one.owner));
  };
  return (one) => {
    const owner = one.change === 'alternative' ? view.plan.components.get(one.owner)?.owner : undefined;
    const who = view.plan.contacts.find(({ id }) => id === owner)?.name;
    const few = one.saves.length <= MOST_NAMED ? and(one.saves.map(name)) : null;
    const saves = few === null ? words.saves(formats.number(one.saves.length)) : words.savesOne(few);
    return { title: titleOf(one), saves: who === undefined ? saves : `${saves}. ${words.owner(who)}` };
  };
}
