import type { RefObject } from 'react';
import { useSettings } from '../../app-context.ts';
import { isTyping } from '../../shared/is-typing.ts';
import { useKeyDown } from '../../shared/use-key-down.ts';
import type { WhatIf } from './use-what-if.ts';

interface Acts {
  readonly whatIf: WhatIf;
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
  readonly find: RefObject<HTMLInputElement | null>;
}

const ZOOMS = [0.5, 0.7, 0.85, 1, 1.25, 1.6, 2, 2.5] as const;

/** `/` finds, `T` turns to the list and back, `+` `-` `0` zoom, arrows go to the picture, `Esc` takes the assumptions back. */
export function useMapKeys({ whatIf, zoom, setZoom, find }: Acts): void {
  const { singleKeys } = useSettings();
  const zoomBy = (by: 1 | -1) => {
    const at = ZOOMS.findIndex((each) => each >= zoom);
    setZoom(ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, at + by))] ?? 1);
  };
  // The frame listens on the window, which hears after the document: Esc takes the assumptions back before it goes back.
  useKeyDown(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const act = actOf(event);
      if (act === null) return;
      event.preventDefault();
      act();
    },
    { on: 'document' },
  );
  const actOf = (event: KeyboardEvent): (() => void) | null => {
    if (event.key === 'Escape') return whatIf.down.length === 0 ? null : whatIf.clear;
    if (event.key.startsWith('Arrow') && isFree(event)) return focusPicture();
    if (!singleKeys) return null;
    switch (event.key.toLowerCase()) {
      case '/':
        return () => find.current?.focus();
      case 't':
        return () => whatIf.show(whatIf.shows === 'list' ? 'picture' : 'list');
      case '+':
      case '=':
        return () => zoomBy(1);
      case '-':
        return () => zoomBy(-1);
      case '0':
        return () => setZoom(1);
      default:
        return null;
    }
  };
}

/** Whether no control has the focus. */
function isFree({ target }: KeyboardEvent): boolean {
  return target === document.body || (target instanceof Element && target.matches('main, h1'));
}

function focusPicture(): (() => void) | null {
  const node = document.querySelector<SVGElement>('main [data-number][tabindex="0"]');
  const row = document.querySelector<HTMLElement>('main [data-index] :is(a[href], button)');
  const found = node ?? row;
  return found === null ? null : () => found.focus();
}
