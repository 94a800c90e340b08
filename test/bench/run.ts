/**
 * `npm run bench`: every benchmark, printed as tables; `npm run bench -- search start` only those.
 *
 * An area has one file here, `<area>.bench.ts`, which exports `bench`. Nothing is judged: an aim stands beside the figure.
 */
import { globSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { BenchTable } from './bench-table.ts';

const asked = process.argv.slice(2);
const files = globSync('*.bench.ts', { cwd: import.meta.dirname }).sort();
const areas = files.filter((file) => asked.length === 0 || asked.includes(file.replace('.bench.ts', '')));
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}\n`);
for (const file of areas) {
  const area: { readonly bench: () => Promise<readonly BenchTable[]> } = await import(join(import.meta.dirname, file));
  for (const { title, rows } of await area.bench()) {
    console.log(title);
    console.table(Object.fromEntries(rows.map(({ what, ...figures }) => [what, figures])));
    console.log('');
  }
}
