import { type RefObject, useEffect, useEffectEvent } from 'react';
import { kindOfHref } from './hrefs.ts';

/**
 * Hands every press of a link inside `container` to `onLink`, whichever button or key; the browser follows none itself.
 *
 * A relative link would otherwise navigate the whole app away.
 */
export function useLinkClicks(
  container: RefObject<HTMLElement | null>,
  onLink: ((href: string) => void) | undefined,
): void {
  const press = useEffectEvent((event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link === null || container.current?.contains(link) !== true) return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    if (event.type === 'click' && kindOfHref(href) !== 'refused') onLink?.(href);
  });
  // After each render: the element is another one when plain text gives way to a document.
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const listener = (event: MouseEvent): void => press(event);
    element.addEventListener('click', listener);
    element.addEventListener('auxclick', listener);
    return () => {
      element.removeEventListener('click', listener);
      element.removeEventListener('auxclick', listener);
    };
  });
}
