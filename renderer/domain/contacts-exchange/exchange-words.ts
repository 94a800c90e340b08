import type { ExchangeCode, ExchangeProblem } from './found.ts';

const WORDS: Readonly<Record<'en' | 'fr', Readonly<Record<ExchangeCode, (value: string) => string>>>> = {
  en: {
    'too-large': (value) => `This is more than one file may hold (${value}). Nothing was read. Split it.`,
    'not-text': () => 'This is no text. Nothing was read. Save it as CSV or vCard and try again.',
    recoded: () => 'This file is not in UTF-8. It was read as Windows-1252 or UTF-16: look at the accents.',
    nothing: () => 'No contacts were found. A CSV file needs a first line with a column “Name”.',
    'no-name': () => 'There is no name here. This one was left out.',
    'column-unknown': (value) => `The column “${value}” was left out: nothing is known by that name.`,
    'card-broken': () => 'This card cannot be read. It was left out.',
    'line-too-long': () => 'This line is too long. It was left out.',
    'value-unreadable': (value) => `“${value}” cannot be read here. It was left out.`,
    'deputy-unknown': (value) => `The deputy “${value}” is neither in the file nor in the plan. Left out.`,
  },
  fr: {
    'too-large': (value) =>
      `C’est plus qu’un fichier ne peut contenir (${value}). Rien n’a été lu. Le couper en plusieurs.`,
    'not-text': () => 'Ce n’est pas du texte. Rien n’a été lu. Enregistrer en CSV ou vCard et recommencer.',
    recoded: () => 'Ce fichier n’est pas en UTF-8. Il a été lu en Windows-1252 ou UTF-16 : vérifier les accents.',
    nothing: () => 'Aucun contact trouvé. Un fichier CSV a besoin d’une première ligne avec une colonne « Nom ».',
    'no-name': () => 'Il n’y a pas de nom ici. Cette fiche est laissée de côté.',
    'column-unknown': (value) => `La colonne « ${value} » est laissée de côté : rien n’est connu sous ce nom.`,
    'card-broken': () => 'Cette fiche est illisible. Elle est laissée de côté.',
    'line-too-long': () => 'Cette ligne est trop longue. Elle est laissée de côté.',
    'value-unreadable': (value) => `« ${value} » n’est pas lisible ici. Laissé de côté.`,
    'deputy-unknown': (value) => `Le suppléant « ${value} » n’est ni dans le fichier ni dans le plan. Laissé de côté.`,
  },
};

/** `problem` in words. */
export function exchangeWords({ code, value }: ExchangeProblem, language: 'en' | 'fr'): string {
  return WORDS[language][code](value);
}
