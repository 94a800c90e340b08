/** Extensions that say how to paint: the others are words, of people or of programs. */
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;
const REPEATS: ReadonlySet<string> = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0']);

/** A GIF without comments, texts, other programs' data and what follows its end; `null` where it is not whole. Rule E10. */
export function cleanGif(bytes: Uint8Array): Uint8Array | null {
  const start = 13 + colours(bytes[10] ?? 0);
  const kept: Uint8Array[] = [bytes.subarray(0, start)];
  for (let at = start; at < bytes.length; ) {
    const sort = bytes[at];
    if (sort === 0x3b) return joined([...kept, Uint8Array.of(0x3b)]);
    if (sort !== 0x21 && sort !== 0x2c) return null;
    const isPicture = sort === 0x2c;
    const end = blocksEnd(bytes, isPicture ? at + 11 + colours(bytes[at + 9] ?? 0) : at + 2);
    if (end === null) return null;
    if (isPicture || staysInGif(bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** Bytes of a colour table, by the flags before it. */
function colours(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1);
}

function staysInGif(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === GRAPHIC_CONTROL) return true;
  return label === APPLICATION && REPEATS.has(String.fromCharCode(...bytes.subarray(at + 3, at + 14)));
}

function blocksEnd(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length; at += 1 + (bytes[at] ?? 0)) if (bytes[at] === 0) return at + 1;
  return null;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
