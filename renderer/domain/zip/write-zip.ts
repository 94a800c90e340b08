import { bytesOf } from '../plan/utf8.ts';

/** A file that goes into a ZIP: path with `/`. */
export interface ZippedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * `files` as a ZIP, stored and not packed, in their order; every program that opens ZIPs opens it. Rules Z1, Z2.
 *
 * `at`: the time that the files are said to be of. Throws RangeError above 65,535 files or 4 GiB, which this form cannot hold.
 */
export function writeZip(files: readonly ZippedFile[], at: Date): Uint8Array {
  const total = files.reduce((sum, file) => sum + file.bytes.length + 2 * nameOf(file).length + 122, 22);
  if (files.length > 0xffff || total > 0xffffffff) throw new RangeError('too much for a ZIP of this form');
  const zip = new Uint8Array(total);
  const stamp = dosTime(at);
  const entries: Entry[] = [];
  let offset = 0;
  for (const file of files) {
    const entry = { name: nameOf(file), crc: crc32(file.bytes), size: file.bytes.length, offset };
    offset = put(zip, offset, localHeader(entry, stamp), entry.name, file.bytes);
    entries.push(entry);
  }
  const start = offset;
  for (const entry of entries) offset = put(zip, offset, centralHeader(entry, stamp), entry.name);
  offset = put(zip, offset, endRecord(entries.length, offset - start, start));
  return zip.subarray(0, offset);
}

interface Entry {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly offset: number;
}

function nameOf({ path }: ZippedFile): Uint8Array {
  return bytesOf(path);
}

function put(zip: Uint8Array, offset: number, ...parts: readonly Uint8Array[]): number {
  let at = offset;
  for (const part of parts) {
    zip.set(part, at);
    at += part.length;
  }
  return at;
}

/** Names are UTF-8 (flag 11); version 2.0; stored. */
function localHeader(entry: Entry, stamp: number): Uint8Array {
  return fields(
    [0x04034b50, 4],
    [20, 2],
    [0x0800, 2],
    [0, 2],
    [stamp, 4],
    ...sizes(entry),
    [entry.name.length, 2],
    [0, 2],
  );
}

function centralHeader(entry: Entry, stamp: number): Uint8Array {
  const about = fields([0x02014b50, 4], [20, 2], [20, 2], [0x0800, 2], [0, 2], [stamp, 4], ...sizes(entry));
  const rest = fields([entry.name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [entry.offset, 4]);
  return Uint8Array.from([...about, ...rest]);
}

function endRecord(count: number, length: number, start: number): Uint8Array {
  return fields([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [start, 4], [0, 2]);
}

type Field = readonly [value: number, bytes: 2 | 4];

function sizes({ crc, size }: Entry): readonly Field[] {
  return [
    [crc, 4],
    [size, 4],
    [size, 4],
  ];
}

function fields(...all: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(all.reduce((sum, [, length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, length] of all) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

/** Date and time as ZIP has them: two seconds exact, from 1980 on, in the zone of whoever reads. */
function dosTime(at: Date): number {
  const year = Math.max(0, at.getFullYear() - 1980);
  const date = (year << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
