// In browsers and Node alike; only the DOM and Node type libraries declare them.
declare function atob(text: string): string;
declare function btoa(text: string): string;

/** Characters at a time: an argument list may not be longer. */
const CHUNK = 8192;

/** `bytes` in base64, with padding. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** The bytes that `text` says; `null` when it is not base64. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
