import { randomBytes } from 'node:crypto';
import type { PieceRequest, WireBytes } from '#host/channels.ts';

/** Most bytes that cross with the reply itself, together; larger things are fetched in pieces of this size. */
const PIECE_BYTES = 6 * 1024 * 1024;

/** Bytes that wait to be fetched. Kept until all pieces of one were. */
export interface PieceStore {
  /** `value` with every `Uint8Array` in it made fit to cross as JSON. */
  pack(value: unknown): unknown;
  /** A piece in base64, `null` for a token that is not waited for. */
  piece(request: PieceRequest): string | null;
}

/** A store for one page. */
export function pieceStore(pieceBytes: number = PIECE_BYTES): PieceStore {
  const waiting = new Map<string, Uint8Array>();
  function packBytes(bytes: Uint8Array, room: { left: number }): WireBytes {
    const token = randomBytes(16).toString('hex');
    const now = bytes.length <= room.left;
    if (now) room.left -= bytes.length;
    else waiting.set(token, bytes);
    return { $bytes: bytes.length, base64: now ? base64Of(bytes, 0, bytes.length) : null, token };
  }
  function packAny(value: unknown, room: { left: number }): unknown {
    if (value instanceof Uint8Array) return packBytes(value, room);
    if (Array.isArray(value)) return value.map((item) => packAny(item, room));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, packAny(item, room)]));
  }
  return {
    pack: (value) => packAny(value, { left: pieceBytes }),
    piece: ({ token, offset }) => {
      const bytes = waiting.get(token);
      if (bytes === undefined || offset >= bytes.length) return null;
      const end = Math.min(offset + pieceBytes, bytes.length);
      if (end === bytes.length) waiting.delete(token);
      return base64Of(bytes, offset, end);
    },
  };
}

function base64Of(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('base64');
}
