/** A reader of QR codes written from ISO/IEC 18004, for tests: of clean matrices, with every check that a phone makes. */

/** By level L, M, Q, H: check words in a block, and blocks, of versions 1 to 40. */
const LEVELS = {
  L: {
    check:
      '7 10 15 20 26 18 20 24 30 18 20 24 26 30 22 24 28 30 28 28 28 28 30 30 26 28 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
    blocks: '1 1 1 1 1 2 2 2 2 4 4 4 4 4 6 6 6 6 7 8 8 9 9 10 12 12 12 13 14 15 16 17 18 19 19 20 21 22 24 25',
  },
  M: {
    check:
      '10 16 26 18 24 16 18 22 22 26 30 22 22 24 24 28 28 26 26 26 26 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28',
    blocks: '1 1 1 2 2 4 4 4 5 5 5 8 9 9 10 10 11 13 14 16 17 17 18 20 21 23 25 26 28 29 31 33 35 37 38 40 43 45 47 49',
  },
  Q: {
    check:
      '13 22 18 26 18 24 18 22 20 24 28 26 24 20 30 24 28 28 26 30 28 30 30 30 30 28 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
    blocks:
      '1 1 2 2 4 4 6 6 8 8 8 10 12 16 12 17 16 18 21 20 23 23 25 27 29 34 34 35 38 40 43 45 48 51 53 56 59 62 65 68',
  },
  H: {
    check:
      '17 28 22 16 22 28 26 26 24 28 24 28 22 24 24 30 28 28 26 28 30 24 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
    blocks:
      '1 1 2 4 4 4 5 6 8 8 11 11 16 16 18 16 19 21 25 25 25 34 30 32 35 37 40 42 45 48 51 54 57 60 63 66 70 74 77 81',
  },
} as const;

type Matrix = readonly (readonly boolean[])[];

/** The text in a code without its white edge, `matrix[y][x]` dark; throws where a phone would not read it. */
export function readQr(matrix: Matrix): string {
  const size = matrix.length;
  const version = (size - 17) / 4;
  if (!Number.isInteger(version) || version < 1 || version > 40) throw new Error(`no code is ${size} wide`);
  finders(matrix);
  const { level, mask } = format(matrix);
  const words = codewords(matrix, version, mask);
  return segments(dataOf(words, version, level), version);
}

function finders(matrix: Matrix): void {
  const far = matrix.length - 7;
  for (const [x, y] of [
    [0, 0],
    [far, 0],
    [0, far],
  ] as const) {
    for (let dy = 0; dy < 7; dy += 1) {
      for (let dx = 0; dx < 7; dx += 1) {
        const ring = Math.max(Math.abs(dx - 3), Math.abs(dy - 3));
        if (matrix[y + dy]?.[x + dx] !== (ring !== 2)) throw new Error('a corner is not as phones look for it');
      }
    }
  }
}

/** Level and mask, from both places; their 15 bits carry their own check. */
function format(matrix: Matrix): { readonly level: keyof typeof LEVELS; readonly mask: number } {
  const size = matrix.length;
  const around = [0, 1, 2, 3, 4, 5, 7, 8].map((y): readonly [number, number] => [8, y]);
  const along = [7, 5, 4, 3, 2, 1, 0].map((x): readonly [number, number] => [x, 8]);
  const second = [
    ...Array.from({ length: 8 }, (_, index): readonly [number, number] => [size - 1 - index, 8]),
    ...Array.from({ length: 7 }, (_, index): readonly [number, number] => [8, size - 7 + index]),
  ];
  const bits = (cells: readonly (readonly [number, number])[]) =>
    cells.reduce((sum, [x, y], index) => sum | (matrix[y]?.[x] === true ? 1 << index : 0), 0);
  const read = bits([...around, ...along]);
  if (read !== bits(second)) throw new Error('the two places say different things');
  const plain = read ^ 0b101010000010010;
  let rest = plain;
  for (let bit = 14; bit >= 10; bit -= 1) if (rest & (1 << bit)) rest ^= 0b10100110111 << (bit - 10);
  if (rest !== 0) throw new Error('level and mask do not check');
  const level = (['M', 'L', 'H', 'Q'] as const)[plain >> 13];
  if (level === undefined) throw new Error('no such level');
  return { level, mask: (plain >> 10) & 7 };
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

function codewords(matrix: Matrix, version: number, mask: number): readonly number[] {
  const size = matrix.length;
  const isFunction = functionCells(version, size);
  const bits: number[] = [];
  for (let right = size - 1, isUp = true; right > 0; right -= 2, isUp = !isUp) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = isUp ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (isFunction(x, y)) continue;
        bits.push(Number((matrix[y]?.[x] === true) !== (MASKS[mask]?.(x, y) ?? false)));
      }
    }
  }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, index) =>
    Number.parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2),
  );
}

