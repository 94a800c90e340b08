/** Where a person was on a screen: how far each pane was scrolled, and the link on which the focus stood. */
export interface Spot {
  /** By the pane's way down from the main region, as numbers of children; `page` for the window itself. */
  readonly scrolls: ReadonlyMap<string, number>;
  readonly focus: string | null;
}

export const NOWHERE: Spot = { scrolls: new Map(), focus: null };

/** `spot` after `target` was scrolled. */
export function afterScroll(spot: Spot, main: HTMLElement, target: EventTarget | null): Spot {
  const way = wayTo(main, target);
  if (way === null) return spot;
  const top = target instanceof HTMLElement ? target.scrollTop : document.documentElement.scrollTop;
  return { ...spot, scrolls: new Map(spot.scrolls).set(way, Math.round(top)) };
}

/** `spot` after the focus went to `target`. */
export function afterFocus(spot: Spot, target: EventTarget | null): Spot {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  return link === null ? spot : { ...spot, focus: link.getAttribute('href') };
}

/** Scrolls to `spot` as far as what is there allows; says whether all of it was reached. */
export function scrollTo(main: HTMLElement, spot: Spot): boolean {
  return [...spot.scrolls].every(([way, top]) => {
    const pane = paneAt(main, way);
    if (pane === null) return false;
    pane.scrollTop = top;
    return Math.abs(pane.scrollTop - top) < 2;
  });
}

/** The link on which the focus stood, when it is there again. */
export function linkOf(main: HTMLElement, spot: Spot): HTMLElement | null {
  if (spot.focus === null) return null;
  return main.querySelector<HTMLElement>(`a[href="${CSS.escape(spot.focus)}"]`);
}

const PAGE = 'page';

function wayTo(main: HTMLElement, target: EventTarget | null): string | null {
  if (target === document) return PAGE;
  if (!(target instanceof HTMLElement) || !main.contains(target)) return null;
  const way: number[] = [];
  for (let at: Element = target; at !== main && at.parentElement !== null; at = at.parentElement) {
    way.unshift([...at.parentElement.children].indexOf(at));
  }
  return way.join('/');
}

function paneAt(main: HTMLElement, way: string): Element | null {
  if (way === PAGE) return document.documentElement;
  const steps = way === '' ? [] : way.split('/').map(Number);
  return steps.reduce<Element | null>((at, step) => at?.children[step] ?? null, main);
}
