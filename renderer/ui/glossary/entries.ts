import { foldText } from '#domain/search/fold.ts';
import { type Words, wordsIn } from '../words/words.ts';

type GlossaryKey = keyof Words['glossary'];

/** The codes by which people know a word, in English and in French. */
const CODES: Readonly<Partial<Record<GlossaryKey, readonly string[]>>> = {
  bcp: ['BCP', 'PCA'],
  drp: ['DRP', 'PRA', 'PSI'],
  bia: ['BIA'],
  rto: ['RTO', 'DIMA'],
  rpo: ['RPO', 'PDMA'],
  mtpd: ['MTPD', 'MTD', 'DMIA'],
  mbco: ['MBCO', 'NMA'],
  sitrep: ['SITREP'],
  aar: ['AAR', 'RETEX', 'REX'],
  msel: ['MSEL'],
  startex: ['STARTEX', 'ENDEX', 'DEBEX', 'FINEX'],
  spof: ['SPOF'],
  outOfBand: ['OOB'],
};

export interface GlossaryEntry {
  readonly key: GlossaryKey;
  readonly codes: readonly string[];
  readonly en: { readonly term: string; readonly meaning: string };
  readonly fr: { readonly term: string; readonly meaning: string };
}

const { glossary: english } = wordsIn('en');
const { glossary: french } = wordsIn('fr');

/** Every word of the glossary, in the order in which the English catalog has them. */
export const GLOSSARY: readonly GlossaryEntry[] = (Object.keys(english) as GlossaryKey[]).map((key) => ({
  key,
  codes: CODES[key] ?? [],
  en: english[key],
  fr: french[key],
}));

/** Entries whose codes or terms, in either language, begin with what was typed; those with exactly that code first. */
export function glossaryMatches(typed: string): readonly GlossaryEntry[] {
  const wanted = foldText(typed.trim());
  if (wanted === '') return [];
  const hasCode = (entry: GlossaryEntry) => entry.codes.some((code) => foldText(code) === wanted);
  const matches = (entry: GlossaryEntry) =>
    [...entry.codes, entry.en.term, entry.fr.term].some((text) => ` ${foldText(text)}`.includes(` ${wanted}`));
  return GLOSSARY.filter(matches).sort((a, b) => Number(hasCode(b)) - Number(hasCode(a)));
}
