import type { MapView } from '#app/situation-map.ts';
import { useFormats } from '../shared/formats.ts';
import { useWords } from '../words/words.ts';

/** The question that a map answers, and its answer as a sentence for who does not see it. */
export function useMapTitle(view: MapView): { readonly text: string; readonly spoken: string } {
  const words = useWords().whatIf;
  const formats = useFormats();
  const { marks, map } = view.situation.impact;
  const names = [...marks.down, ...marks.degraded].flatMap((number) => map.components[number]?.name ?? []);
  if (names.length === 0) return { text: words.nothingFails, spoken: words.nothingFails };
  const [first = '', second = ''] = names;
  const text =
    names.length === 1
      ? words.ifOne(first)
      : names.length === 2
        ? words.ifTwo(first, second)
        : words.ifMany(first, formats.number(names.length - 1));
  const { down, functions } = view.counts;
  return { text, spoken: `${text}. ${words.hit(formats.number(down), formats.number(functions))}.` };
}
