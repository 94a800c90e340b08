import { useEffect, useRef, useState } from 'react';
import type { MapView } from '#app/situation-map.ts';
import { useWords } from '../words/words.ts';
import { LoopNote } from './loop-note.tsx';
import { MapPicture } from './map-picture.tsx';
import styles from './picture-pane.module.css';
import { SMALLEST_SCALE, usePicture } from './use-picture.ts';

interface Props {
  readonly view: MapView;
  /** Around what the picture is while nothing has failed; where the keys are. */
  readonly centre: string | null;
  /** 1 fits the pane as far as text stays readable. */
  readonly zoom: number;
  readonly label: string;
  readonly onAt: (id: string) => void;
  readonly onToggle: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

/** Around the picture, in its pane. */
const PADDING = 10;
const LARGEST_SCALE = 1.2;

/** The picture in a pane that it fits, or that pans where text would become too small. */
export function PicturePane({ view, centre, zoom, label, onAt, onToggle, onOpen }: Props) {
  const words = useWords().whatIf;
  const pane = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const picture = usePicture(view, centre, size.width);
  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth - 2 * PADDING, height: element.clientHeight - 2 * PADDING }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // A picture that pans begins where the keys are: at what failed, or at what was looked for.
  useEffect(() => {
    if (picture === null || picture === 'failed') return;
    const node = pane.current?.querySelector('[data-number][tabindex="0"]');
    if (pane.current !== null && node) bringIntoView(pane.current, node);
  }, [picture]);
  return (
    <div ref={pane} className={styles['pane']}>
      {picture === null && <p>{words.drawing}</p>}
      {picture === 'failed' && <p role="alert">{words.failed}</p>}
      {picture !== null && picture !== 'failed' && (
        <>
          <MapPicture
            picture={picture}
            scale={scaleFor(picture.layout, size) * zoom}
            label={label}
            at={centre}
            onAt={onAt}
            onToggle={onToggle}
            onOpen={onOpen}
          />
          <LoopNote picture={picture} />
        </>
      )}
    </div>
  );
}

function scaleFor(
  picture: { readonly width: number; readonly height: number },
  pane: { readonly width: number; readonly height: number },
): number {
  const scale = Math.min(pane.width / (picture.width + 12), pane.height / (picture.height + 42));
  return Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale));
}

/** Scrolls `pane` alone, and only where `node` is not whole in it. */
function bringIntoView(pane: Element, node: Element): void {
  const [inner, outer] = [node.getBoundingClientRect(), pane.getBoundingClientRect()];
  const isSeen =
    inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
  if (isSeen) return;
  pane.scrollBy(
    inner.left - outer.left - (outer.width - inner.width) / 2,
    inner.top - outer.top - (outer.height - inner.height) / 2,
  );
}
