import type { CircularFinding } from '#domain/impact/circular-findings.ts';
import type { Words } from '../words/words.ts';

/** A fallback that needs what it is for, in words. */
export interface CircularText {
  readonly sentences: string;
  /** From what it is for to what it uses, in names; `null` where the sentences say all of it. */
  readonly path: string | null;
  /** Without its title, on one line. */
  readonly short: string;
}

/** Says why a fallback is none. */
export function circularTextOf(
  { component, uses, chain, isNeeded, steps }: CircularFinding,
  title: string,
  name: (id: string) => string,
  words: Words['findings'],
): CircularText {
  const [what, needed] = [name(component), name(uses)];
  const [first = ''] = steps;
  const path = chain.length > 2 ? chain.map(name).toReversed().join(' → ') : null;
  const inSteps = steps.length > 0 && isNeeded ? [words.inSteps(steps)] : [];
  if (chain.length === 0) {
    const sentences = [words.functionNeeds(title, what, needed), ...inSteps].join(' ');
    return { sentences, path, short: words.shortFunction(needed, what) };
  }
  const itself = uses === component;
  const says = !isNeeded
    ? words.stepNeeds(title, what, first, needed)
    : itself
      ? words.needsItself(title, what)
      : words.needs(title, what, needed);
  const short = !isNeeded
    ? words.shortStep(first, needed, what)
    : itself
      ? words.shortItself(what)
      : words.shortCircular(needed, what);
  return {
    sentences: [says, ...inSteps].join(' '),
    path,
    short: path === null ? short : `${short} (${path})`,
  };
}
