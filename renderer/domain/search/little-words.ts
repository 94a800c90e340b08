const ENGLISH =
  'a an and are as at be by do does for from has have how in is it its of on or our that the their this to was we what when which who with you your';
const FRENCH =
  'a au aux avec ce ces cette comment dans de des du elle en est et il ils je la le les leur mais ne nos notre nous on ou par pas pour que quel quelle qui sa se ses si son sont sur un une vos votre vous y';

const LITTLE = new Set(`${ENGLISH} ${FRENCH}`.split(' '));

/** Whether a folded word is so common, in English or French, that nobody looks for it. */
export function isLittleWord(word: string): boolean {
  return LITTLE.has(word);
}
