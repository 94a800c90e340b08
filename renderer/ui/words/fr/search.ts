import type { search as english } from '../en/search.ts';

export const search: typeof english = {
  fields: {
    title: 'Titre :',
    symptoms: 'Ce qu’on voit :',
    names: 'Nommé :',
    ids: 'Lié :',
    tags: 'Étiquette :',
    body: 'Dans le texte :',
  },
  language: (tag) => LANGUAGES[tag.slice(0, 2).toLowerCase()] ?? tag,
};

const LANGUAGES: Readonly<Record<string, string>> = { en: 'En anglais', fr: 'En français', de: 'En allemand' };
