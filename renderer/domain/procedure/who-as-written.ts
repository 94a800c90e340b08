import type { Step } from './model.ts';

const BEGINNING = /^(?:\*\*|__)(.+?)(?:\*\*|__)(\s*:)?/u;

/**
 * Who does `step`, with the colon if one was written: "Secrétaire :" before an infinitive, "Scribe" before a verb.
 *
 * `null` where nobody is named. Rule G12.
 */
export function whoAsWritten(step: Step): string | null {
  if (step.who === null) return null;
  const [, words = '', colon = ''] = BEGINNING.exec(step.source) ?? [];
  return words.trim().endsWith(':') || colon !== '' ? `${words}${colon}`.trim() : step.who;
}
