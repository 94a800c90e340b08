/** A set of small numbers, one bit each. */
export type Bits = Uint32Array;

/** An empty set of numbers below `count`. */
export function emptyBits(count: number): Bits {
  return new Uint32Array(Math.ceil(count / 32));
}

/** Whether `number` is in `bits`. */
export function hasBit(bits: Bits, number: number): boolean {
  return (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

/** Puts `number` into `bits`; whether it was not in it before. */
export function addBit(bits: Bits, number: number): boolean {
  const word = bits[number >>> 5] ?? 0;
  const bit = 1 << (number & 31);
  bits[number >>> 5] = word | bit;
  return (word & bit) === 0;
}
