import { readPlan } from '#domain/plan/read-plan.ts';
import { buildIndex } from '#domain/search/index-documents.ts';
import { planDocuments } from '#domain/search/plan-documents.ts';
import { search } from '#domain/search/search.ts';
import { type BenchTable, figuresOf, timesOf } from './bench-table.ts';
import { largePlan } from './large-plan.ts';

/** Search over everything as one types: each answer, from the first letter on, with and without a slip of the finger. */
export async function bench(): Promise<readonly BenchTable[]> {
  const rows: BenchTable['rows'][number][] = [];
  for (const { count, aim } of [
    { count: 2000, aim: '16.7 ms' },
    { count: 10_000, aim: '50 ms' },
  ]) {
    const { plan } = readPlan(largePlan(count));
    if (plan === null) throw new Error('the large plan cannot be read');
    const documents = planDocuments(plan);
    const start = performance.now();
    const index = buildIndex(documents);
    const built = performance.now() - start;
    const titles = plan.procedures
      .filter((_, at) => at % Math.floor(count / 50) === 0)
      .map(({ title }) => title.toLowerCase());
    for (const [what, queries] of [
      ['as one types', titles.flatMap(prefixes)],
      ['a letter wrong', titles.map((title) => title.slice(0, 2) + title.slice(3))],
    ] as const) {
      const times = await timesOf(queries.length, (at) => search(index, queries[at] ?? ''));
      rows.push({ what: `${count} procedures, ${what}`, ...figuresOf(times), aim, 'index built ms': built.toFixed(0) });
    }
  }
  return [{ title: 'Search', rows }];
}

/** What the field holds after each letter of the first ten. */
function prefixes(title: string): readonly string[] {
  return Array.from({ length: 10 }, (_, at) => title.slice(0, at + 1));
}
