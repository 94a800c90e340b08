import { useEffect, useMemo } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { targetOf } from '#domain/procedure/targets.ts';
import { headingId } from '../../markdown/render-html.ts';
import { HERE, itemId } from './item-id.ts';

/**
 * Brings `?at=` (a heading's slug, `step-9`) into view and gives it the focus; going back, the frame restores what was.
 *
 * What the address names and the text does not have; else `null`.
 */
export function useArrivalAt(text: ProcedureText): string | null {
  const { key, search } = useLocation();
  const type = useNavigationType();
  const at = new URLSearchParams(search).get('at');
  const id = useMemo(() => (at === null ? null : placeIn(text, at)), [text, at]);
  useEffect(() => {
    if (id === null || (type === NavigationType.Pop && key !== FIRST)) return undefined;
    // After the frame has gone to the screen's heading; `key`: the same place may be asked for twice.
    const frame = requestAnimationFrame(() => arriveAt(id));
    return () => cancelAnimationFrame(frame);
  }, [id, type, key]);
  return at !== null && id === null ? at : null;
}

/** The router's key of the place at which the app was opened. */
const FIRST = 'default';

/** Id of the element that `at` names; `null` when the text has no such heading or step. */
function placeIn(text: ProcedureText, at: string): string | null {
  const slugs = new Set(text.headings.map((heading) => heading.slug));
  const target = targetOf(`#${encodeURIComponent(at)}`, slugs);
  if (target?.to === 'step')
    return text.all.some((item) => item.number === target.number) ? itemId(target.number) : null;
  return target?.to === 'heading' && slugs.has(target.slug) ? headingId(target.slug) : null;
}

function arriveAt(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  for (const before of document.querySelectorAll(`[${HERE}]`)) before.removeAttribute(HERE);
  element.setAttribute(HERE, '');
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
}
