import type { Hits } from '#app/search.ts';
import type { IndexedSymptom } from '#domain/catalogue/symptom-index.ts';
import { wordsOf } from '#domain/search/fold.ts';
import { isLittleWord } from '#domain/search/little-words.ts';
import { rangesIn } from '#domain/search/snippet.ts';
import type { ProcedureRow } from './chosen-rows.ts';

/** A symptom of the index, with where it matches what was typed. */
export interface ShownSymptom {
  readonly symptom: IndexedSymptom<SymptomOwner>;
  readonly ranges: readonly (readonly [number, number])[];
}

/** A row whose symptoms are those of the procedure that it shows. */
export interface SymptomOwner {
  readonly symptoms: readonly string[];
  readonly row: ProcedureRow;
}

/**
 * The symptoms that hold every word of `words`, whole or begun; where none does, those by which `hits` were found, so that a
 * misspelt word finds what it means.
 */
export function matchingSymptoms(
  index: readonly IndexedSymptom<SymptomOwner>[],
  words: string,
  hits: Hits | null,
): readonly ShownSymptom[] {
  const asked = askedOf(words);
  if (asked.length === 0) return index.map((symptom) => ({ symptom, ranges: [] }));
  const direct = index.flatMap((symptom) => {
    const own = wordsOf(symptom.text);
    const holds = asked.every((word) => own.some(({ folded }) => folded.startsWith(word)));
    const terms = own.map(({ folded }) => folded).filter((folded) => asked.some((word) => folded.startsWith(word)));
    return holds ? [{ symptom, ranges: rangesIn(symptom.text, terms) }] : [];
  });
  return direct.length > 0 || hits?.words !== words.trim() ? direct : byHits(index, hits);
}

function askedOf(words: string): readonly string[] {
  const all = wordsOf(words).map((word) => word.folded);
  const telling = all.filter((word) => !isLittleWord(word));
  return telling.length > 0 ? telling : all;
}

function byHits(index: readonly IndexedSymptom<SymptomOwner>[], hits: Hits): readonly ShownSymptom[] {
  const terms = new Map(hits.found.filter((hit) => hit.fields.includes('symptoms')).map((hit) => [hit.id, hit.terms]));
  return index.flatMap((symptom) => {
    const found = symptom.procedures.flatMap(({ row }) => terms.get(`procedure:${row.shown.head.id}`) ?? []);
    const ranges = rangesIn(symptom.text, found);
    return ranges.length === 0 ? [] : [{ symptom, ranges }];
  });
}
