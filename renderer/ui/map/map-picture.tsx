import { type KeyboardEvent, useRef } from 'react';
import { useWords } from '../words/words.ts';
import { columnsOf } from './columns.ts';
import { MapBoxes } from './map-boxes.tsx';
import { MapLines } from './map-lines.tsx';
import { MapNode } from './map-node.tsx';
import styles from './map-picture.module.css';
import type { Picture } from './use-picture.ts';
import { isWay, walk } from './walk.ts';

interface Props {
  readonly picture: Picture;
  readonly scale: number;
  /** What is said of the whole picture. */
  readonly label: string;
  /** The id of the component that the keys are at. */
  readonly at: string | null;
  readonly onAt: (id: string) => void;
  /** `Space`: fail or restore it, confirm it, or whatever the screen does. */
  readonly onToggle: (id: string) => void;
  /** `Enter`: its page. */
  readonly onOpen: (id: string) => void;
}

/** Above the first row: headings of columns. */
const HEAD = 34;

/** A part of the map, drawn: what is needed at the left, who needs it at the right. One stop for Tab, arrow keys inside. */
export function MapPicture({ picture, scale, label, at, onAt, onToggle, onOpen }: Props) {
  const words = useWords().whatIf;
  const svg = useRef<SVGSVGElement>(null);
  const { part, layout, view } = picture;
  const { map } = view.plan;
  const atNumber = map.indexOf.get(at ?? '');
  const current = atNumber !== undefined && part.shown.includes(atNumber) ? atNumber : (firstOf(picture) ?? -1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The one that has the focus: the address, which says where the keys are, may follow a moment later.
    const here = numberOf(event.target) ?? current;
    const id = map.ids[here];
    if (id === undefined) return;
    if (event.key === ' ') onToggle(id);
    else if (event.key === 'Enter') onOpen(id);
    else if (isWay(event.key)) {
      const next = walk(picture, here, event.key);
      const nextId = next === null ? undefined : map.ids[next];
      if (nextId !== undefined) {
        onAt(nextId);
        svg.current?.querySelector<SVGElement>(`[data-number="${next}"]`)?.focus();
      }
    } else return;
    event.preventDefault();
  };
  const [width, height] = [layout.width + 12, layout.height + HEAD + 8];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture is no set of fields
    <svg
      ref={svg}
      className={styles['picture']}
      role="group"
      aria-label={label}
      width={width * scale}
      height={height * scale}
      viewBox={`-6 ${-HEAD} ${width} ${height}`}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the components and the list say it */}
      <g aria-hidden="true">
        {columnsOf(picture).map(({ x, sort }) => (
          <text key={x} className={styles['column']} x={x - picture.names.width / 2} y={-14}>
            {words.columns[sort]}
          </text>
        ))}
        <MapBoxes picture={picture} />
        <MapLines picture={picture} />
      </g>
      {part.shown.map((number) => (
        <MapNode
          key={number}
          picture={picture}
          number={number}
          isCurrent={number === current}
          onAt={onAt}
          onToggle={onToggle}
        />
      ))}
    </svg>
  );
}

/** The number of the component whose box `target` is, or lies in. */
function numberOf(target: EventTarget): number | null {
  const number = target instanceof Element ? target.closest('[data-number]')?.getAttribute('data-number') : null;
  return number === null || number === undefined ? null : Number(number);
}

/** Where the keys begin: at what failed, else at the first in view. */
function firstOf({ part, view }: Picture): number | undefined {
  return view.situation.impact.marks.down.find((number) => part.shown.includes(number)) ?? part.shown[0];
}
