import { useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { foldText } from '#domain/search/fold.ts';

/** A word of the address that a screen keeps: it survives going away, coming back and a restart. `null` takes it out. */
export function useAddressWord(name: string): readonly [string, (value: string | null) => void] {
  const [params, setParams] = useSearchParams();
  const set = (value: string | null) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === null || value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  return [params.get(name) ?? '', set];
}

/** Those of `items` in whose text every typed word stands, in their order; accents and case do not count. */
export function useFiltered<T>(items: readonly T[], textOf: (item: T) => string, typed: string): readonly T[] {
  // A long list may be a moment behind the typing; the field never is.
  const late = useDeferredValue(typed);
  const isAsked = late.trim() !== '';
  // Folding ten thousand names takes a while: not before something is looked for.
  const texts = useMemo(() => (isAsked ? items.map((item) => foldText(textOf(item))) : []), [items, textOf, isAsked]);
  return useMemo(() => {
    const words = foldText(late).split(/\s+/).filter(Boolean);
    if (words.length === 0) return items;
    return items.filter((_, index) => words.every((word) => texts[index]?.includes(word) === true));
  }, [items, texts, late]);
}
