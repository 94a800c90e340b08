import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { writeZip } from '#domain/zip/write-zip.ts';

const AT = new Date(2026, 10, 24, 15, 4, 6);

/** What a reader that goes by the central directory finds, as most do; checks what every entry says twice. */
function read(zip: Uint8Array): readonly (readonly [path: string, text: string])[] {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  const found: [string, string][] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(bytes.readUInt32LE(at)).toBe(0x02014b50);
    const [crc, size, nameLength] = [
      bytes.readUInt32LE(at + 16),
      bytes.readUInt32LE(at + 24),
      bytes.readUInt16LE(at + 28),
    ];
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    expect(bytes.readUInt32LE(local)).toBe(0x04034b50);
    expect(bytes.subarray(local + 4, local + 28)).toEqual(bytes.subarray(at + 6, at + 30));
    const start = local + 30 + nameLength;
    expect(bytes.subarray(local + 30, start)).toEqual(name);
    const content = bytes.subarray(start, start + size);
    expect(crc32(content)).toBe(crc);
    found.push([name.toString(), content.toString()]);
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return found;
}

it('Z1: a reader finds every file, in order', () => {
  const files = [
    ['plan.yaml', 'id: clinic\n'],
    ['procedures/relevés.md', '# Relevés\n'],
    ['empty', ''],
  ] as const;
  const utf8 = new TextEncoder();
  const zip = writeZip(
    files.map(([path, text]) => ({ path, bytes: utf8.encode(text) })),
    AT,
  );
  expect(read(zip)).toEqual(files);
  expect(read(writeZip([], AT))).toEqual([]);
});

it('Z2: more files than it can count are refused', () => {
  const bytes = new Uint8Array();
  const files = Array.from({ length: 65_536 }, (_, at) => ({ path: `f${at}`, bytes }));
  expect(() => writeZip(files, AT)).toThrow(RangeError);
});
