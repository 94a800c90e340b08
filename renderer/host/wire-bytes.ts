import type { PieceRequest, WireBytes } from '#host/channels.ts';

/**
 * `value` with every `WireBytes` in it replaced by the bytes.
 *
 * `fetchPiece` gives base64 of the bytes from an offset. Throws what it throws, and `RangeError` when it gives nothing.
 */
export async function unpackBytes(
  value: unknown,
  fetchPiece: (request: PieceRequest) => Promise<string>,
): Promise<unknown> {
  if (value === null || typeof value !== 'object') return value;
  if (isWireBytes(value)) return gatherBytes(value, fetchPiece);
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) items.push(await unpackBytes(item, fetchPiece));
    return items;
  }
  const entries: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) entries.push([key, await unpackBytes(item, fetchPiece)]);
  return Object.fromEntries(entries);
}

async function gatherBytes(wire: WireBytes, fetchPiece: (request: PieceRequest) => Promise<string>) {
  if (wire.base64 !== null) return Uint8Array.fromBase64(wire.base64);
  const bytes = new Uint8Array(wire.$bytes);
  for (let offset = 0; offset < bytes.length; ) {
    const piece = Uint8Array.fromBase64(await fetchPiece({ token: wire.token, offset }));
    if (piece.length === 0) throw new RangeError('host: a piece without bytes');
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}

function isWireBytes(value: object): value is WireBytes {
  return '$bytes' in value && 'base64' in value && 'token' in value;
}
