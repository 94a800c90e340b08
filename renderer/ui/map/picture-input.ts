import { BOX_MARGIN } from '#app/map-layout/dot.ts';
import type { LayoutInput } from '#app/map-layout/layout.ts';
import type { DependencyMap } from '#domain/impact/map.ts';
import type { Neighbourhood } from '#domain/impact/neighbourhood.ts';
import { type Measure, wrapped } from './wrap-text.ts';

/** Room beside a name: for the mark at its left and the edge at its right. */
export const NAME_LEFT = 40;
const NAME_RIGHT = 12;
export const LINE_RIGHT = 6;
/** What a box says below its name ("no fallback") is whole up to this width, however narrow the names. */
const MOST_FOR_LINES = 168;
const NARROWEST = 120;
/** Of a name: a cut one may be that of another component. */
const MOST_LINES = 3;
export const NAME_TEXT = '700 15px';
export const BOX_TEXT = '700 13px';
export const LINE_TEXT = '600 13px';
/** How much narrower a box is drawn than it was laid out: the room above and below its members is for words. */
export const BOX_INSET = 24;
/** Between the members of a box and its words at each side. */
const BOX_SIDE = BOX_MARGIN - BOX_INSET - 10;

/** How wide boxes and gaps are: the first that fits is taken. */
export interface PictureSize {
  readonly widest: number;
  readonly gap: number;
}

export const SIZES: readonly PictureSize[] = [
  { widest: 230, gap: 62 },
  { widest: 190, gap: 50 },
  { widest: 174, gap: 40 },
  { widest: 158, gap: 34 },
  { widest: 142, gap: 26 },
];

/** What stands in each box of a picture, by number. */
export interface PictureNames {
  readonly width: number;
  readonly lines: ReadonlyMap<number, readonly string[]>;
}

/** Names on one line or a few, in boxes of one width: wide enough for the words of redundancies, where there is room. */
export function namesIn(
  map: DependencyMap,
  shown: readonly number[],
  size: PictureSize,
  measure: Measure,
  widths: { readonly boxes: readonly number[]; readonly below: readonly number[] },
): PictureNames {
  const names = new Map(shown.map((number) => [number, map.components[number]?.name ?? '']));
  const most = size.widest - NAME_LEFT - NAME_RIGHT;
  const lines = new Map([...names].map(([number, name]) => [number, wrapped(name, most, measure, MOST_LINES)]));
  const widest = Math.max(NARROWEST - NAME_LEFT, ...[...lines.values()].flat().map(measure));
  const forNames = Math.ceil(Math.min(widest, most)) + NAME_LEFT + NAME_RIGHT;
  const forTexts = Math.ceil(Math.max(0, ...widths.boxes)) - 2 * BOX_SIDE;
  const forLines = Math.min(Math.ceil(Math.max(0, ...widths.below)) + NAME_LEFT + LINE_RIGHT, MOST_FOR_LINES);
  return { width: Math.max(forNames, forLines, Math.min(forTexts, size.widest)), lines };
}

/** What the layout is asked for: ids are the numbers of components and groups. */
export function layoutInput(
  map: DependencyMap,
  { shown, links, boxes }: Neighbourhood,
  names: PictureNames,
  gap: number,
): LayoutInput {
  const boxOf = new Map(boxes.map(({ group, members }) => [group, members]));
  const drawn = linesOf(links, boxOf);
  return {
    nodes: shown.map((number) => ({
      id: String(number),
      width: names.width,
      height: heightOf(names.lines.get(number)?.length ?? 1),
      isLast: map.components[number]?.kind === 'function' && !links.some(({ from }) => from === number),
    })),
    boxes: boxes.map(({ group, members }) => ({ id: String(group), members: members.map(String) })),
    links: drawn.map(({ from, to, box }) => ({
      from: String(from),
      to: String(to),
      box: box === null ? null : String(box),
    })),
    gap,
  };
}

/** How high a box is with its name on so many lines and one line below. */
export function heightOf(lines: number): number {
  return lines > 1 ? 27 + lines * 17 : 46;
}

/** A line of the picture: a redundancy that stands in a box has one from its edge. */
export interface PictureLine {
  readonly from: number;
  readonly to: number;
  readonly mode: 'hard' | 'soft';
  readonly group: number | null;
  readonly box: number | null;
}

/** The lines of a picture, in the order in which the layout gives them back. */
export function linesOf(
  links: Neighbourhood['links'],
  boxes: ReadonlyMap<number, readonly number[]>,
): readonly PictureLine[] {
  return links.flatMap((link): readonly PictureLine[] => {
    const members = link.group === null ? undefined : boxes.get(link.group);
    if (members === undefined) return [{ ...link, box: null }];
    const middle = members[Math.floor((members.length - 1) / 2)];
    return link.from === middle ? [{ ...link, box: link.group }] : [];
  });
}
