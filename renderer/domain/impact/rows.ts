/** Lists of numbers laid end to end: row `i` is `values[start[i]]` to `values[start[i + 1] - 1]`. */
export interface Rows {
  readonly start: Uint32Array;
  readonly values: Uint32Array;
}

/** A list of (row, value) pairs that grows, and becomes `Rows` once all are there. */
export interface RowsBuilder {
  add(row: number, value: number): void;
  /** Rows 0 to `count - 1`; values keep the order in which they were added to their row. */
  build(count: number): Rows;
  /** The same pairs the other way round: for each value below `count`, the rows that hold it. */
  buildInverse(count: number): Rows;
  readonly length: number;
}

/** An empty builder. */
export function rowsBuilder(): RowsBuilder {
  const rows: number[] = [];
  const values: number[] = [];
  return {
    add: (row, value) => {
      rows.push(row);
      values.push(value);
    },
    build: (count) => pack(rows, values, count),
    buildInverse: (count) => pack(values, rows, count),
    get length() {
      return rows.length;
    },
  };
}

/** `rows` without what stands twice in a row; rows come back sorted. */
export function distinct(rows: Rows): Rows {
  const builder = rowsBuilder();
  const count = rows.start.length - 1;
  for (let row = 0; row < count; row += 1) {
    for (const value of new Set(rowOf(rows, row).toSorted())) builder.add(row, value);
  }
  return builder.build(count);
}

/** The values of one row. */
export function rowOf(rows: Rows, row: number): Uint32Array {
  return rows.values.subarray(rows.start[row], rows.start[row + 1]);
}

/** For each row of `rows`, and each value of it in turn: the position of the pair after packing the other way round. */
function pack(rows: readonly number[], values: readonly number[], count: number): Rows {
  const start = new Uint32Array(count + 1);
  for (const row of rows) start[row + 1] = (start[row + 1] ?? 0) + 1;
  for (let row = 0; row < count; row += 1) start[row + 1] = (start[row + 1] ?? 0) + (start[row] ?? 0);
  const next = start.slice();
  const packed = new Uint32Array(rows.length);
  for (const [index, row] of rows.entries()) {
    const at = next[row] ?? 0;
    packed[at] = values[index] ?? 0;
    next[row] = at + 1;
  }
  return { start, values: packed };
}
