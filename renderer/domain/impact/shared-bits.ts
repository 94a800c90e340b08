/**
 * Adds to `words` words of `target`, from `own` on, the bits that at least `failures` of the rows `members` have in common.
 *
 * Comes back with bits that were not there before, or 0. 32 counters at a time, one bit plane each: they begin so high that
 * the wanted number of failures makes them overflow.
 */
export function addShared(
  target: Uint32Array,
  own: number,
  rows: Uint32Array,
  words: number,
  members: Uint32Array,
  failures: number,
): number {
  const planes = 32 - Math.clz32(failures - 1);
  const first = 2 ** planes - failures;
  const counter = new Int32Array(planes);
  let added = 0;
  for (let word = 0; word < words; word += 1) {
    for (let plane = 0; plane < planes; plane += 1) counter[plane] = (first >>> plane) & 1 ? ~0 : 0;
    let reached = 0;
    for (const member of members) {
      let carry = rows[member * words + word] ?? 0;
      for (let plane = 0; plane < planes && carry !== 0; plane += 1) {
        const bit = counter[plane] ?? 0;
        counter[plane] = bit ^ carry;
        carry &= bit;
      }
      reached |= carry;
    }
    const before = target[own + word] ?? 0;
    added |= reached & ~before;
    target[own + word] = before | reached;
  }
  return added;
}
