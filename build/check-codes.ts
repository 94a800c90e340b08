import { PROBLEM_CODES, type ProblemCode, problem } from '#domain/plan/problem-codes.ts';
import { describeProblem, type WordsLanguage } from '#domain/plan/problem-words.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** What each severity is called, and means, in both languages. */
const HEADINGS = {
  error: [
    'Errors · erreurs',
    'Exit code 1. Something would not work as written. · Code de sortie 1. Quelque chose ne marcherait pas tel quel.',
  ],
  warning: [
    'Warnings · avertissements',
    'It works, but probably not as meant, or not at 3 a.m. · Cela marche, mais sans doute pas comme prévu, ou pas à 3 h du matin.',
  ],
  info: [
    'For information · pour information',
    'Gaps, and what is overdue on the day of checking. · Lacunes, et ce qui est en retard au jour du contrôle.',
  ],
} as const;

/** docs/check-codes.md: every code of `holdfast check`, what it means and what to do, in English and French. */
export function checkCodesPage(): string {
  const sections = SEVERITIES.map((severity) => {
    const codes = Object.entries(PROBLEM_CODES).filter(([, info]) => info.severity === severity);
    const [title, about] = HEADINGS[severity];
    return `## ${title}\n\n${about}\n\n${codes.map(([code]) => entryOf(code as ProblemCode)).join('\n')}`;
  });
  return `${HEAD}\n${sections.join('\n')}`;
}

const HEAD = `# The codes of \`holdfast check\`

Every problem has a code that stays the same from version to version, so that scripts can rely on it. Words in braces stand for
what was found. *Blocks*: a plan with such a problem is not applied in the app, since part of it was not understood and would
silently be missing.

Chaque problème a un code qui reste le même d’une version à l’autre ; un script peut donc s’y fier. Les mots entre accolades
tiennent la place de ce qui a été trouvé. *Bloque* : l’application refuse un plan qui a ce problème, car une partie n’en a pas été
comprise et manquerait sans qu’on le voie.

This page is made from the program by \`node build/make-check-codes.ts\`; a test holds it current.
`;

function entryOf(code: ProblemCode): string {
  const en = wordsOf(code, 'en');
  const fr = wordsOf(code, 'fr');
  const blocks = 'blocks' in PROBLEM_CODES[code] ? ' · *blocks · bloque*' : '';
  return `### \`${code}\`${blocks}\n\n- **en** ${en}\n- **fr** ${fr}\n`;
}

/** The words with the names of their values in braces. */
function wordsOf(code: ProblemCode, language: WordsLanguage): string {
  const values = Object.fromEntries(PROBLEM_CODES[code].values.map((name) => [name, `{${name}}`]));
  const { message, fix } = describeProblem({ ...problem(code, { file: '', line: 1 }, NO_VALUES), values }, language);
  return `${message} *${fix}*`.replace(/[<>]/g, (char) => `\\${char}`);
}

// The values are put in by the caller: a code is looked up here without knowing which it is.
const NO_VALUES = {} as never;
