import { type ReactNode, useMemo } from 'react';
import { StatusMark } from '../shared/status-mark.tsx';
import styles from './map-picture.module.css';
import { useNodeText } from './node-text.ts';
import { heightOf, LINE_RIGHT, LINE_TEXT, NAME_LEFT } from './picture-input.ts';
import type { Picture } from './use-picture.ts';
import { cut, measureOf } from './wrap-text.ts';

interface Props {
  readonly picture: Picture;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly onAt: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

/** A component: a box with its mark, its name and a line about it; a check box to screen readers, ticked when it failed. */
export function MapNode({ picture, number, isCurrent, onAt, onToggle }: Props): ReactNode {
  const { view, names, layout } = picture;
  const component = view.plan.map.components[number];
  const middle = layout.nodes.get(String(number));
  const textOf = useNodeText(view);
  const measure = useMemo(() => measureOf(LINE_TEXT), []);
  if (component === undefined || middle === undefined) return null;
  const { status, seen, line, spoken } = textOf(component);
  const lines = names.lines.get(number) ?? [];
  const [width, height] = [names.width, heightOf(lines.length)];
  const isFailed = seen && (status === 'down' || status === 'degraded');
  const isHit = status === 'down' || status === 'degraded' || status === 'fallback';
  const classes = [styles['node'], isHit && styles['hit'], styles[status], isFailed && styles['root']];
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no check box of its own
    <g
      data-number={number}
      className={classes.filter(Boolean).join(' ')}
      transform={`translate(${middle.x - width / 2} ${middle.y - height / 2})`}
      role="checkbox"
      aria-checked={isFailed}
      aria-label={spoken}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => onAt(component.id)}
      onClick={() => onToggle(component.id)}
    >
      <rect className={styles['focus']} x={-4} y={-4} width={width + 8} height={height + 8} rx={7} />
      <rect className={styles['face']} width={width} height={height} rx={4} />
      <g transform={`translate(11 ${height / 2 - 10})`}>
        <StatusMark status={status} seen={seen} size={20} />
      </g>
      {lines.map((text, at) => (
        <text key={text} className={styles['name']} x={NAME_LEFT} y={(lines.length > 1 ? 18 : 20) + at * 17}>
          {text}
        </text>
      ))}
      <text className={styles['line']} x={NAME_LEFT} y={height - 8}>
        {cut(line, width - NAME_LEFT - LINE_RIGHT, measure)}
      </text>
    </g>
  );
}
