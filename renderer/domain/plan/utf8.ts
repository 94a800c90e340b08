// Note: text codecs. TextDecoder and TextEncoder exist in browsers, workers and Node alike, but only the DOM and Node type
// libraries declare them, and domain has neither.
declare class TextDecoder {
  constructor(label: string, options: { readonly fatal: boolean; readonly ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** The text of UTF-8 `bytes`, a byte order mark kept as U+FEFF; `null` if they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** `text` in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return encoder.encode(text);
}
