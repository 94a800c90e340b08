import type { Fallback } from '#domain/impact/fallbacks.ts';
import { useFormats } from '../shared/formats.ts';
import { useWords } from '../words/words.ts';

/** How long a fallback holds and when it was last tried, in any of its languages, in words. */
export function FallbackFacts({ fallback }: { readonly fallback: Fallback }) {
  const words = useWords().functions;
  const formats = useFormats();
  const { sustain } = fallback.procedure;
  const holds = sustain === null ? words.holdsUnknown : words.holds(formats.duration(sustain.seconds));
  const tried = fallback.exercised === null ? words.neverTried : words.tried(formats.date(fallback.exercised.on));
  return `${holds}, ${tried}`;
}
