import { textOf } from './utf8.ts';

/** Characters of Windows-1252 from 0x80 to 0x9f; the rest of it is Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A text and whether it had to be turned into UTF-8; `null` for what is no text at all. */
export interface Decoded {
  readonly text: string;
  readonly recoded: boolean;
}

/** The text of a file from elsewhere: UTF-8, UTF-16 with its mark, else Windows-1252; `null` where it holds zero bytes. */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const utf8 = textOf(bytes);
  if (utf8 !== null) return utf8.includes('\0') ? null : { text: utf8, recoded: false };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16(bytes, 0), recoded: true };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16(bytes, 1), recoded: true };
  if (bytes.includes(0)) return null;
  const parts: string[] = [];
  for (const byte of bytes)
    parts.push(byte >= 0x80 && byte <= 0x9f ? (WINDOWS[byte - 0x80] ?? '') : String.fromCharCode(byte));
  return { text: parts.join(''), recoded: true };
}

/** `low` is the offset of the less significant byte of each pair. Unpaired surrogates become U+FFFD. */
function utf16(bytes: Uint8Array, low: 0 | 1): string {
  const parts: string[] = [];
  for (let index = 2; index + 1 < bytes.length; index += 2) {
    parts.push(String.fromCharCode((bytes[index + low] ?? 0) | ((bytes[index + 1 - low] ?? 0) << 8)));
  }
  return parts.join('').toWellFormed();
}
