/** `make`, with the answers that were made last kept: `most` of them, all forgotten when there are more. */
export function recent<Key, Value>(most: number, make: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    if (kept.size === most) kept.clear();
    kept.set(key, { value });
    return value;
  };
}
