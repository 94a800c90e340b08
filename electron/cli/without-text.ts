import type { Fallback } from '#domain/impact/fallbacks.ts';
import type { WithoutIt } from '#domain/impact/without.ts';
import type { Plan } from '#domain/plan/model.ts';
import { fallbackTitles } from '#electron/cli/fallback-title.ts';
import { printable } from '#electron/cli/printable.ts';
import type { WithoutWords } from '#electron/cli/without-words.ts';

/** What `without` prints for people: one paragraph a component, in the order of `answers`. */
export function withoutAsText(
  plan: Plan,
  answers: readonly WithoutIt[],
  words: WithoutWords,
  language: 'en' | 'fr',
): string {
  if (answers.length === 0) return `${words.nothingOutside}\n`;
  const names = new Map<string, string>([...plan.contacts, ...plan.components].map(({ id, name }) => [id, name]));
  const telling: Telling = {
    words,
    name: (id) => names.get(id) ?? id,
    title: fallbackTitles(plan, language),
    functions: plan.components.filter(({ kind }) => kind === 'function').length,
  };
  const width = Math.max(...Object.values(words.answers).map((answer) => answer.length)) + 2;
  return answers
    .flatMap((answer) => {
      const [first = '', ...rest] = linesOf(answer, telling);
      const head = words.answers[answer.answer].padEnd(width);
      return [head + first, ...rest.map((line) => ' '.repeat(width + 2) + line)];
    })
    .map((line) => `${printable(line)}\n`)
    .join('');
}

interface Telling {
  readonly words: WithoutWords;
  /** Of a component or contact, by its id. */
  readonly name: (id: string) => string;
  readonly title: (fallback: Fallback) => string;
  /** How many functions the plan has. */
  readonly functions: number;
}

function linesOf(answer: WithoutIt, telling: Telling): readonly string[] {
  const { words, name, functions } = telling;
  const count = answer.functionsDown.length;
  const what = count === 0 ? words.nothingStops : words.stops(count, functions);
  const { uncovered, unreachableContacts } = answer;
  return [
    `${name(answer.id)} (${answer.id})${words.colon}${what}`,
    ...(uncovered.length === 0 ? [] : [words.withNothing(uncovered.map(name))]),
    ...fallbacksIn(answer).map((fallback) => `${words.instead}${words.colon}${fallbackText(fallback, telling)}`),
    ...(count === 0 ? [] : [gapText(answer.gapAfterSeconds, words)]),
    ...(unreachableContacts.length === 0 ? [] : [words.unreachable(unreachableContacts.map(name))]),
  ];
}

function fallbacksIn(answer: WithoutIt): readonly Fallback[] {
  return [...new Set(answer.covered.flatMap(({ cover }) => cover.by))];
}

function fallbackText(fallback: Fallback, { words, title }: Telling): string {
  const { procedure, exercised } = fallback;
  const holds = procedure.sustain === null ? words.holdsUnknown : words.holds(procedure.sustain.text);
  return `${title(fallback)}, ${holds}, ${exercised === null ? words.never : words.tried(exercised.on)}`;
}

function gapText(seconds: number | null, words: WithoutWords): string {
  if (seconds === null) return words.gapUnknown;
  return seconds === 0 ? words.gapAtOnce : words.gap(seconds);
}
