const PANES = 'nav, header, main, main section, main aside, footer, [role="search"]';
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';

/** Moves the focus to the next pane of the window (`by` 1) or the one before (-1), in the order of the page, round. */
export function focusPane(by: 1 | -1): void {
  const panes = visiblePanes();
  if (panes.length === 0) return;
  const at = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(at + by + panes.length) % panes.length];
  if (next !== undefined) enter(next);
}

/** Innermost panes: one that holds others is passed over, but for what it shows itself. */
function visiblePanes(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(PANES)].filter(
    (pane) => pane.checkVisibility() && (pane.tagName !== 'MAIN' || pane.querySelector('section, aside') === null),
  );
}

function enter(pane: HTMLElement): void {
  const first = [...pane.querySelectorAll<HTMLElement>(FOCUSABLE)].find((element) => element.checkVisibility());
  if (first !== undefined) {
    first.focus();
    return;
  }
  if (!pane.hasAttribute('tabindex')) pane.tabIndex = -1;
  pane.focus();
}
