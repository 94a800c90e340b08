import { paperContact } from './numbers.ts';
import type { CardsPart } from './print-job.ts';
import type { Surroundings } from './procedure-part.ts';

const NUMBERS_ON_A_CARD = 5;
const NOTHING_DOWN = { down: new Set<never>() };

/** Wallet cards, one for each place where a binder is: who leads, and who comes next, five numbers at most. Rule BP25. */
export function cardsPart(tab: number | null, around: Surroundings): CardsPart {
  const numbers = numbersOnCard(around);
  const places = [...new Set(around.plan.copies.map((copy) => copy.place))];
  return {
    type: 'cards',
    id: 'cards.wallet',
    tab,
    language: around.language,
    cards: (places.length === 0 ? [null] : places).map((place) => ({ place, numbers })),
  };
}

/** The first of each role's succession who has a number and stands on the card for no other role, in order of the roles. */
function numbersOnCard(around: Surroundings): CardsPart['cards'][number]['numbers'] {
  const seen = new Set<string>();
  const numbers = around.plan.roles.flatMap((role) => {
    for (const id of role.succession) {
      const { name, numbers: all } = paperContact(around.index, id, { ...around, ...NOTHING_DOWN });
      const [number] = all;
      if (number === undefined || seen.has(id)) continue;
      seen.add(id);
      return [{ who: `${role.name}, ${shortName(name)}`, number }];
    }
    return [];
  });
  return numbers.slice(0, NUMBERS_ON_A_CARD);
}

/** "I. Vautrin" of "Inès Vautrin". */
function shortName(name: string): string {
  const [first = '', ...rest] = name.replace(/^(?:Dr|Mme|M\.|Mr|Mrs|Ms)\.?\s+/, '').split(/\s+/);
  return rest.length === 0 ? first : `${first.slice(0, 1)}. ${rest.join(' ')}`;
}
