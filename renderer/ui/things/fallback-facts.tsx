import type { ProcedureHead } from '#app/plan.ts';
import { useFormats } from '../shared/formats.ts';
import { useWords } from '../words/words.ts';

/** How long a fallback holds and when it was last tried, in words. */
export function FallbackFacts({ procedure }: { readonly procedure: ProcedureHead }) {
  const words = useWords().functions;
  const formats = useFormats();
  const { sustain, exercised } = procedure;
  const holds = sustain === null ? words.holdsUnknown : words.holds(formats.duration(sustain.seconds));
  const tried = exercised === null ? words.neverTried : words.tried(formats.date(exercised.on));
  return `${holds}, ${tried}`;
}
