import { useEffect, useMemo, useState } from 'react';
import { layOut } from '#app/map-layout/lay-out.ts';
import type { Layout } from '#app/map-layout/layout.ts';
import { type MapView, pictureOf } from '#app/situation-map.ts';
import type { Neighbourhood } from '#domain/impact/neighbourhood.ts';
import { type Formats, useFormats } from '../shared/formats.ts';
import { useWords, type Words } from '../words/words.ts';
import { boxWordsOf } from './box-words.ts';
import { nodeTextOf } from './node-text.ts';
import {
  BOX_TEXT,
  LINE_TEXT,
  layoutInput,
  linesOf,
  NAME_TEXT,
  namesIn,
  type PictureLine,
  type PictureNames,
  SIZES,
} from './picture-input.ts';
import { measureOf } from './wrap-text.ts';

/** A picture with everything at its place. */
export interface Picture {
  readonly view: MapView;
  readonly part: Neighbourhood;
  readonly names: PictureNames;
  readonly lines: readonly PictureLine[];
  readonly layout: Layout;
}

/** Text is never smaller than 13 pixels: below this scale the picture is wider than its pane, and pans. */
export const SMALLEST_SCALE = 13 / 15;

/** The picture of `view`, laid out for a pane of `width`; `null` until it is there, `failed` when it could not be laid out. */
export function usePicture(view: MapView, centre: string | null, width: number): Picture | 'failed' | null {
  const part = usePart(view, centre);
  const words = useWords();
  const formats = useFormats();
  const [made, setMade] = useState<Picture | 'failed' | null>(null);
  useEffect(() => {
    if (width === 0) return undefined;
    let isLatest = true;
    makePicture(view, part, width, words, formats)
      .then((picture) => isLatest && setMade(picture))
      .catch(() => isLatest && setMade('failed'));
    return () => {
      isLatest = false;
    };
  }, [view, part, width, words, formats]);
  return made;
}

/** With a failure the picture stays as it is while the keys are in it; what is looked for beyond it comes into it. */
function usePart(view: MapView, centre: string | null): Neighbourhood {
  const [beyond, setBeyond] = useState<string | null>(null);
  const wanted = view.isHit ? beyond : centre;
  const part = useMemo(() => pictureOf(view, wanted), [view, wanted]);
  const at = view.plan.map.indexOf.get(centre ?? '');
  if (view.isHit && at !== undefined && !part.shown.includes(at) && beyond !== centre) setBeyond(centre);
  return part;
}

async function makePicture(
  view: MapView,
  part: Neighbourhood,
  width: number,
  words: Words,
  formats: Formats,
): Promise<Picture> {
  const { map } = view.plan;
  await document.fonts.ready;
  const [measure, measureBox] = [measureOf(NAME_TEXT), measureOf(BOX_TEXT)];
  // Why a spare is none takes a while on a large map: one at a time, so that keys are heard in between.
  for (const { group } of part.boxes) {
    const { dependency } = map.groups[group] ?? {};
    if (dependency !== undefined && view.notReal.of(dependency) !== null) await nextTask();
  }
  const texts = part.boxes.flatMap(({ group }) => {
    const says = boxWordsOf(view, group, words.whatIf, formats);
    return says === null ? [] : [`${says.name}: ${says.rule}`, says.why ?? ''].map(measureBox);
  });
  const measureLine = measureOf(LINE_TEXT);
  const below = part.shown.flatMap((number) => {
    const component = map.components[number];
    return component === undefined ? [] : [measureLine(nodeTextOf(view, component, words, formats).line)];
  });
  const lines = linesOf(part.links, new Map(part.boxes.map(({ group, members }) => [group, members])));
  let best: Picture | null = null;
  for (const size of SIZES) {
    const names = namesIn(map, part.shown, size, measure, { boxes: texts, below });
    const layout = await layOut(layoutInput(map, part, names, size.gap));
    best = { view, part, names, lines, layout };
    if (layout.width * SMALLEST_SCALE <= width) break;
  }
  if (best === null) throw new Error('no size to lay out for');
  return best;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
