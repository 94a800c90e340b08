import { type RefObject, useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { afterFocus, afterScroll, linkOf, NOWHERE, type Spot, scrollTo } from './spots.ts';

/** Content comes from the database a moment after the screen: how long a spot is waited for, in milliseconds. */
const PATIENCE = 2000;

/**
 * What happens on arriving at a screen: the focus goes to its heading, which screen readers then read out; going back, to the
 * link one had left by, scrolled to where it was.
 */
export function useArrival(main: RefObject<HTMLElement | null>): void {
  const { key, pathname } = useLocation();
  const type = useNavigationType();
  const spots = useRef(new Map<string, Spot>());
  const last = useRef<string | null>(null);

  useEffect(() => {
    const element = main.current;
    if (element === null) return undefined;
    const known = spots.current;
    const onScroll = (event: Event) => known.set(key, afterScroll(known.get(key) ?? NOWHERE, element, event.target));
    const onFocus = (event: FocusEvent) => known.set(key, afterFocus(known.get(key) ?? NOWHERE, event.target));
    document.addEventListener('scroll', onScroll, { capture: true, passive: true });
    element.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('scroll', onScroll, { capture: true });
      element.removeEventListener('focusin', onFocus);
    };
  }, [key, main]);

  useEffect(() => {
    const element = main.current;
    if (element === null) return undefined;
    const back = type === NavigationType.Pop ? spots.current.get(key) : undefined;
    const before = last.current;
    last.current = pathname;
    // The same screen with another word in its address: the person is in the middle of something there.
    if (type !== NavigationType.Pop && before === pathname) return undefined;
    return settle(element, back ?? null, before === null);
  }, [key, pathname, type, main]);
}

/**
 * Focuses and scrolls as soon as what is needed is there; gives up when the person does something first.
 *
 * A heading that was focused may give way to the real one once the screen has loaded: then that one is focused.
 */
function settle(main: HTMLElement, spot: Spot | null, quiet: boolean): () => void {
  if (spot === null) main.scrollTop = 0;
  const step = () => {
    const heading = main.querySelector<HTMLElement>('h1');
    if (heading === null) return;
    const link = spot === null ? null : linkOf(main, spot);
    if (!quiet) focus(main, link ?? heading);
    if (spot !== null && scrollTo(main, spot) && (spot.focus === null || link !== null)) stop();
  };
  const observer = new MutationObserver(step);
  const timer = setTimeout(() => stop(), PATIENCE);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const act of ACTS) window.removeEventListener(act, stop, { capture: true });
  };
  for (const act of ACTS) window.addEventListener(act, stop, { capture: true, passive: true });
  observer.observe(main, { childList: true, subtree: true });
  step();
  return stop;
}

const ACTS = ['keydown', 'pointerdown', 'wheel'] as const;

/** Moves the focus, unless a field of the screen has taken it for itself already. */
function focus(main: HTMLElement, target: HTMLElement): void {
  const now = document.activeElement;
  const isTaken = now instanceof HTMLElement && main.contains(now) && now !== main && !isHeading(now) && now !== target;
  if (isTaken && now.matches('input, textarea, select, [data-arrive]')) return;
  if (now === target) return;
  if (isHeading(target) && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function isHeading(element: Element): boolean {
  return element.tagName === 'H1';
}
