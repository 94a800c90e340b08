import type { WithoutAll } from '#app/without.ts';
import { useFormats } from '../shared/formats.ts';
import { useWords } from '../words/words.ts';

/** The first sentence of the calm home: that nothing is down, and the worst single failure. */
export function useHeadline(all: WithoutAll | null | undefined): string {
  const words = useWords().without;
  const formats = useFormats();
  if (all === null || all === undefined) return words.calm;
  const worst = all.answers[0];
  const affected = all.answers.some((answer) => answer.functionsDown.length > 0);
  if (!affected || worst === undefined) return words.calm;
  if (worst.answer !== 'no') return words.allHold;
  const count = worst.uncovered.length;
  const functions = words.functions(words.numbers[count] ?? formats.number(count), count === 1);
  return words.worst(all.components.get(worst.id)?.name ?? worst.id, functions);
}
