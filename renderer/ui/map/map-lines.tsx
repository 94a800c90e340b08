import type { Point } from '#app/map-layout/layout.ts';
import { DOWN, UP } from '#domain/impact/states.ts';
import styles from './map-picture.module.css';
import { BOX_INSET, type PictureLine } from './picture-input.ts';
import type { Picture } from './use-picture.ts';

/** What needs what: solid, it cannot work without; dotted, it works badly without; thick, the cause that spares share. */
export function MapLines({ picture }: { readonly picture: Picture }) {
  const { lines, layout } = picture;
  const thick = thickPairs(picture);
  const drawn = lines.map((line, at) => ({ line, curve: layout.links[at] ?? [], look: lookOf(picture, line, thick) }));
  return (
    <>
      {/* What is hit lies above what is not. */}
      {drawn
        .toSorted((a, b) => a.look.rank - b.look.rank)
        .map(({ line, curve, look }) => (
          <g key={`${line.from} ${line.to}`} className={look.classes}>
            <path d={pathOf(curve, line)} />
            <path className={styles['head'] ?? ''} d={headOf(curve, look.rank > 1)} />
          </g>
        ))}
    </>
  );
}

interface Look {
  readonly classes: string;
  readonly rank: number;
}

function lookOf({ view }: Picture, { from, to, mode, box }: PictureLine, thick: ReadonlySet<string>): Look {
  const { states } = view.situation.impact;
  const isHit = states[from] !== UP && states[to] !== UP;
  const isDown = isHit && states[from] === DOWN;
  const isShared = thick.has(`${from} ${to}`);
  const isHeldGroup = box !== null && states[to] !== DOWN;
  const classes = [
    styles['edge'],
    mode === 'soft' && styles['soft'],
    isDown && !isHeldGroup && styles['stops'],
    isHit && (!isDown || isHeldGroup) && styles['harms'],
    isShared && styles['shared'],
  ];
  return { classes: classes.filter(Boolean).join(' '), rank: isShared ? 3 : isDown ? 2 : isHit ? 1 : 0 };
}

/** Pairs on the ways from a shared cause to the spares that it takes away. */
function thickPairs({ view, part }: Picture): ReadonlySet<string> {
  const { indexOf, groups } = view.plan.map;
  const pairs = new Set<string>();
  const drawn = part.boxes.flatMap(({ group }) => groups[group]?.dependency ?? []);
  for (const chain of drawn.flatMap((group) => view.notReal.of(group)?.chains ?? [])) {
    for (const [at, id] of chain.entries()) {
      const next = chain[at + 1];
      if (next !== undefined) pairs.add(`${indexOf.get(id)} ${indexOf.get(next)}`);
    }
  }
  return pairs;
}

function pathOf(curve: readonly Point[], { box }: PictureLine): string {
  const [start, ...rest] = curve;
  if (start === undefined) return '';
  const from = box === null ? '' : `M${start.x - BOX_INSET} ${start.y}L`;
  return `${from === '' ? 'M' : from}${start.x} ${start.y}C${rest.map(({ x, y }) => `${x} ${y}`).join(' ')}`;
}

function headOf(curve: readonly Point[], isLarge: boolean): string {
  const [before, end] = curve.slice(-2);
  if (before === undefined || end === undefined) return '';
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const size = isLarge ? 9 : 7;
  const corner = (side: 1 | -1): string => {
    const x = end.x - size * Math.cos(angle) + (side * size * Math.sin(angle)) / 2;
    const y = end.y - size * Math.sin(angle) - (side * size * Math.cos(angle)) / 2;
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  };
  return `M${end.x} ${end.y}L${corner(1)}L${corner(-1)}z`;
}
