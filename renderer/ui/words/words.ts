import { createContext, useContext } from 'react';
import { en } from './en/words.ts';
import { fr } from './fr/words.ts';
import { withFrenchSpaces } from './french-spaces.ts';

export type Language = 'en' | 'fr';

/** Every word that a person sees, in one language. The English catalog is the shape; the French one must fill all of it. */
export type Words = typeof en;

const CATALOGS: Readonly<Record<Language, Words>> = { en, fr: withFrenchSpaces(fr) };

/** The catalog of `language`. */
export function wordsIn(language: Language): Words {
  return CATALOGS[language];
}

export const LanguageContext = createContext<Language>('en');

/** The words of the language that is chosen now. */
export function useWords(): Words {
  return wordsIn(useContext(LanguageContext));
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
