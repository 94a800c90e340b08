import type { MapView } from '#app/situation-map.ts';
import { type Formats, useFormats } from '../shared/formats.ts';
import { useWords, type Words } from '../words/words.ts';

/** The question that a map answers, and its answer as a sentence for who does not see it. */
export function useMapTitle(view: MapView): { readonly text: string; readonly spoken: string } {
  const words = useWords().whatIf;
  const formats = useFormats();
  const { marks, map } = view.situation.impact;
  const names = [...marks.down, ...marks.degraded].flatMap((number) => map.components[number]?.name ?? []);
  const text = assumedIn(names, words, formats);
  if (names.length === 0) return { text, spoken: text };
  const { down, functions } = view.counts;
  return { text, spoken: `${text}. ${words.hit(formats.number(down), formats.number(functions))}.` };
}

/** "If Keyfort fails", of any number of names. */
export function assumedIn(names: readonly string[], words: Words['whatIf'], formats: Formats): string {
  const [first, second] = names;
  if (first === undefined) return words.nothingFails;
  if (second === undefined) return words.ifOne(first);
  return names.length === 2 ? words.ifTwo(first, second) : words.ifMany(first, formats.number(names.length - 1));
}