function functionCells(version: number, size: number): (x: number, y: number) => boolean {
  const at = alignment(version, size);
  return (x, y) => {
    if (x === 6 || y === 6) return true;
    if (x < 9 && y < 9) return true;
    if ((x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)) return true;
    if (version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))) return true;
    return at.some(([cx, cy]) => Math.abs(cx - x) <= 2 && Math.abs(cy - y) <= 2);
  };
}

function alignment(version: number, size: number): readonly (readonly [number, number])[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const lines = [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - (count - 2 - index) * step)];
  const corners = [
    [6, 6],
    [6, size - 7],
    [size - 7, 6],
  ];
  return lines.flatMap((x) =>
    lines.flatMap((y) => (corners.some(([cx, cy]) => cx === x && cy === y) ? [] : [[x, y] as const])),
  );
}

/** The words of the blocks in order without their check words, each block checked. */
function dataOf(words: readonly number[], version: number, level: keyof typeof LEVELS): readonly number[] {
  const of = (list: string) => Number(list.split(' ')[version - 1]);
  const [check, count] = [of(LEVELS[level].check), of(LEVELS[level].blocks)];
  const short = Math.floor(words.length / count);
  const longs = words.length % count;
  const blocks: number[][] = Array.from({ length: count }, () => []);
  let next = 0;
  for (let row = 0; row <= short - check; row += 1) {
    for (const [index, block] of blocks.entries()) {
      if (row === short - check && index < count - longs) continue;
      block.push(words[next++] ?? 0);
    }
  }
  const data = blocks.map((block) => [...block]);
  for (let row = 0; row < check; row += 1) for (const block of blocks) block.push(words[next++] ?? 0);
  for (const block of blocks) if (!hasNoErrors(block, check)) throw new Error('a block does not check');
  return data.flat();
}

/** Reed-Solomon over 256 with 0x11d: every syndrome is 0. */
function hasNoErrors(block: readonly number[], check: number): boolean {
  const double = (value: number) => ((value << 1) ^ (value & 0x80 ? 0x11d : 0)) & 0xff;
  const times = (a: number, b: number): number => {
    let sum = 0;
    for (let bit = 7; bit >= 0; bit -= 1) sum = double(sum) ^ (b & (1 << bit) ? a : 0);
    return sum;
  };
  let root = 1;
  for (let index = 0; index < check; index += 1) {
    if (block.reduce((sum, word) => times(sum, root) ^ word, 0) !== 0) return false;
    root = double(root);
  }
  return true;
}

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

function segments(data: readonly number[], version: number): string {
  const bits = data.map((word) => word.toString(2).padStart(8, '0')).join('');
  let at = 0;
  const take = (count: number) => {
    at += count;
    return Number.parseInt(bits.slice(at - count, at), 2);
  };
  const wide = version < 10 ? 0 : version < 27 ? 1 : 2;
  let text = '';
  while (at + 4 <= bits.length) {
    const mode = take(4);
    if (mode === 0) break;
    if (mode === 1) {
      let left = take([10, 12, 14][wide] ?? 10);
      for (; left >= 3; left -= 3) text += String(take(10)).padStart(3, '0');
      if (left > 0) text += String(take(left === 2 ? 7 : 4)).padStart(left, '0');
    } else if (mode === 2) {
      let left = take([9, 11, 13][wide] ?? 9);
      for (; left >= 2; left -= 2) {
        const pair = take(11);
        text += `${ALPHANUMERIC[Math.floor(pair / 45)]}${ALPHANUMERIC[pair % 45]}`;
      }
      if (left === 1) text += ALPHANUMERIC[take(6)];
    } else if (mode === 4) {
      const count = take(wide === 0 ? 8 : 16);
      text += new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from({ length: count }, () => take(8)));
    } else throw new Error(`mode ${mode} is not for text`);
  }
  return text;
}
