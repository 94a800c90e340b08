import type { ComponentId } from '#domain/plan/model.ts';
import { type CauseOrder, causeOrder } from './cause-order.ts';
import { fillRows } from './cause-rows.ts';
import type { DependencyMap } from './map.ts';
import { idsOf } from './situation.ts';

/** Which single failures take which component down, for as many failures as fit in memory together. */
export interface CauseBlock {
  /** Numbers of the components whose failure alone is looked at, ascending. */
  readonly causes: readonly number[];
  /** 32-bit words in a row. */
  readonly words: number;
  /** One row of bits a block of `order`: bit `i` is set where the failure of `causes[i]` alone takes the block down. */
  readonly rows: Uint32Array;
  readonly order: CauseOrder;
}

/** Bits of a block: more would be faster no longer, and cost memory. */
const BLOCK = 8192;

/**
 * Every single failure of `causes` worked out at once, in blocks; `alsoDown` is down in all of them. Rules I4-I8.
 *
 * Components that cannot be told apart (they need each other) are worked out once. Cycles through groups are gone round
 * until nothing changes.
 */
export function* singleFailures(
  map: DependencyMap,
  causes: readonly number[],
  alsoDown: Uint8Array | null = null,
  order: CauseOrder = causeOrder(map),
): Generator<CauseBlock> {
  for (let first = 0; first < causes.length; first += BLOCK) {
    const block = causes.slice(first, first + BLOCK);
    const words = Math.ceil(block.length / 32);
    yield { causes: block, words, rows: fillRows(map, order, block, alsoDown), order };
  }
}

/** Whether, in `block`, the failure of its `cause`-th component takes `component` down. */
function takesDown(block: CauseBlock, cause: number, component: number): boolean {
  const row = (block.order.blockOf[component] ?? 0) * block.words;
  return (((block.rows[row + (cause >>> 5)] ?? 0) >>> (cause & 31)) & 1) === 1;
}

/** The causes of `block` that take `component` down, ascending. */
export function causesOf(block: CauseBlock, component: number): readonly number[] {
  const row = (block.order.blockOf[component] ?? 0) * block.words;
  return setBits(block.rows, row, block.words).map((bit) => block.causes[bit] ?? 0);
}

/** Positions of the bits set in `words` words from `start` on, ascending. */
export function setBits(rows: Uint32Array, start: number, words: number): readonly number[] {
  const bits: number[] = [];
  for (let word = 0; word < words; word += 1) {
    let rest = rows[start + word] ?? 0;
    while (rest !== 0) {
      const low = rest & -rest;
      bits.push(word * 32 + 31 - Math.clz32(low));
      rest ^= low;
    }
  }
  return bits;
}

/** For each function, by id, the components (not functions) whose failure alone takes it down, by id. Rule I17. */
export function singlePoints(map: DependencyMap): ReadonlyMap<ComponentId, readonly ComponentId[]> {
  const points = new Map<number, number[]>(map.functions.map((number) => [number, []]));
  for (const block of singleFailures(map, notFunctions(map))) {
    for (const [number, found] of points) found.push(...causesOf(block, number));
  }
  const entries = [...points].flatMap(([number, found]) => {
    const id = map.ids[number];
    return id === undefined ? [] : [[id, idsOf(map, found)] as const];
  });
  return new Map(entries);
}

function notFunctions(map: DependencyMap): readonly number[] {
  return map.components.flatMap((component, number) => (component.kind === 'function' ? [] : [number]));
}

/** A component on which much may rest, and the functions that stop with it, most critical first. */
export interface Concentration {
  readonly id: ComponentId;
  readonly functions: readonly ComponentId[];
}

const CONCENTRATING: ReadonlySet<string> = new Set(['provider', 'region', 'site', 'identity', 'network']);

/**
 * For every provider, region, site, identity and network component, the functions that stop when it fails.
 *
 * Most functions first, then by id; functions by tier (none last), then id. Rule I20.
 */
export function concentrations(map: DependencyMap): readonly Concentration[] {
  const causes = map.components.flatMap((component, number) => (CONCENTRATING.has(component.kind) ? [number] : []));
  const byTier = map.functions.toSorted((a, b) => tierOf(map, a) - tierOf(map, b) || a - b);
  const found: Concentration[] = [];
  for (const block of singleFailures(map, causes)) {
    for (const [at, cause] of block.causes.entries()) {
      const [id] = idsOf(map, [cause]);
      const stopped = byTier.filter((number) => takesDown(block, at, number));
      if (id !== undefined) found.push({ id, functions: idsOf(map, stopped) });
    }
  }
  return found.sort((a, b) => b.functions.length - a.functions.length || (a.id < b.id ? -1 : 1));
}

function tierOf(map: DependencyMap, number: number): number {
  return map.components[number]?.tier ?? Number.POSITIVE_INFINITY;
}
