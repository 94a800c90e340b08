import type { Picture } from './use-picture.ts';

type Way = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Whether a key walks. */
export function isWay(key: string): key is Way {
  return key === 'ArrowLeft' || key === 'ArrowRight' || key === 'ArrowUp' || key === 'ArrowDown';
}

/**
 * Where an arrow key leads from `number`: right along a line to who needs it, left to what it needs, up and down within the
 * column. Of several the nearest; `null` where there is nothing.
 */
export function walk({ part, layout }: Picture, number: number, way: Way): number | null {
  const at = layout.nodes.get(String(number));
  if (at === undefined) return null;
  const distance = (other: number): number => {
    const there = layout.nodes.get(String(other)) ?? at;
    return Math.abs(there.y - at.y) * 4 + Math.abs(there.x - at.x);
  };
  const nearest = (numbers: readonly number[]): number | null =>
    numbers.toSorted((a, b) => distance(a) - distance(b) || a - b)[0] ?? null;
  if (way === 'ArrowRight') return nearest(part.links.filter(({ from }) => from === number).map(({ to }) => to));
  if (way === 'ArrowLeft') return nearest(part.links.filter(({ to }) => to === number).map(({ from }) => from));
  const column = part.shown.filter((other) => {
    const there = layout.nodes.get(String(other));
    if (there === undefined || other === number || Math.abs(there.x - at.x) > 30) return false;
    return way === 'ArrowDown' ? there.y > at.y : there.y < at.y;
  });
  return nearest(column);
}
