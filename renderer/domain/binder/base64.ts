const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** `bytes` in base64 with padding (RFC 4648). Pure: the host's own encoders are not in every place where this runs. */
export function base64Of(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const third = b === undefined ? '=' : DIGITS[(bits >> 6) & 63];
    const fourth = c === undefined ? '=' : DIGITS[bits & 63];
    chunks.push(`${DIGITS[bits >> 18]}${DIGITS[(bits >> 12) & 63]}${third}${fourth}`);
  }
  return chunks.join('');
}
