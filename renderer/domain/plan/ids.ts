/** What an id looks like (rule P3). */
export const ID_PATTERN = '^[a-z0-9][a-z0-9-]{0,63}$';
const ID = new RegExp(ID_PATTERN);
const ID_LENGTH = 64;

/** Letters that do not fall apart into a base letter and an accent, and what people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ẞ: 'ss',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
  ĸ: 'k',
};

/** Whether `text` may be an id. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** `text` in lower case without accents, as far as Latin letters go: `Œuvre` gives `oeuvre`. Other letters stay. */
export function transliterate(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[æœßẞøđðħıłŋþŧĸ]/gu, (letter) => LETTERS[letter] ?? letter);
}

/** An id made of words: transliterated, what is left over turned into `-`, cut at 64; '' if nothing is left. */
export function slugOf(words: string): string {
  const slug = transliterate(words).replace(/[^a-z0-9]+/g, '-');
  return slug.replace(/^-+/, '').slice(0, ID_LENGTH).replace(/-+$/, '');
}

const FOLDER_FILES = new Set(['index', '_index', 'readme']);

/**
 * The id of a document that names none, from its path below `procedures/` (rule P20): `Réseau/_index.md` gives `reseau`.
 *
 * 'procedure' where nothing usable is left of the path. Clashes are the caller's: see `uniqueId`.
 */
export function idFromPath(path: string): string {
  const parts = path.replace(/\.(md|markdown|mdown|mkd)$/i, '').split('/');
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && FOLDER_FILES.has(last.toLowerCase())) parts.pop();
  return slugOf(parts.join('-')) || 'procedure';
}

/** `wanted`, or with `-2`, `-3` … at its end where it is taken, cut so that it stays an id. */
export function uniqueId(wanted: string, taken: { has(id: string): boolean }): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`;
    const id = wanted.slice(0, ID_LENGTH - suffix.length).replace(/-+$/, '') + suffix;
    if (!taken.has(id)) return id;
  }
}
