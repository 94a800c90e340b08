/** Elided words before an apostrophe (French): "l'application" is looked up as "application". */
const ELISION = /^(?:l|d|j|n|s|c|m|t|qu|jusqu|lorsqu|puisqu)$/;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Longer ones are keys and data; their beginnings are enough to find them by. */
const LONGEST_WORD = 64;

/** A word of a text and where it stands, in UTF-16 units. */
export interface Word {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
}

/** `text` in lower case without accents, ligatures spelt out: réseau, RESEAU and reseau are one. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss');
}

/** The words of `text` in order, folded, with their places. Elided articles are left out. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const to = match.index + match[0].length;
    const folded = foldText(match[0].slice(0, LONGEST_WORD));
    const elided = (text[to] === "'" || text[to] === '’') && ELISION.test(folded);
    if (!elided && folded !== '') words.push({ folded, from: match.index, to });
  }
  return words;
}
