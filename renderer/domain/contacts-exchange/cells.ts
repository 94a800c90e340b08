/** A cell that a spreadsheet would run, or that an escaped one would be taken for. Rule CX2. */
const RUNS = /^['=+\-@\t\r]/;

/** `value` as a cell that no spreadsheet runs. Rule CX2. */
export function escapeCell(value: string): string {
  return RUNS.test(value) ? `'${value}` : value;
}

/** What a cell says, its escape taken off. Rule CX2. */
export function unescapeCell(cell: string): string {
  return cell.startsWith("'") && RUNS.test(cell.slice(1)) ? cell.slice(1) : cell;
}
