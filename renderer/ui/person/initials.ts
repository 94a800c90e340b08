/** The letters that stand for `name` beside what a person did: first letters of its first and last words ("Sabine Krol" is SK). */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word) && !TITLES.has(word.toLowerCase()));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = ends.map((word) => word?.[0]?.toUpperCase() ?? '').join('');
  return words.length <= 1 ? name.slice(0, 3).toUpperCase() : letters;
}

const TITLES: ReadonlySet<string> = new Set(['dr', 'mr', 'mrs', 'ms', 'm.', 'mme', 'mlle', 'pr', 'prof']);
