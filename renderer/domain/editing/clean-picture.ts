import { cleanGif } from './clean-gif.ts';

/**
 * A picture without what it says of place, time and camera; its pixels stay as they are. `null` where it is no JPEG, PNG,
 * WebP or GIF, or not whole. Rule E10.
 *
 * The turn that a JPEG’s EXIF asks for is lost with it: whoever shows it turned draws it first.
 */
export function cleanPicture(bytes: Uint8Array): Uint8Array | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return cleanJpeg(bytes);
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return cleanPng(bytes);
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return cleanWebp(bytes);
  if (textAt(bytes, 0, 4) === 'GIF8') return cleanGif(bytes);
  return null;
}

function startsWith(bytes: Uint8Array, lead: readonly number[]): boolean {
  return lead.every((byte, at) => bytes[at] === byte);
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/**
 * Application segments but JFIF (APP0), colour profiles (in APP2) and Adobe's colour turn (APP14), and comments, are left out,
 * and whatever follows the picture's end: phones put second pictures there, with all that those say.
 */
function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let isPainted = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return null;
    if (marker === 0xd9) break;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const isScan = marker === 0xda;
    isPainted ||= isScan;
    const end = isScan ? scanEnd(bytes, at + 2 + length) : at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    if (staysInJpeg(marker, bytes, at)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return isPainted ? joined([...kept, Uint8Array.of(0xff, 0xd9)]) : null;
}

function staysInJpeg(marker: number, bytes: Uint8Array, at: number): boolean {
  if (marker === 0xe2) return textAt(bytes, at + 4, 11) === 'ICC_PROFILE';
  const isApp = marker >= 0xe0 && marker <= 0xef;
  return isApp ? marker === 0xe0 || marker === 0xee : marker !== 0xfe;
}

/** Where the scan that begins at `from` ends: at the next marker that is none of the scan itself. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    const isOfScan = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (bytes[at] === 0xff && !isOfScan) return at;
  }
  return bytes.length;
}

const PNG_KEPT: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
]);

function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = uint32(bytes, at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const name = textAt(bytes, at + 4, 4);
    if (PNG_KEPT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(kept);
    at = end;
  }
  return null;
}

function uint32(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) * 0x1000000 + (((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
  );
}

const EXIF_AND_XMP = 0b1100;

function cleanWebp(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.slice(0, 12)];
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = textAt(bytes, at, 4);
    const length =
      (bytes[at + 4] ?? 0) | ((bytes[at + 5] ?? 0) << 8) | ((bytes[at + 6] ?? 0) << 16) | ((bytes[at + 7] ?? 0) << 24);
    const end = at + 8 + length + (length % 2);
    if (length < 0 || at + 8 + length > bytes.length) return null;
    const chunk = bytes.slice(at, end);
    // The header says which further parts there are.
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~EXIF_AND_XMP;
    if (name !== 'EXIF' && name !== 'XMP ') kept.push(chunk);
    at = end;
  }
  const whole = joined(kept);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
