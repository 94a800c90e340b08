/** "Not a test", "a real incident", and what a message from an exercise would say. */
const CLAIM =
  /\b(?:real incident|live incident|not (?:a|an) (?:test|drill|exercise)|this is an? (?:test|drill|exercise)|incident réel|incident en cours|pas un (?:test|essai|exercice)|(?:ceci est|c['’]est) un (?:test|essai|exercice))\b/iu;
const SENTENCE = /[^.!?\n]+[.!?]+(?=\s|$)[ \t]*|[^.!?\n]+|\n+|[.!?]+/g;
/** A sentence that says a claim and something else besides has more words than this. */
const MOST_WORDS = 9;

/**
 * `text` beginning with what is true: `opening` ("This is not a test.", "This is an exercise."). Rule CT18.
 *
 * Where the incident is real, a message that says so already stays as it is. Where it is not, sentences that claim it go.
 */
export function openWith(text: string, opening: string, isReal: boolean): string {
  const sentences = text.trim().match(SENTENCE) ?? [];
  if (isReal && sentences.slice(0, 4).some(isClaim)) return text.trim();
  const rest = isReal
    ? text.trim()
    : sentences
        .filter((sentence) => !isClaim(sentence))
        .join('')
        .trim();
  return rest === '' ? opening : `${opening} ${rest}`;
}

function isClaim(sentence: string): boolean {
  return CLAIM.test(sentence) && sentence.trim().split(/\s+/).length <= MOST_WORDS;
}
