import { useFormats } from '../shared/formats.ts';
import { useWords } from '../words/words.ts';
import { boxWordsOf } from './box-words.ts';
import styles from './map-picture.module.css';
import { BOX_INSET, BOX_TEXT } from './picture-input.ts';
import type { Picture } from './use-picture.ts';
import { cut, measureOf, wrapped } from './wrap-text.ts';

/** Redundancies: the rule above, struck through where it is not true, and why below. */
export function MapBoxes({ picture }: { readonly picture: Picture }) {
  return picture.part.boxes.map(({ group }) => <MapBox key={group} picture={picture} group={group} />);
}

function MapBox({ picture, group }: { readonly picture: Picture; readonly group: number }) {
  const words = useWords().whatIf;
  const formats = useFormats();
  const place = picture.layout.boxes.get(String(group));
  const says = boxWordsOf(picture.view, group, words, formats);
  if (place === undefined || says === null) return null;
  const measure = measureOf(BOX_TEXT);
  const [left, width] = [place.x + BOX_INSET, place.width - 2 * BOX_INSET];
  const room = width - 20;
  const whole = `${says.name}: ${says.rule}`;
  const isOneLine = measure(whole) <= room;
  const why = says.why === null ? [] : wrapped(says.why, room, measure);
  return (
    <g className={`${styles['box']} ${says.isLost ? styles['lost'] : ''}`}>
      <rect className={styles['frame']} x={left} y={place.y} width={width} height={place.height} rx={6} />
      <text x={left + 10} y={place.y + (isOneLine ? 23 : 15)}>
        {cut(`${says.name}:`, room, measure)}
        {isOneLine && ' '}
        <tspan {...(isOneLine ? {} : { x: left + 10, dy: 16 })} className={says.isNotReal ? styles['struck'] : ''}>
          {cut(says.rule, room, measure)}
        </tspan>
      </text>
      {why.map((line, at) => (
        <text key={line} x={left + 10} y={place.y + place.height - (why.length > 1 ? 22 : 13) + at * 15}>
          {line}
        </text>
      ))}
    </g>
  );
}
