import type { Problem } from './model.ts';
import { isProblemCode, type ProblemCode } from './problem-codes.ts';
import { PROBLEM_WORDS_EN, type Words } from './problem-words-en.ts';
import { PROBLEM_WORDS_FR } from './problem-words-fr.ts';
import { VALUE_WORDS } from './value-words.ts';

export type WordsLanguage = 'en' | 'fr';

const WORDS: Readonly<Record<WordsLanguage, Readonly<Record<ProblemCode, Words>>>> = {
  en: PROBLEM_WORDS_EN,
  fr: PROBLEM_WORDS_FR,
};

/**
 * What a problem is and what to do about it, in `language`. Plain text; values are as the plan has them.
 *
 * A code of another version of Holdfast is said as it is.
 */
export function describeProblem(found: Problem, language: WordsLanguage): Words {
  if (!isProblemCode(found.code)) return { message: found.code, fix: '' };
  const words = WORDS[language][found.code];
  return { message: fill(words.message, found, language), fix: fill(words.fix, found, language) };
}

function fill(template: string, found: Problem, language: WordsLanguage): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(found.values, name) ? found.values[name] : undefined;
    return value === undefined ? whole : (VALUE_WORDS[language][name]?.[value] ?? value);
  });
}
