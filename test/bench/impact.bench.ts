import Graph from 'graphology';
import { workOutFindings } from '#app/work-out-findings.ts';
import { failurePairs } from '#domain/impact/failure-pairs.ts';
import { sharedCauses } from '#domain/impact/false-redundancy.ts';
import { impactOf } from '#domain/impact/impact.ts';
import { type DependencyMap, dependencyMap } from '#domain/impact/map.ts';
import { neighbourhoodOf } from '#domain/impact/neighbourhood.ts';
import { rowOf } from '#domain/impact/rows.ts';
import { singleFailures, singlePoints } from '#domain/impact/single-failures.ts';
import { outsideOurHands, withoutTable } from '#domain/impact/without.ts';
import type { Component } from '#domain/plan/model.ts';
import { type BenchTable, figuresOf } from './bench-table.ts';
import { largeMap } from './large-map.ts';

const SIZES = [
  { count: 300, links: 1500 },
  { count: 3000, links: 15_000 },
  { count: 10_000, links: 50_000 },
] as const;

/** Components that fail one by one where a figure is of one failure. */
const SAMPLE = 40;

/** What a failure does, in CPU time, at three sizes of map; the same walk over graphology beside it, in the same run. */
export async function bench(): Promise<readonly BenchTable[]> {
  const tables: BenchTable[] = [];
  for (const { count, links } of SIZES) tables.push(await benchOf(count, links));
  return tables;
}

async function benchOf(count: number, links: number): Promise<BenchTable> {
  const components = largeMap(count, links);
  const map = dependencyMap(components);
  const graph = graphOf(map);
  const sample = components.filter((_, at) => at % Math.ceil(count / SAMPLE) === 0 || at === count - 1);
  const at = (index: number): Component => sample[index % sample.length] ?? sample[0] ?? failWith();
  const impact = (component: Component) => impactOf(map, { down: [component.id] });
  const few = count > 3000 ? 3 : 5;
  const numbers = components.map((_, number) => number);
  const one = await timesOf(SAMPLE, (index) => impact(at(index)));
  const oneInGraph = await timesOf(SAMPLE, (index) => downInGraph(graph, map, at(index).id));
  const all = await timesOf(few, () => {
    for (const _ of singleFailures(map, numbers));
  });
  const allInGraph = await graphologyForAll(graph, map, sample, count);
  const rows = [
    row('one impact, states and times', one, '16 ms'),
    row('one impact, graphology', oneInGraph, ratio(oneInGraph, one)),
    row('one impact and its picture', await timesOf(SAMPLE, (index) => neighbourhoodOf(impact(at(index)))), ''),
    row('all single failures', all, '1000 ms'),
    row('all single failures, graphology (from a sample)', allInGraph, ratio(allInGraph, all)),
    row(
      'pairs of failures of one function',
      await timesOf(few, (index) => failurePairs(map, functionAt(map, index))),
      '',
    ),
    row('single points of failure of every function', await timesOf(few, () => singlePoints(map)), ''),
    row('false redundancies', await timesOf(few, () => sharedCauses(map)), ''),
    row(
      'what only looks safe, in sentences',
      await timesOf(1, () => workOutFindings({ components, procedures: [] })),
      '',
    ),
    row('“without” for all outside our hands (from a sample)', [await withoutForAll(components)], ''),
    row('the map made ready', await timesOf(few, () => dependencyMap(components)), ''),
  ];
  return {
    title: `Impact, ${count} components, ${map.needs.values.length} needs, ${map.groups.length} redundancies`,
    rows,
  };
}

/** How many times as long as ours the same takes elsewhere. */
function ratio(theirs: readonly number[], ours: readonly number[]): string {
  const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  return `${(middle(theirs) / middle(ours)).toFixed(0)} times ours`;
}

function functionAt(map: DependencyMap, index: number): Component['id'] {
  const { functions, ids } = map;
  return ids[functions[index * Math.floor(functions.length / 5)] ?? 0] ?? failWith();
}

function row(what: string, times: readonly number[], aim: string) {
  return { what, ...figuresOf(times), aim };
}

/** Each of a sample of what is outside our hands; the sum is scaled up to all. */
async function withoutForAll(components: readonly Component[]): Promise<number> {
  const plan = { components, procedures: [], contacts: [] };
  const outside = outsideOurHands(plan);
  const table = withoutTable(plan);
  const times = await timesOf(Math.min(outside.length, 100), (index) =>
    table.of(outside[index * Math.max(1, Math.floor(outside.length / 100))] ?? ''),
  );
  return (times.reduce((sum, time) => sum + time, 0) / times.length) * outside.length;
}

/** Each of the sample once; the sum is scaled up to all. */
async function graphologyForAll(graph: Graph, map: DependencyMap, sample: readonly Component[], count: number) {
  const times = await timesOf(sample.length, (index) => downInGraph(graph, map, sample[index]?.id ?? ''));
  return [(times.reduce((sum, time) => sum + time, 0) / sample.length) * count];
}

/** The same map as a graph: an edge from what is needed to who needs it, with the group that it counts for. */
function graphOf(map: DependencyMap): Graph {
  const graph = new Graph({ type: 'directed', multi: true });
  for (const id of map.ids) graph.addNode(id);
  for (const [owner, id] of map.ids.entries()) {
    for (const on of rowOf(map.hard, owner)) graph.addEdge(map.ids[on], id, { group: -1 });
    for (const group of rowOf(map.groupsOf, owner)) {
      if (map.groups[group]?.effect !== 'hard') continue;
      for (const on of map.groups[group].members) graph.addEdge(map.ids[on], id, { group });
    }
  }
  return graph;
}

/** What is down when `failed` fails: the rules of down alone, walked over the graph. */
function downInGraph(graph: Graph, map: DependencyMap, failed: string): ReadonlySet<string> {
  const down = new Set([failed]);
  const left = new Map<number, number>();
  const stack = [failed];
  for (let from = stack.pop(); from !== undefined; from = stack.pop()) {
    graph.forEachOutEdge(from, (_edge, attributes, _source, target) => {
      const group = Number(attributes['group']);
      if (group >= 0) {
        const still = (left.get(group) ?? map.groups[group]?.failures ?? 1) - 1;
        left.set(group, still);
        if (still > 0) return;
      }
      if (down.has(target)) return;
      down.add(target);
      stack.push(target);
    });
  }
  return down;
}

/** CPU time of `work` in milliseconds, each of `times` times; short work is warmed up first. What else the machine does counts less. */
async function timesOf(times: number, work: (index: number) => unknown): Promise<readonly number[]> {
  if (times === SAMPLE) await work(0);
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const before = process.cpuUsage();
    await work(index);
    const { user, system } = process.cpuUsage(before);
    taken.push((user + system) / 1000);
  }
  return taken;
}

function failWith(): never {
  throw new Error('no components');
}
