import type { TextFix } from './fixes.ts';

const MARKER = /^(\s*)(?:(\d{1,9})([.)])|([-*+]))(\s+)(\[[ xX]\]\s+)?/;
const JOIN = /\s*(?:[,;.]?\s*\b(?:and then|and|then|et puis|et ensuite|et|puis)\b|[;.])\s*$/iu;

/** A step that asks for two things, as two steps; the numbers after it go on. `null` where the two are not found on the line. */
export function splitStep(
  line: { readonly text: string; readonly from: number },
  second: string,
  text: string,
): TextFix | null {
  const marker = MARKER.exec(line.text);
  const at = line.text.toLowerCase().indexOf(second.toLowerCase());
  if (marker === null || second === '' || at <= marker[0].length) return null;
  const first = line.text.slice(marker[0].length, at).replace(JOIN, '');
  const rest = line.text.slice(at);
  if (first.trim() === '') return null;
  const [, space = '', number, point = '', bullet = '', gap = ' ', box = ''] = marker;
  const lead =
    number === undefined ? `${space}${bullet}${gap}${box}` : `${space}${Number(number) + 1}${point}${gap}${box}`;
  const end = line.from + line.text.length;
  const { upTo, lines } =
    number === undefined ? { upTo: end, lines: '' } : following(text, end, space, Number(number) + 1);
  const insert = `${marker[0]}${first}\n${lead}${rest.charAt(0).toUpperCase()}${rest.slice(1)}${lines}`;
  return { from: line.from, to: upTo, insert, cursor: null };
}

/** The rest of the list with its numbers one up, as long as they count on from `number`. */
function following(text: string, from: number, space: string, number: number) {
  let next = number;
  let upTo = from;
  let lines = '';
  let at = from;
  for (const line of text.slice(from + 1).split('\n')) {
    const start = at + 1;
    at = start + line.length;
    const [head, own = '', digits] = /^(\s*)(\d{1,9})[.)]\s/.exec(line) ?? [];
    if (head !== undefined && own === space && digits === String(next)) {
      next += 1;
      lines += `${text.slice(upTo, start)}${own}${next}${line.slice(own.length + digits.length)}`;
      upTo = at;
    } else if (line.trim() !== '' && !/^\s{2,}/.test(line)) break;
  }
  return { upTo, lines };
}
