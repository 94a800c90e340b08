import { withCountedOn } from './count-on.ts';
import type { TextFix } from './fixes.ts';

const MARKER = /^(\s*)(?:(\d{1,9})([.)])|([-*+]))(\s+)(\[[ xX]\]\s+)?/;
const JOIN = /\s*(?:[,;.]?\s*\b(?:and then|and|then|et puis|et ensuite|et|puis)\b|[;.])\s*$/iu;

/** A step that asks for two things, as two steps; what follows counts on (E13). `null` where the two are not found on the line. */
export function splitStep(
  line: { readonly text: string; readonly from: number },
  second: string,
  text: string,
): TextFix | null {
  const marker = MARKER.exec(line.text);
  const at = line.text.toLowerCase().indexOf(second.toLowerCase());
  if (marker === null || second === '' || at <= marker[0].length) return null;
  const first = line.text.slice(marker[0].length, at).replace(JOIN, '');
  if (first.trim() === '') return null;
  const [, space = '', number, point = '', bullet = '', gap = ' ', box = ''] = marker;
  const mark = number === undefined ? bullet : `${Number(number) + 1}${point}`;
  const from = line.from + marker[0].length + first.length;
  const insert = `\n${space}${mark}${gap}${box}${line.text.charAt(at).toUpperCase()}`;
  return { ...withCountedOn(text, { from, to: line.from + at + 1, insert }), cursor: from + insert.length - 1 };
}
