import type { WordsLanguage } from '#domain/plan/problem-words.ts';
import type { LogProblem } from './problem.ts';
import { LOG_PROBLEM_WORDS_EN, type LogProblemWords } from './problem-words-en.ts';
import { LOG_PROBLEM_WORDS_FR } from './problem-words-fr.ts';

const WORDS = { en: LOG_PROBLEM_WORDS_EN, fr: LOG_PROBLEM_WORDS_FR };

/** What a problem with a log is and what to do about it, in `language`. Plain text; values are as the log has them. */
export function describeLogProblem(found: LogProblem, language: WordsLanguage): LogProblemWords {
  const { message, fix } = WORDS[language][found.code];
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = Object.hasOwn(found.values, name) ? found.values[name] : undefined;
      return value ?? whole;
    });
  return { message: fill(message), fix: fill(fix) };
}
