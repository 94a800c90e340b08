/** What a benchmark found: a row a case, its figures by name. */
export interface BenchTable {
  readonly title: string;
  readonly rows: readonly ({ readonly what: string } & Readonly<Record<string, string | number>>)[];
}

/** How long `work` took, in milliseconds, each of `times` times. */
export async function timesOf(times: number, work: (index: number) => unknown): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const start = performance.now();
    await work(index);
    taken.push(performance.now() - start);
  }
  return taken;
}

/** Median, nearly the worst (19 of 20 are quicker) and the worst of `times`, as figures of a row. */
export function figuresOf(times: readonly number[]): Readonly<Record<'median ms' | 'p95 ms' | 'worst ms', string>> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return { 'median ms': at(0.5), 'p95 ms': at(0.95), 'worst ms': at(1) };
}
