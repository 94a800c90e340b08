import type { Layout, LayoutInput, PlacedBox, Point } from './layout.ts';

/** Room inside of a box above and below its members, for its words, in pixels. */
export const BOX_MARGIN = 36;
const POINTS = 72;

/** `input` in the language of graphviz. Ids stand in it as numbers only, so that no name can be read as anything else. */
export function dotOf({ nodes, boxes, links, gap }: LayoutInput): string {
  const numbers = new Map(nodes.map(({ id }, at) => [id, at]));
  const boxNumbers = new Map(boxes.map(({ id }, at) => [id, at]));
  const boxed = new Set(boxes.flatMap(({ members }) => members));
  const last = nodes.filter(({ id, isLast }) => isLast && !boxed.has(id)).map(({ id }) => `n${numbers.get(id)};`);
  return [
    `digraph { rankdir=LR; compound=true; nodesep=0.11; ranksep=${inches(gap)}; outputorder=nodesfirst;`,
    'node [shape=box, fixedsize=true, label=""]; edge [dir=none, headport=w, tailport=e];',
    ...nodes.map(({ width, height }, at) => `n${at} [width=${inches(width)}, height=${inches(height)}];`),
    ...boxes.map(({ members }, at) => {
      const inside = members.map((id) => `n${numbers.get(id)};`).join(' ');
      return `subgraph cluster_${at} { margin=${BOX_MARGIN}; ${inside} }`;
    }),
    ...(last.length === 0 ? [] : [`{ rank=max; ${last.join(' ')} }`]),
    ...links.map(({ from, to, box }, at) => {
      const tail = box === null ? '' : `, ltail=cluster_${boxNumbers.get(box)}`;
      return `n${numbers.get(from)} -> n${numbers.get(to)} [comment="${at}"${tail}];`;
    }),
    '}',
  ].join('\n');
}

function inches(pixels: number): string {
  return (pixels / POINTS).toFixed(4);
}

interface GraphvizObject {
  readonly name?: string;
  readonly pos?: string;
  readonly bb?: string;
}

interface GraphvizEdge {
  readonly comment?: string;
  readonly pos?: string;
}

interface Graphviz {
  readonly bb?: string;
  readonly objects?: readonly GraphvizObject[];
  readonly edges?: readonly GraphvizEdge[];
}

/** Where graphviz (`json`) puts what `dotOf(input)` asked for. Its y axis points up, ours down. */
export function layoutIn(json: string, { nodes, boxes, links }: LayoutInput): Layout {
  // What our own worker's library printed, read leniently: whatever is missing is left out.
  const graph = JSON.parse(json) as Graphviz;
  const [, , width = 0, height = 0] = numbersIn(graph.bb ?? '');
  const flip = ([x = 0, y = 0]: readonly number[]): Point => ({ x, y: height - y });
  const placed = new Map((graph.objects ?? []).map((object) => [object.name ?? '', object]));
  const curves = new Map((graph.edges ?? []).map((edge) => [edge.comment ?? '', edge.pos ?? '']));
  return {
    width,
    height,
    nodes: new Map(nodes.map(({ id }, at) => [id, flip(numbersIn(placed.get(`n${at}`)?.pos ?? ''))])),
    boxes: new Map(boxes.map(({ id }, at) => [id, boxIn(placed.get(`cluster_${at}`)?.bb ?? '', height)])),
    links: links.map((_, at) => curveIn(curves.get(String(at)) ?? '').map(flip)),
  };
}

function boxIn(bb: string, height: number): PlacedBox {
  const [left = 0, low = 0, right = 0, high = 0] = numbersIn(bb);
  return { x: left, y: height - high, width: right - left, height: high - low };
}

/** The points of a curve; marks of an end or a start (`e,…`, `s,…`) are left out. */
function curveIn(pos: string): readonly (readonly number[])[] {
  return pos
    .split(' ')
    .filter((part) => /^[-\d.]/.test(part))
    .map(numbersIn);
}

function numbersIn(text: string): readonly number[] {
  return text.split(',').map(Number).filter(Number.isFinite);
}
