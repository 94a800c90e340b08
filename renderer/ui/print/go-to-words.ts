import type { GoTo } from '#domain/binder/print-job.ts';
import type { PaperWords } from './print-words.ts';

/** "go to 7, Cash only": where to go on, in words; `page` says the page of an anchor. */
export function goToWords(goTo: GoTo, words: PaperWords, page: (anchor: string) => string): string {
  switch (goTo.to) {
    case 'step': {
      const where = goTo.back ? words.goBackTo(goTo.number) : words.goTo(goTo.number);
      return goTo.heading === null ? where : `${where}, ${goTo.heading}`;
    }
    case 'heading':
      return words.goToHeading(goTo.heading);
    case 'procedure': {
      const where = words.goToProcedure(goTo.title);
      return goTo.anchor === null ? where : `${where}, ${words.page(page(goTo.anchor))}`;
    }
    default:
      return goTo.text;
  }
}
