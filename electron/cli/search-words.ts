import type { MatchQuality, SearchField } from '#domain/search/model.ts';

/** What `holdfast search` says. */
export interface SearchWords {
  readonly describe: string;
  readonly plan: string;
  readonly words: string;
  readonly nothing: string;
  readonly colon: string;
  readonly fields: Readonly<Record<SearchField, string>>;
  readonly quality: Readonly<Record<Exclude<MatchQuality, 'typed'>, string>>;
}

const en: SearchWords = {
  describe: 'full-text search; typos and accents are forgiven',
  plan: 'plan folder',
  words: 'what to look for: words, beginnings of words, ids, codes, phone numbers',
  nothing: 'Nothing found. Try fewer or shorter words.',
  colon: ': ',
  fields: {
    title: 'title',
    symptoms: 'symptom',
    names: 'names',
    ids: 'ids',
    tags: 'tags',
    body: 'text',
  },
  quality: { misspelt: 'similar word', some: 'only some of the words' },
};

const fr: SearchWords = {
  describe: 'recherche plein texte ; fautes et accents pardonnés',
  plan: 'dossier du plan',
  words: 'quoi chercher : mots, débuts de mots, identifiants, codes, numéros de téléphone',
  nothing: 'Rien n’a été trouvé. Essayer moins de mots, ou plus courts.',
  colon: ' : ',
  fields: {
    title: 'titre',
    symptoms: 'symptôme',
    names: 'noms',
    ids: 'identifiants',
    tags: 'étiquettes',
    body: 'texte',
  },
  quality: { misspelt: 'mot voisin', some: 'seulement une partie des mots' },
};

/** The words of `holdfast search`, by language. */
export const searchWords: Readonly<Record<'en' | 'fr', SearchWords>> = { en, fr };
