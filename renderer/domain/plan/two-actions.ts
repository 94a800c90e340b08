import { ACTION_VERBS, type ActionVerbs } from './action-verbs.ts';

/** What one step asks for, when it asks for two things. */
export interface TwoActions {
  readonly first: string;
  readonly second: string;
}

/**
 * The two actions of a step that asks for two, else `null`; without a language, English and French are both tried. Rule P62.
 *
 * Errs on the side of silence: both halves must begin with a verb of the lists, and the second must have an object of its own
 * ("take the pads and count the float"). "Read and sign the form" is one thing, so is writing down what one read, and so is
 * what follows "ask them to". Words in quotes are not looked into.
 */
export function twoActions(text: string, language: string | null): TwoActions | null {
  const main = language?.toLowerCase().split('-')[0] ?? null;
  for (const name of ['en', 'fr'] as const) {
    const found = main === null || main === name ? split(text, RULES[name]) : null;
    if (found !== null) return found;
  }
  return null;
}

interface Rule {
  /** A verb at the very start, with at least a word after it. */
  readonly start: RegExp;
  /** What joins two actions, before a verb and the beginning of its object. */
  readonly join: RegExp;
  /** Words after which a second verb belongs to the first action. */
  readonly bound: RegExp;
}

const EN_JOIN = String.raw`\s+and\s+(?:then\s+)?|,?\s+then\s+|[.;]\s+(?:then\s+)?`;
const EN_OBJECT =
  'the|an?|it|them|him|her|us|this|these|every|each|all|both|one|two|three|your|their|our|its|his|everybody|everyone';
const EN_BOUND =
  /\b(?:to|that|who|whom|which|whether|how|what|where|when|until|while|because|if|or|not|never|only|both|lets?)\b/i;

const FR_JOIN = String.raw`\s+et\s+(?:(?:puis|ensuite)\s+)?|,?\s+puis\s+|\s?;\s+|\.\s+`;
const FR_OBJECT =
  'les?|la|une?|des|du|de|son|sa|ses|leurs?|ce|cet|cette|ces|chaque|tout|toute|tous|toutes|aux?|notre|nos|votre|vos|deux|trois';
const FR_BOUND =
  /(?<!\p{L})(?:pour|afin|sans|avant|qui|que|qu|dont|où|si|quand|comment|jusqu|tant|ou|ne|jamais|seulement|laisse|laisser|faire|demande|demander)(?!\p{L})/iu;

const RULES: Readonly<Record<'en' | 'fr', Rule>> = {
  en: ruleOf(ACTION_VERBS.en, EN_JOIN, String.raw`(?:${EN_OBJECT})\b`, EN_BOUND),
  fr: ruleOf(ACTION_VERBS.fr, FR_JOIN, String.raw`(?:(?:${FR_OBJECT})(?!\p{L})|[ld][’'])`, FR_BOUND),
};

function ruleOf(verbs: ActionVerbs, join: string, object: string, bound: RegExp): Rule {
  const second = verbs.all.filter((verb) => !verbs.recording.has(verb)).join('|');
  return {
    start: new RegExp(String.raw`^(?:${verbs.all.join('|')})\s+\S`, 'iu'),
    join: new RegExp(String.raw`(?:${join})(?=(?:${second})\s+${object})`, 'iu'),
    bound,
  };
}

const QUOTED = /"[^"]*"|“[^”]*”|«[^»]*»/g;

function split(text: string, rule: Rule): TwoActions | null {
  const masked = text.replace(QUOTED, (quote) => '_'.repeat(quote.length));
  if (!rule.start.test(masked)) return null;
  const join = rule.join.exec(masked);
  if (join === null) return null;
  const words = masked.slice(0, join.index).split(/\s+/);
  // The verb alone is one action with the second: "read and sign the form".
  if (words.length < 2 || rule.bound.test(words.slice(1).join(' ')) || words.some((word) => /[:(]/.test(word)))
    return null;
  return { first: shorten(text.slice(0, join.index)), second: shorten(text.slice(join.index + join[0].length)) };
}

const SHOWN = 40;

function shorten(text: string): string {
  const trimmed = text.trim().replace(/[.;,]$/, '');
  if (trimmed.length <= SHOWN) return trimmed;
  return `${trimmed.slice(0, SHOWN).replace(/\s+\S*$/, '')} …`;
}
