/** `list` with a key for each place: what is printed is drawn once and never moves, so its place is what it is known by. */
export function inOrder<T>(list: readonly T[]): readonly { readonly key: string; readonly item: T }[] {
  return list.map((item, place) => ({ key: `${place}`, item }));
}

/** Keys of `count` equal blanks. */
export function blanks(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => `${place}`);
}
