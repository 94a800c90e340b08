/** Numbers to take out by the smallest key. */
export interface MinHeap {
  add(key: number, value: number): void;
  /** Takes out the value of the smallest key, `undefined` when empty; read `key` of it before adding. */
  take(): number | undefined;
  /** Key of the value that was last taken out. */
  readonly key: number;
}

/** An empty binary heap. */
export function minHeap(): MinHeap {
  const keys: number[] = [];
  const values: number[] = [];
  let taken = 0;
  const swap = (a: number, b: number): void => {
    [keys[a], keys[b]] = [at(keys, b), at(keys, a)];
    [values[a], values[b]] = [at(values, b), at(values, a)];
  };
  return {
    add: (key, value) => {
      let child = keys.push(key) - 1;
      values.push(value);
      while (child > 0) {
        const parent = (child - 1) >> 1;
        if (at(keys, parent) <= at(keys, child)) break;
        swap(parent, child);
        child = parent;
      }
    },
    take: () => {
      const first = values[0];
      if (first === undefined) return undefined;
      taken = at(keys, 0);
      swap(0, keys.length - 1);
      keys.pop();
      values.pop();
      sink(keys, swap);
      return first;
    },
    get key() {
      return taken;
    },
  };
}

function sink(keys: readonly number[], swap: (a: number, b: number) => void): void {
  let parent = 0;
  for (;;) {
    const left = 2 * parent + 1;
    if (left >= keys.length) return;
    const right = left + 1;
    const smaller = right < keys.length && at(keys, right) < at(keys, left) ? right : left;
    if (at(keys, parent) <= at(keys, smaller)) return;
    swap(parent, smaller);
    parent = smaller;
  }
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
