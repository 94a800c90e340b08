import { createContext, useContext } from 'react';
import type { PaperLanguage, PrintJob } from '#domain/binder/print-job.ts';
import { type Formats, formatsIn } from '../shared/formats.ts';
import { paper as en } from '../words/en/paper.ts';
import { paper as fr } from '../words/fr/paper.ts';
import { type PageOf, pageLabel } from './page-labels.ts';

/** What every printed page may need to know of the whole print. */
export interface PrintContextValue {
  readonly job: PrintJob;
  readonly pageOf: PageOf;
}

export const PrintContext = createContext<PrintContextValue | null>(null);

/** The whole print; throws outside of <PrintContext>, which is a mistake in the code. */
export function usePrint(): PrintContextValue {
  const value = useContext(PrintContext);
  if (value === null) throw new Error('outside of PrintContext');
  return value;
}

/** What stands on printed pages. Not in the catalog of the screens: the print page shows nothing else. */
export type PaperWords = typeof en;

/** The words of paper in `language`. */
export function paperWordsIn(language: PaperLanguage): PaperWords {
  return language === 'fr' ? fr : en;
}

/** Language of the part that is shown: a plan may print pages in both. */
export const PaperLanguageContext = createContext<PaperLanguage>('en');

/** The words of paper, in the language of the part. */
export function usePaperWords(): PaperWords {
  return paperWordsIn(useContext(PaperLanguageContext));
}

/** Dates and durations, in the language of the part. */
export function usePaperFormats(): Formats {
  return formatsIn(useContext(PaperLanguageContext));
}

/** The page of an anchor, as it stands at its foot. */
export function usePageLabel(): (anchor: string) => string {
  const { job, pageOf } = usePrint();
  return (anchor) => pageLabel(job, anchor, pageOf);
}
