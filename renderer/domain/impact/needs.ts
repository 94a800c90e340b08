import { addBit, type Bits, emptyBits, hasBit } from './bits.ts';
import type { DependencyMap } from './map.ts';
import type { Rows } from './rows.ts';

/** What leads to what over dependencies needed to run, worked out when first asked for and then kept. */
export interface Reach {
  /** Whether `from` needs `to`, directly or in the end; a component reaches itself. */
  reaches(from: number, to: number): boolean;
}

/** Who reaches whom in a map: hard and soft dependencies and members of groups, those for recovery apart. Rule I23. */
export function reachIn(map: DependencyMap): Reach {
  const known = new Map<number, Bits>();
  return {
    reaches: (from, to) => {
      let bits = known.get(to);
      if (bits === undefined) {
        bits = closure(map.neededBy, to);
        known.set(to, bits);
      }
      return hasBit(bits, from);
    },
  };
}

/** Everything that `number` needs to run, directly or in the end, itself in it. */
export function neededBelow(map: DependencyMap, number: number): Bits {
  return closure(map.needs, number);
}

function closure(rows: Rows, start: number): Bits {
  const bits = emptyBits(rows.start.length - 1);
  addBit(bits, start);
  const queue = [start];
  for (let from = queue.pop(); from !== undefined; from = queue.pop()) {
    for (let at = rows.start[from] ?? 0; at < (rows.start[from + 1] ?? 0); at += 1) {
      const to = rows.values[at] ?? 0;
      if (addBit(bits, to)) queue.push(to);
    }
  }
  return bits;
}
