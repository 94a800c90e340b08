import type { Duration } from '#domain/plan/model.ts';

interface Unit {
  readonly letter: 's' | 'm' | 'h' | 'd';
  readonly seconds: number;
}

const SECOND: Unit = { letter: 's', seconds: 1 };
const MINUTE: Unit = { letter: 'm', seconds: 60 };
const HOUR: Unit = { letter: 'h', seconds: 3600 };
const DAY: Unit = { letter: 'd', seconds: 86_400 };

/** What follows a number without a unit: `1 h 30` is an hour and thirty minutes. */
const NEXT_SMALLER = { d: HOUR, h: MINUTE, m: SECOND, s: null } as const;

const PART = /^(\d{1,6}(?:[.,]\d{1,3})?)\s*([a-zé]*)\s*(?:,|\bet\b|\band\b)?\s*/i;

/**
 * The length of time that a person wrote in a timer ("15 min", "1 h 30", "1,5 h", "90s"), in English or French, any case;
 * `null` when it is none, or zero.
 *
 * `text` is the plan format's short form: the unit as written where there is one whole number of it ("60m"), else the
 * largest unit that says it exactly ("90m"). Rule G14.
 */
export function readTimer(words: string): Duration | null {
  const parts = partsOf(words.trim());
  if (parts === null) return null;
  const seconds = Math.round(parts.reduce((sum, part) => sum + part.amount * part.unit.seconds, 0));
  if (seconds <= 0) return null;
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0 && Number.isInteger(only.amount)) {
    return { text: `${only.amount}${only.unit.letter}`, seconds };
  }
  const unit = [DAY, HOUR, MINUTE].find((candidate) => seconds % candidate.seconds === 0) ?? SECOND;
  return { text: `${seconds / unit.seconds}${unit.letter}`, seconds };
}

function partsOf(words: string): readonly { readonly amount: number; readonly unit: Unit }[] | null {
  const parts: { readonly amount: number; readonly unit: Unit }[] = [];
  let rest = words;
  while (rest !== '') {
    const match = PART.exec(rest);
    if (match === null) return null;
    const previous = parts.at(-1)?.unit;
    const bare = match[2] === '' && previous !== undefined ? NEXT_SMALLER[previous.letter] : null;
    const unit = bare ?? unitOf(match[2] ?? '');
    if (unit === null) return null;
    parts.push({ amount: Number((match[1] ?? '').replace(',', '.')), unit });
    rest = rest.slice(match[0].length);
  }
  return parts.length === 0 ? null : parts;
}

function unitOf(word: string): Unit | null {
  switch (word.toLowerCase()) {
    case 's':
    case 'sec':
    case 'secs':
    case 'second':
    case 'seconds':
    case 'seconde':
    case 'secondes':
      return SECOND;
    case 'm':
    case 'mn':
    case 'min':
    case 'mins':
    case 'minute':
    case 'minutes':
      return MINUTE;
    case 'h':
    case 'hr':
    case 'hrs':
    case 'hour':
    case 'hours':
    case 'heure':
    case 'heures':
      return HOUR;
    case 'd':
    case 'day':
    case 'days':
    case 'j':
    case 'jour':
    case 'jours':
      return DAY;
    default:
      return null;
  }
}
