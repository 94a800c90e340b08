import type { FalseRedundancy } from '#domain/impact/explain-redundancy.ts';
import type { Words } from '../words/words.ts';

/** A redundancy that is none, in words. */
export interface SpareText {
  /** The group by its name, or its owner's. */
  readonly group: string;
  /** What backs what up, what they share, and what happens then. */
  readonly sentences: string;
  /** From the shared cause to each of them, in names. */
  readonly paths: readonly string[];
  /** All of it on one line. */
  readonly short: string;
}

/** Says why `one` is no spare; `rests` is what its cause needs in turn, where that is what failed. */
export function spareTextOf(
  one: FalseRedundancy,
  name: (id: string) => string,
  words: Words['findings'],
  rests: string | null = null,
): SpareText {
  const { owner, group, chains } = one;
  const cause = name(one.cause);
  const all = group.anyOf.map(name);
  const lost = new Set(chains.map((chain) => chain.at(-1) ?? ''));
  const needing = group.anyOf.filter((member) => lost.has(member) && member !== one.cause).map(name);
  const isTwo = all.length === 2;
  const isAll = needing.length === all.length;
  const needed = words.needed(words.and(needing), needing.length === 1, cause);
  const shared = isAll ? words.shared(isTwo, cause) : needed;
  const goes = lost.size < all.length ? words.tooFew : isTwo ? words.bothGo : words.allGo;
  const paths = chains.filter((chain) => chain.length > 1).map((chain) => chain.map(name).join(' → '));
  const short = isAll ? words.shortShared(words.and(all), isTwo, cause) : needed;
  const isIndirect = chains.some((chain) => chain.length > 2);
  return {
    group: group.name ?? name(owner),
    sentences: [
      isTwo ? words.backUpTwo(all[0] ?? '', all[1] ?? '') : words.backUpMany(words.and(all)),
      rests === null ? words.sentence(shared) : words.rests(shared, cause, name(rests)),
      goes(rests === null ? cause : name(rests)),
    ].join(' '),
    paths,
    short: words.short(isIndirect ? `${short} (${paths.join('; ')})` : short),
  };
}
