import { useEffect, useState } from 'react';
import { askMap } from '#app/map-answers/ask-map.ts';
import type { MapAnswers, MapQuestion } from '#app/map-answers/questions.ts';
import type { PlanMap } from '#app/plan-map.ts';
import { useApp } from '../app-context.ts';

/** What came back, and for which question. */
interface Come<Answer> {
  readonly of: string;
  readonly answer: Answer | 'failed';
}

/**
 * What the map of `plan` answers to `question`: `undefined` while it is worked out, or where nothing is asked yet (`null`).
 *
 * Nobody waits for an answer to what is no longer on the screen: it is dropped, and the work ended.
 */
export function useMapAnswer<Ask extends MapQuestion['ask']>(
  plan: PlanMap | null,
  question: Extract<MapQuestion, { readonly ask: Ask }> | null,
): MapAnswers[Ask] | 'failed' | undefined {
  const app = useApp();
  const [come, setCome] = useState<Come<MapAnswers[Ask] | undefined> | null>(null);
  const generation = plan?.generation ?? -1;
  const asked = plan === null || question === null ? null : JSON.stringify(question);
  const of = `${generation} ${asked}`;
  useEffect(() => {
    if (asked === null) return undefined;
    const leaving = new AbortController();
    // The text is the question that was given.
    const again = JSON.parse(asked) as Extract<MapQuestion, { readonly ask: Ask }>;
    askMap(app, generation, again, leaving.signal)
      // Where the plan has gone on, the screen is about to ask again.
      .then((answer) => answer !== 'gone-on' && setCome({ of, answer }))
      .catch(() => leaving.signal.aborted || setCome({ of, answer: 'failed' }));
    return () => leaving.abort();
  }, [app, generation, asked, of]);
  return come?.of === of ? come.answer : undefined;
}
