import { useMemo } from 'react';
import type { Findings } from '#app/findings.ts';
import { places } from '../places.ts';
import { type Language, useLanguage, useWords, type Words } from '../words/words.ts';
import { circularTextOf } from './circular-text.ts';
import { spareTextOf } from './spare-text.ts';
import { textIn } from './text-in.ts';
import { useFindings } from './use-findings.ts';

/** A finding on a line, leading to the map with what it is about failed. */
export interface FindingLine {
  readonly key: string;
  readonly sort: 'spare' | 'circular';
  readonly title: string;
  readonly why: string;
  readonly to: string;
}

/** Every spare and every fallback that is none; empty while they are worked out. */
export function useFindingLines(): readonly FindingLine[] {
  const words = useWords().findings;
  const language = useLanguage();
  const found = useFindings();
  // A large map has hundreds, each with its ways: said once.
  return useMemo(
    () => (found === undefined || found === null ? [] : linesOf(found, words, language)),
    [found, words, language],
  );
}

function linesOf(
  { plan, notReal, circular }: Findings,
  words: Words['findings'],
  language: Language,
): readonly FindingLine[] {
  const name = (id: string): string => plan.components.get(id)?.name ?? id;
  return [
    ...notReal.map((one): FindingLine => {
      const { group, short } = spareTextOf(one, name, words);
      const key = `spare ${one.owner} ${one.group.anyOf.join(' ')} ${one.cause}`;
      return { key, sort: 'spare', title: group, why: short, to: places.whatIf([one.cause]) };
    }),
    ...circular.map((one): FindingLine => {
      const { id, title } = textIn(plan, one, language);
      const { short } = circularTextOf(one, title, name, words);
      // Where a function is what it is for, what it uses is what has to fail for it to be seen.
      const failed = one.chain.length === 0 ? one.uses : one.component;
      const to = places.whatIf([failed]);
      return { key: `circular ${id} ${one.uses} ${one.component}`, sort: 'circular', title, why: short, to };
    }),
  ];
}

/** Why a procedure is no fallback, by its id; empty while that is worked out. */
export function useNotFallbacks(): ReadonlyMap<string, string> {
  const words = useWords().findings;
  const found = useFindings();
  if (found === undefined || found === null) return new Map();
  const { plan, circular } = found;
  const name = (id: string): string => plan.components.get(id)?.name ?? id;
  return new Map(
    circular.flatMap((one) => {
      const { short } = circularTextOf(one, '', name, words);
      return one.texts.map((id) => [id as string, short] as const);
    }),
  );
}
