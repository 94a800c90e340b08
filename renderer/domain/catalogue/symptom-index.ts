import type { Procedure } from '#domain/plan/model.ts';
import { foldText } from '#domain/search/fold.ts';

/** A symptom, with what to do about it. */
export interface IndexedSymptom<T> {
  /** As the first procedure that names it writes it. */
  readonly text: string;
  /** Under which letter it stands: upper case, `#` for what begins with none. */
  readonly letter: string;
  readonly procedures: readonly T[];
}

/** "What do you see?": every symptom of `procedures` in the alphabet of `language`. Rules K4, K5. */
export function symptomIndex<T extends Pick<Procedure, 'symptoms'>>(
  procedures: readonly T[],
  language: string,
): readonly IndexedSymptom<T>[] {
  const found = new Map<string, { readonly text: string; readonly procedures: T[] }>();
  for (const procedure of procedures) {
    for (const text of procedure.symptoms) {
      const key = sameSymptom(text);
      const entry = found.get(key);
      if (entry === undefined) found.set(key, { text, procedures: [procedure] });
      else if (!entry.procedures.includes(procedure)) entry.procedures.push(procedure);
    }
  }
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true, ignorePunctuation: true });
  return [...found.values()]
    .map((entry) => ({ ...entry, letter: letterOf(entry.text) }))
    .sort((a, b) => collator.compare(a.text, b.text));
}

function sameSymptom(text: string): string {
  return foldText(text)
    .replace(/[\s.…!]+$/u, '')
    .replace(/\s+/gu, ' ');
}

function letterOf(text: string): string {
  const first = /[\p{L}\p{N}]/u.exec(foldText(text))?.[0] ?? '';
  return /\p{L}/u.test(first) ? first.toUpperCase() : '#';
}
