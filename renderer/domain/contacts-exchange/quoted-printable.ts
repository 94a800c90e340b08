import { decodeText } from '#domain/plan/old-encodings.ts';

/** `text` with its `=C3=A9` decoded; in UTF-8 where the bytes are that, else in Windows-1252, whatever `charset` claims. */
export function unquoted(text: string, charset: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const hex = text[at] === '=' ? /^[0-9A-Fa-f]{2}$/.exec(text.slice(at + 1, at + 3)) : null;
    if (hex !== null) {
      bytes.push(Number.parseInt(hex[0], 16));
      at += 2;
    } else bytes.push(...encoded(text, at, charset));
  }
  return decodeText(Uint8Array.from(bytes))?.text ?? '';
}

/** A character that was not quoted: one byte where it is ASCII, else as UTF-8 writes it. */
function encoded(text: string, at: number, charset: string): readonly number[] {
  const code = text.charCodeAt(at);
  if (code < 0x80) return [code];
  if (/^(?:iso-8859|windows-125)/i.test(charset) && code < 0x100) return [code];
  const low = text.charCodeAt(at + 1);
  if (code >= 0xd800 && code <= 0xdbff && low >= 0xdc00 && low <= 0xdfff)
    return utf8((code - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000);
  return code >= 0xd800 && code <= 0xdfff ? [] : utf8(code);
}

function utf8(code: number): readonly number[] {
  if (code < 0x800) return [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
  const tail = [0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  if (code < 0x10000) return [0xe0 | (code >> 12), ...tail];
  return [0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), ...tail];
}
