import type { CauseOrder } from './cause-order.ts';
import type { DependencyMap } from './map.ts';
import { addShared } from './shared-bits.ts';

/**
 * One row of bits a block of `order`: bit `i` where the failure of `causes[i]`, with what is `alsoDown`, takes it down.
 *
 * Each bit is a fixed point of its own; a word works out 32 of them at once.
 */
export function fillRows(
  map: DependencyMap,
  order: CauseOrder,
  causes: readonly number[],
  alsoDown: Uint8Array | null,
): Uint32Array {
  const words = Math.ceil(causes.length / 32);
  const rows = new Uint32Array(order.members.length * words);
  for (const [bit, cause] of causes.entries()) {
    const at = (order.blockOf[cause] ?? 0) * words + (bit >>> 5);
    rows[at] = (rows[at] ?? 0) | (1 << (bit & 31));
  }
  if (alsoDown !== null) {
    for (const [block, members] of order.members.entries()) {
      if (members.some((member) => (alsoDown[member] ?? 0) !== 0)) rows.fill(~0, block * words, (block + 1) * words);
    }
  }
  for (const round of order.rounds) settle(map, order, round, rows, words);
  return rows;
}

/** Works out the blocks of a round until nothing changes. */
function settle(
  map: DependencyMap,
  order: CauseOrder,
  round: readonly number[],
  rows: Uint32Array,
  words: number,
): void {
  const [only] = round;
  if (round.length === 1 && only !== undefined) {
    // Its own groups may have members in it: then the first answer can change the second one, once.
    while (raise(map, order, only, rows, words) && leadsToItself(order, only));
    return;
  }
  const inRound = new Set(round);
  let dirty = new Set(round);
  while (dirty.size > 0) {
    const next = new Set<number>();
    for (const block of dirty) {
      dirty.delete(block);
      if (!raise(map, order, block, rows, words)) continue;
      for (let at = order.waiting.start[block] ?? 0; at < (order.waiting.start[block + 1] ?? 0); at += 1) {
        const waiting = order.waiting.values[at] ?? 0;
        if (inRound.has(waiting) && !dirty.has(waiting)) next.add(waiting);
      }
    }
    dirty = next;
  }
}

function leadsToItself(order: CauseOrder, block: number): boolean {
  for (let at = order.waiting.start[block] ?? 0; at < (order.waiting.start[block + 1] ?? 0); at += 1) {
    if (order.waiting.values[at] === block) return true;
  }
  return false;
}

/** Adds to a block's row what it needs; whether that changed it. */
function raise(map: DependencyMap, order: CauseOrder, block: number, rows: Uint32Array, words: number): boolean {
  const own = block * words;
  let added = 0;
  for (let at = order.needs.start[block] ?? 0; at < (order.needs.start[block + 1] ?? 0); at += 1) {
    const other = (order.needs.values[at] ?? 0) * words;
    for (let word = 0; word < words; word += 1) {
      const before = rows[own + word] ?? 0;
      const after = before | (rows[other + word] ?? 0);
      added |= before ^ after;
      rows[own + word] = after;
    }
  }
  for (let at = order.groups.start[block] ?? 0; at < (order.groups.start[block + 1] ?? 0); at += 1) {
    const number = order.groups.values[at] ?? 0;
    const blocks = order.groupBlocks[number];
    if (blocks !== undefined) added |= addShared(rows, own, rows, words, blocks, map.groupFailures[number] ?? 0);
  }
  return added !== 0;
}
