import type { KeyboardEvent } from 'react';

/** Arrow keys among the cards of a tree: left and right to the one beside, up and down to the nearest above and below. */
export function walkCards(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
  const way = WAYS[event.key];
  if (way === undefined || !event.target.matches('[data-card]')) return;
  const from = centreOf(event.target);
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')];
  const ahead = cards
    .filter((card) => card !== event.target)
    .map((card) => ({ card, along: way(from, centreOf(card)) }))
    .filter(({ along }) => along.ahead > 4)
    .sort((a, b) => a.along.ahead + 3 * a.along.aside - (b.along.ahead + 3 * b.along.aside));
  event.preventDefault();
  ahead[0]?.card.focus();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

type Way = (from: Point, to: Point) => { readonly ahead: number; readonly aside: number };

const WAYS: Readonly<Record<string, Way>> = {
  ArrowRight: (from, to) => ({ ahead: to.x - from.x, aside: Math.abs(to.y - from.y) }),
  ArrowLeft: (from, to) => ({ ahead: from.x - to.x, aside: Math.abs(to.y - from.y) }),
  ArrowDown: (from, to) => ({ ahead: to.y - from.y, aside: Math.abs(to.x - from.x) }),
  ArrowUp: (from, to) => ({ ahead: from.y - to.y, aside: Math.abs(to.x - from.x) }),
};

function centreOf(card: HTMLElement): Point {
  const { left, top, width, height } = card.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
