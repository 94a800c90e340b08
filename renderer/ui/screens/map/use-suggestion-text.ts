import type { MapView } from '#app/situation-map.ts';
import type { Suggestion } from '#domain/impact/suggestions.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';

/** A suggestion in words: what to do, and what that would save. */
export function useSuggestionText(
  view: MapView,
): (one: Suggestion) => { readonly title: string; readonly saves: string } {
  const words = useWords().whatIf;
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
    const [first] = one.saves;
    const only = one.saves.length === 1 && first !== undefined ? name(first) : null;
    const owner = one.change === 'alternative' ? view.plan.components.get(one.owner)?.owner : undefined;
    const who = view.plan.contacts.find(({ id }) => id === owner)?.name;
    const saves = only === null ? words.saves(formats.number(one.saves.length)) : words.savesOne(only);
    return { title: titleOf(one), saves: who === undefined ? saves : `${saves}. ${words.owner(who)}` };
  };
}
