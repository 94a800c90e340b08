import type { Checking } from './check.ts';
import type { Problem, Procedure } from './model.ts';
import { problem } from './problem-codes.ts';
import { sameValue } from './same-value.ts';

/** Languages and translations. Rules P72, P73. */
export function* checkLanguages(checking: Checking): Generator<Problem> {
  const { plan, places } = checking;
  const languages = new Set(plan.info.languages.map(mainLanguage));
  for (const procedure of plan.procedures) {
    const { language } = procedure;
    const place = () => places.of('procedure', procedure, ['language']);
    if (language === null) {
      if (languages.size > 1) yield problem('language-missing', place(), {});
    } else if (languages.size > 0 && !languages.has(mainLanguage(language))) {
      yield problem('language-unlisted', place(), { language });
    }
    yield* checkTranslation(procedure, checking);
  }
  for (const scenario of plan.scenarios) {
    const { language } = scenario;
    if (language === null || languages.size === 0 || languages.has(mainLanguage(language))) continue;
    yield problem('language-unlisted', places.of('scenario', scenario, ['language']), { language });
  }
}

function mainLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}

/** What a translation must have in common with its twin, in the order in which people look for it. */
const COMMON = ['kind', 'for', 'uses', 'sustain', 'startWithin'] as const;

function* checkTranslation(procedure: Procedure, { plan, index, places, text }: Checking): Generator<Problem> {
  const id = procedure.translationOf;
  if (id === null) return;
  const place = () => places.of('procedure', procedure, ['translationOf']);
  const twin = index.procedures.get(id);
  if (id === procedure.id) {
    yield problem('translation-of-itself', place(), { id });
    return;
  }
  if (twin === undefined) {
    yield problem('translation-missing', place(), { id });
    return;
  }
  const [own, other] = [procedure, twin].map((one) => one.language ?? plan.info.languages[0] ?? null);
  if (own !== null && own !== undefined && own === other) {
    yield problem('translation-same-language', place(), { id, language: own });
  }
  for (const field of COMMON) {
    if (sameCommon(procedure[field], twin[field])) continue;
    yield problem('translation-differs', places.of('procedure', procedure, [field]), { id, field });
  }
  const [count, there] = [text(procedure).items.length, text(twin).items.length];
  if (count !== there)
    yield problem('translation-steps-differ', place(), { id, count: String(count), other: String(there) });
}

/** Lists in any order; durations by length. */
function sameCommon(a: Procedure[(typeof COMMON)[number]], b: typeof a): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return sameValue(a.toSorted(), b.toSorted());
  return sameValue(a, b, new Set(['text']));
}
