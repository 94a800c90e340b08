import type { Rows } from './rows.ts';

/** Sets of nodes that all reach each other, in an order in which what a set leads to comes before it. */
export interface Strong {
  /** The number of each node's set. */
  readonly setOf: Uint32Array;
  /** Members of each set. A set leads only to itself and to sets with smaller numbers. */
  readonly sets: readonly (readonly number[])[];
}

/** Strongly connected sets of a graph (Tarjan's algorithm, without recursion: maps may be thousands of links deep). */
export function strongSets(edges: Rows): Strong {
  const count = edges.start.length - 1;
  const walk: Walk = {
    edges,
    seen: new Int32Array(count).fill(-1),
    low: new Int32Array(count),
    next: edges.start.slice(0, count),
    open: new Uint8Array(count),
    stack: [],
    setOf: new Uint32Array(count),
    sets: [],
    clock: 0,
  };
  for (let node = 0; node < count; node += 1) if (walk.seen[node] === -1) walkFrom(walk, node);
  return { setOf: walk.setOf, sets: walk.sets };
}

interface Walk {
  readonly edges: Rows;
  readonly seen: Int32Array;
  readonly low: Int32Array;
  readonly next: Uint32Array;
  readonly open: Uint8Array;
  readonly stack: number[];
  readonly setOf: Uint32Array;
  readonly sets: number[][];
  clock: number;
}

function walkFrom(walk: Walk, root: number): void {
  const path = [root];
  enter(walk, root);
  for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
    const at = walk.next[node] ?? 0;
    if (at < (walk.edges.start[node + 1] ?? 0)) {
      walk.next[node] = at + 1;
      const to = walk.edges.values[at] ?? 0;
      if (walk.seen[to] === -1) {
        enter(walk, to);
        path.push(to);
      } else if (walk.open[to] === 1) lowerTo(walk, node, walk.seen[to] ?? 0);
      continue;
    }
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) lowerTo(walk, parent, walk.low[node] ?? 0);
    if (walk.low[node] === walk.seen[node]) close(walk, node);
  }
}

function enter(walk: Walk, node: number): void {
  walk.seen[node] = walk.clock;
  walk.low[node] = walk.clock;
  walk.clock += 1;
  walk.open[node] = 1;
  walk.stack.push(node);
}

function lowerTo(walk: Walk, node: number, value: number): void {
  if (value < (walk.low[node] ?? 0)) walk.low[node] = value;
}

function close(walk: Walk, node: number): void {
  const set: number[] = [];
  for (let member = walk.stack.pop(); member !== undefined; member = walk.stack.pop()) {
    walk.open[member] = 0;
    walk.setOf[member] = walk.sets.length;
    set.push(member);
    if (member === node) break;
  }
  walk.sets.push(set);
}
